import type { Modality, Polarity, Predicate } from '@entente/core';
import type { Trace } from '@entente/nlp';
import { TYPE_OF_ROOT, TYPE_OF_WORDS } from './plover-words.ts';

type Context = Trace['context'];

/** A word that states an event, with its PLOVER type. */
export interface CodedTrigger {
  readonly sentence: number;
  readonly token: number;
  readonly type: string;
  /** Arcs to the root of its sentence. */
  readonly depth: number;
  readonly pos: 'verb' | 'noun' | 'adjective';
}

const POS: Readonly<Record<string, CodedTrigger['pos']>> = {
  VERB: 'verb',
  NOUN: 'noun',
  ADJ: 'adjective',
};

/** Words that state events, those nearest the root of their sentence first. */
export function codedTriggers(context: Context): CodedTrigger[] {
  return context.trees
    .flatMap((tree, sentence) =>
      tree.tokens.flatMap(({ upos }, token): CodedTrigger[] => {
        const pos = POS[upos];
        const type = pos === undefined ? null : typeAt(context, sentence, token, pos);
        if (pos === undefined || type === null) return [];
        return [{ sentence, token, type, pos, depth: depthOf(context, sentence, token) }];
      }),
    )
    .sort((a, b) => a.depth - b.depth || a.sentence - b.sentence || a.token - b.token);
}

export function depthOf({ trees }: Context, sentence: number, token: number): number {
  const tokens = trees[sentence]?.tokens ?? [];
  let depth = 0;
  for (let at = tokens[token]?.head ?? -1; at >= 0; at = tokens[at]?.head ?? -1) depth++;
  return depth;
}

/** PLOVER type of the longest trigger of the ontology that stands at `token`, or null. */
function typeAt(
  { trees, vocabulary }: Context,
  sentence: number,
  token: number,
  pos: CodedTrigger['pos'],
): string | null {
  const tree = trees[sentence];
  const lemma = tree?.tokens[token]?.lemma.toLowerCase() ?? '';
  const near = new Set([lemma]);
  for (const child of tree?.children[token] ?? []) {
    for (const i of [child, ...(tree?.children[child] ?? [])])
      near.add(tree?.tokens[i]?.lemma.toLowerCase() ?? '');
  }
  let best: { type: string; words: number } | null = null;
  for (const { predicate, trigger } of vocabulary.frames.get(`${pos}:${lemma}`) ?? []) {
    const words = trigger.lemma.split(' ');
    const modified = trigger.modifiers.length === 0 || trigger.modifiers.some((m) => near.has(m));
    const type = typeOfPredicate(predicate);
    if (type === null || !modified || !words.every((word) => near.has(word))) continue;
    if (words.length > (best?.words ?? 0)) best = { type, words: words.length };
  }
  const two = [...near].map(
    (word) => TYPE_OF_WORDS.get(`${lemma} ${word}`) ?? TYPE_OF_WORDS.get(`${word} ${lemma}`),
  );
  return two.find((type) => type !== undefined) ?? best?.type ?? TYPE_OF_WORDS.get(lemma) ?? null;
}

/**
 * PLOVER type of what a predicate states, or null, in the edition of 2016, whose records the benchmark
 * holds: the type of its CAMEO root, where the ontology's own types are of the edition of 2021.
 */
export function typeOfPredicate({ plover, cameo }: Predicate): string | null {
  if (plover === null || plover === 'RETREAT') return plover;
  return TYPE_OF_ROOT[cameo?.slice(0, 2) ?? ''] ?? (plover === 'REQUEST' ? 'DEMAND' : plover);
}

const COOPERATIVE = new Set([
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'AGREE',
]);
const CONFLICT = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'FIGHT', 'MOBILIZE', 'PROTEST']);

/**
 * The type of an event that is not simply said to happen: a refused cooperation is a REJECT, a
 * planned or conditional one an AGREE, such a conflict a THREATEN (PLOVER manual, "Agree", "Reject", "Threaten").
 */
export function meantType(type: string, modality: Modality, polarity: Polarity): string {
  if (polarity === 'negative') return COOPERATIVE.has(type) ? 'REJECT' : type;
  if (modality === 'obliged') return 'DEMAND';
  if (modality !== 'planned' && modality !== 'conditional') return type;
  if (COOPERATIVE.has(type)) return 'AGREE';
  return CONFLICT.has(type) ? 'THREATEN' : type;
}
