import { confidenceWith, fitWeights, type Lesson } from './fit.ts';
import type { Forecast } from './reliability.ts';

/** A lesson with the document that it is from. */
export type DocumentLesson = Lesson & { readonly document: string };

/**
 * The confidence of each lesson by weights that were fitted without its document: documents are dealt
 * out to `folds` parts in the order of their names.
 */
export function crossValidate(lessons: readonly DocumentLesson[], folds: number): Forecast[] {
  const documents = [...new Set(lessons.map(({ document }) => document))].sort();
  const foldOf = new Map(documents.map((document, i) => [document, i % folds]));
  const weights = Array.from({ length: folds }, (_, fold) =>
    fitWeights(lessons.filter(({ document }) => foldOf.get(document) !== fold)),
  );
  return lessons.map(({ document, features, right }) => {
    const fitted = weights[foldOf.get(document) ?? 0] ?? new Map<string, number>();
    return { confidence: confidenceWith(fitted, features), right };
  });
}
