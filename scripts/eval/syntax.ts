import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Model } from '@entente/cli';
import { createParser, fromConllu, parseConllu, type ParsedText } from '@entente/nlp';
import { scoreParse, type ParseScores } from './parse.ts';
import { PEERS, type Peer } from './peers.ts';
import { RELATIONS_BEFORE } from './relations-before.ts';
import { errorsOf, f1Of, RELATIONS, type RelationScore } from './relation-scores.ts';
import {
  scoreSegmentation,
  segmentationOf,
  segmentParagraphs,
  type SegmentationScores,
} from './segmentation.ts';
import { toMarkdownTable } from './table.ts';
import { scoreTags } from './tag-scores.ts';

/** What was measured on one treebank. */
export interface TreebankScores {
  readonly treebank: string;
  /** Scores by the name of the model. */
  readonly models: ReadonlyMap<string, ParseScores>;
  /** Scores by the name of the peer. */
  readonly peers: ReadonlyMap<string, PeerScores>;
}

/** What is measured of other libraries, in percent. */
export interface PeerScores {
  /** Given the treebank's sentences as raw text. */
  readonly upos: number;
  /** Given the paragraphs. */
  readonly raw: SegmentationScores;
}

const DEVELOPMENT = ['en_ewt-ud-dev', 'en_gum-permissive-dev'];
const TEST = ['en_ewt-ud-test'];

/** Scores of all `models` on the treebanks that are under `path`; on test parts if `test`. */
export async function scoreSyntax(
  path: string,
  models: readonly Model[],
  test: boolean,
): Promise<TreebankScores[]> {
  const all: TreebankScores[] = [];
  for (const treebank of test ? [...TEST, ...DEVELOPMENT] : DEVELOPMENT) {
    const file = join(path, 'corpora/treebank', `${treebank}.conllu`);
    const conllu = await readFile(file, 'utf8').catch(() => null);
    if (conllu === null) continue;
    const gold = fromConllu(parseConllu(conllu));
    all.push({
      treebank,
      models: new Map(
        models.map(({ name, bytes }) => {
          process.stderr.write(`parse ${treebank} ${name}\n`);
          return [name, scoreParse(conllu, createParser(bytes))];
        }),
      ),
      peers: new Map(PEERS.map((peer) => [peer.name, scorePeer(gold, peer)])),
    });
  }
  return all;
}

function scorePeer(gold: ParsedText, peer: Peer): PeerScores {
  const found = segmentParagraphs(gold.text, peer.segment);
  return {
    upos: scoreTags(gold, peer),
    raw: scoreSegmentation(segmentationOf(gold.sentences), found),
  };
}

type Figure = readonly [
  measure: string,
  of: (scores: ParseScores) => number,
  ofPeer?: (scores: PeerScores) => number,
];

const FIGURES: readonly Figure[] = [
  ['UPOS', ({ trees }) => trees.upos, ({ upos }) => upos],
  ['XPOS', ({ trees }) => trees.xpos],
  ['features', ({ trees }) => trees.feats],
  ['lemmas', ({ trees }) => trees.lemma],
  ['UAS', ({ trees }) => trees.uas],
  ['LAS', ({ trees }) => trees.las],
  ['LAS, CoNLL 2018', ({ trees }) => trees.lasPlain],
  ['raw text: words, F1', ({ raw }) => raw.words, ({ raw }) => raw.words],
  ['raw text: sentences, F1', ({ raw }) => raw.sentences, ({ raw }) => raw.sentences],
  ['raw text: UPOS, F1', ({ raw }) => raw.upos],
  ['raw text: LAS, F1', ({ raw }) => raw.las],
  ['raw text: LAS, CoNLL 2018, F1', ({ raw }) => raw.lasPlain],
];

/** Tags, lemmas and trees of every model, with the peers' tags, words and sentences. */
export function toSyntaxTable(scores: readonly TreebankScores[]): string {
  const models = [...(scores[0]?.models.keys() ?? [])];
  const peers = [...(scores[0]?.peers.keys() ?? [])];
  const rows = scores.flatMap(({ treebank, models: byModel, peers: byPeer }) =>
    FIGURES.map(([measure, of, ofPeer]) => [
      ...[treebank, measure],
      ...models.map((name) => show(byModel.get(name), of)),
      ...peers.map((name) => show(byPeer.get(name), ofPeer)),
    ]),
  );
  return toMarkdownTable(['treebank', 'measure', ...models, ...peers], rows, (c) => c > 1);
}

function show<T>(scores: T | undefined, of: ((scores: T) => number) | undefined): string {
  return (scores && of?.(scores))?.toFixed(2) ?? '';
}

/** F1 and number of errors by relation, given the treebank's words; the parser of 0.1 first. */
export function toRelationTable(scores: readonly TreebankScores[]): string {
  const models = [...(scores[0]?.models.keys() ?? [])];
  const rows = scores.flatMap(({ treebank, models: byModel }) =>
    RELATIONS.map((relation) => {
      const found = models.map((name) => byModel.get(name)?.relations.get(relation));
      const before = RELATIONS_BEFORE[treebank]?.[relation];
      return [
        ...[treebank, relation, String(found[0]?.gold ?? 0)],
        ...[before, ...found].map(showRelation),
      ];
    }),
  );
  const head = ['treebank', 'relation', 'arcs', 'before', ...models];
  return toMarkdownTable(head, rows, (column) => column > 1);
}

function showRelation(score: RelationScore | undefined): string {
  return score === undefined ? '' : `${f1Of(score).toFixed(1)} (${String(errorsOf(score))})`;
}
