import { textField } from './field.ts';
import { toDocument } from './given-tokens.ts';
import { findEntities } from './re3d-entities.ts';
import { findRelations } from './re3d-relations.ts';
import { readRe3dVocabulary, type Re3dVocabulary } from './re3d-vocabulary.ts';
import type { Task } from './task.ts';

let vocabulary: Re3dVocabulary | undefined;

/** Entities and relations of a document, offsets into its text. */
export const re3d: Task = {
  empty: { entities: [], relations: [] },
  predict: (analyzer, row) => {
    const { text } = toDocument(textField(row, 'text').split('\n'));
    const trace = analyzer.trace(toDocument(singleQuotes(text).split('\n')));
    vocabulary ??= readRe3dVocabulary();
    const entities = findEntities(text, trace, vocabulary);
    return {
      id: row.id,
      entities: entities.map(({ begin, end, text, type }) => ({ begin, end, text, type })),
      relations: findRelations(text, trace, entities, vocabulary),
    };
  },
};

/** Quotation marks that a table doubled, as one; every other offset stays. */
function singleQuotes(text: string): string {
  return text.replace(/""(?=[\p{L}\p{N}])/gu, ' "').replaceAll('""', '" ');
}
