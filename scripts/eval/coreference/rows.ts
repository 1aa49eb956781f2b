import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { corefer, type Parser, type PhraseSpan } from '@entente/nlp';
import { readCoreferenceDocuments, type CoreferenceDocument } from '../../coreference/documents.ts';
import type { GoldMention } from '../../coreference/entities.ts';
import type { Row } from '../row.ts';
import type { Entity } from './metrics.ts';
import { scoreCoreference, type CoreferenceScores, type ScoredDocument } from './score.ts';

const FILE = 'corpora/treebank/en_gum-permissive-dev.conllu';
const MEASURES: readonly (readonly [name: string, of: (scores: CoreferenceScores) => number])[] = [
  ['MUC precision', ({ muc }) => muc.precision],
  ['MUC recall', ({ muc }) => muc.recall],
  ['MUC F1', ({ muc }) => muc.f1],
  ['B³ F1', ({ bCubed }) => bCubed.f1],
  ['CEAF-e F1', ({ ceafE }) => ceafE.f1],
  ['CoNLL F1', ({ conll }) => conll],
];

/** Figures of coreference with the trees of `parser`: given the mentions of the treebank, and given its words alone. */
export async function coreferenceRows(path: string, parser: Parser): Promise<Row[]> {
  const conllu = await readFile(join(path, FILE), 'utf8').catch(() => null);
  const documents = conllu === null ? null : readCoreferenceDocuments(conllu, parser);
  const settings = [
    ['gum.dev, gold mentions', givenMentions],
    ['gum.dev', givenWords],
  ] as const;
  return settings.flatMap(([data, score]) => {
    const scores = documents && scoreCoreference(documents.map(score));
    return MEASURES.map(([measure, of]) => ({
      ...{ task: 'coref', data, measure, floor: '', reference: '' },
      value: scores && of(scores),
    }));
  });
}

/** All mentions are given, those of entities that are mentioned once too; and who speaks, where the treebank tells. */
export function givenMentions({
  sentences,
  speakers,
  mentions,
}: CoreferenceDocument): ScoredDocument {
  const keys = new Map<PhraseSpan, string>(mentions.map((mention) => [mention, keyOf(mention)]));
  const found = corefer(sentences, { phrases: mentions, speakers });
  return {
    gold: goldOf(mentions),
    found: found.map((entity) => entity.map((one) => keys.get(one) ?? '')),
  };
}

/** Nothing but the words is given, in sentences. */
export function givenWords({ sentences, mentions }: CoreferenceDocument): ScoredDocument {
  const found = corefer(sentences).map((entity) =>
    entity.map(({ sentence, from, to }) => {
      const words = Array.from({ length: to - from }, (_, i) => from + i);
      return keyOf({ sentence, words });
    }),
  );
  return { gold: goldOf(mentions), found };
}

function goldOf(mentions: readonly GoldMention[]): Entity[] {
  const entities = new Map<string, string[]>();
  for (const mention of mentions) {
    const known = entities.get(mention.entity) ?? [];
    entities.set(mention.entity, [...known, keyOf(mention)]);
  }
  return [...entities.values()].map((keys) => [...new Set(keys)]);
}

/** Equal for mentions of the same words: exact match. */
function keyOf({ sentence, words }: Pick<GoldMention, 'sentence' | 'words'>): string {
  return `${String(sentence)}: ${words.join(' ')}`;
}
