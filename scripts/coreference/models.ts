import {
  createFeatures,
  findPhrases,
  readPhrases,
  slotOf,
  SORTS,
  spanFeatures,
  spansOf,
  TABLE_SIZE,
  toTree,
  type Phrase,
  type PhraseSpan,
} from '@entente/nlp';
import { strongest } from '../boundaries/pack-weights.ts';
import { createRandom } from '../boundaries/random.ts';
import { trainWeights } from '../boundaries/regression.ts';
import type { CoreferenceDocument } from './documents.ts';
import type { GoldMention } from './entities.ts';
import type { Training } from './learner.ts';
import { trainLinks, type Lesson } from './train-links.ts';
import { sorterOf, trainSorts } from './train-sorts.ts';

/** Weights by place: of spans that are phrases, of their sorts, of links between them. */
export interface Models {
  readonly spans: Float64Array;
  readonly sorts: Float64Array;
  readonly links: Float64Array;
}

const SEED = 1;
/** How many weights are kept of each: two bytes in the file. */
const KEPT = { spans: 18_000, sorts: 18_000, links: 106_000 };
const SPAN_TRAINING = { epochs: 4, l1: 0.5, l2: 1 };
const SORT_TRAINING = { epochs: 4, l1: 0.5, l2: 1 };
const LINK_TRAINING = { epochs: 3, l1: 0.3, l2: 2 };
/** Epochs that choose features. */
const CHOOSING = 2;
/** Links are learned from spans and sorts that are predicted as well as in new texts: by models of other folds. */
const FOLDS = 4;

/**
 * Trains the models. Links are learned twice from each document: from its own mentions with those who speak, and
 * from the phrases that are found in its words alone. A first run chooses the features, a second weighs those that are left.
 */
export function trainModels(
  documents: readonly CoreferenceDocument[],
  onStep: (step: string) => void,
): Models {
  const inFold = (fold: number) => (_: unknown, i: number) => i % FOLDS === fold;
  const outOf = (fold: number) => (_: unknown, i: number) => i % FOLDS !== fold;
  const spans = chosen(KEPT.spans, SPAN_TRAINING, (training) => learnSpans(documents, training));
  const sorts = chosen(KEPT.sorts, SORT_TRAINING, (training) => learnSorts(documents, training));
  onStep('spans and sorts');
  const lessons: Lesson[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = documents.filter(outOf(fold));
    const find = finderOf(learnSpans(others, SPAN_TRAINING));
    const sort = sorterOf(learnSorts(others, SORT_TRAINING), slotOf);
    for (const document of documents.filter(inFold(fold))) {
      lessons.push(toLesson(document, document.mentions, sort));
      lessons.push(toLesson({ ...document, speakers: [] }, find(document), sort));
    }
    onStep(`fold ${String(fold + 1)} of ${String(FOLDS)}`);
  }
  const links = chosen(KEPT.links, LINK_TRAINING, (training) => {
    onStep('links');
    return trainLinks(lessons, TABLE_SIZE, slotOf, training, createRandom(SEED));
  });
  return { spans, sorts, links };
}

function chosen(
  kept: number,
  training: Training,
  learn: (training: Training) => Float64Array,
): Float64Array {
  const allowed = strongest(learn({ ...training, epochs: CHOOSING }), kept);
  return learn({ ...training, l1: 0, allowed });
}

function learnSpans(documents: readonly CoreferenceDocument[], training: Training): Float64Array {
  const examples = { features: [] as Int32Array[], ends: [] as number[] };
  const out = createFeatures();
  for (const { sentences, mentions } of documents) {
    const right = new Set(mentions.map(keyOf));
    sentences.forEach((sentence, s) => {
      const tree = toTree(sentence);
      for (const candidate of spansOf(tree, s)) {
        spanFeatures(tree, candidate, out);
        examples.features.push(out.hashes.slice(0, out.count).map(slotOf));
        examples.ends.push(Number(right.has(keyOf(candidate))));
      }
    });
  }
  return trainWeights(examples, TABLE_SIZE, training, createRandom(SEED));
}

function learnSorts(documents: readonly CoreferenceDocument[], training: Training): Float64Array {
  const examples = documents.flatMap(({ sentences, mentions }) => {
    const { phrases, order } = readPhrases(sentences.map(toTree), mentions, [], () => 0);
    return phrases.flatMap((phrase, k) => {
      const sort = SORTS.findIndex((name) => name === mentions[order[k] ?? 0]?.sort);
      return sort < 0 ? [] : [{ phrase, sort }];
    });
  });
  return trainSorts(examples, TABLE_SIZE, slotOf, training, createRandom(SEED));
}

function finderOf(weights: Float64Array): (document: CoreferenceDocument) => PhraseSpan[] {
  return ({ sentences }) =>
    findPhrases(sentences.map(toTree), ({ hashes, count }) => {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += weights[slotOf(hashes[k] ?? 0)] ?? 0;
      return sum;
    });
}

function toLesson(
  { sentences, speakers, mentions }: CoreferenceDocument,
  spans: readonly PhraseSpan[],
  sort: (phrase: Phrase) => number,
): Lesson {
  const { phrases, order } = readPhrases(sentences.map(toTree), spans, speakers, sort);
  const known = new Map<string, GoldMention>(mentions.map((mention) => [keyOf(mention), mention]));
  const entities = new Map<string, number>();
  const entityOf = (span: PhraseSpan | undefined): number => {
    const entity = span && known.get(keyOf(span))?.entity;
    if (entity === undefined) return -1;
    if (!entities.has(entity)) entities.set(entity, entities.size);
    return entities.get(entity) ?? -1;
  };
  return { phrases, entities: order.map((i) => entityOf(spans[i])) };
}

function keyOf({ sentence, from, to }: PhraseSpan): string {
  return `${String(sentence)} ${String(from)} ${String(to)}`;
}
