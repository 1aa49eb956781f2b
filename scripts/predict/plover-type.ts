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
        const type = pos === undefined ? null : statedAt(context, sentence, token, pos);
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

const LIGHT =
  /^(hold|launch|organi[sz]e|stage|conduct|make|carry|mount|declare|begin|start|lodge)$/;
const ARMED =
  /^(forces?|troops?|army|soldiers?|aircraft|helicopters?|gunships?|planes?|jets?|warplanes?|navy|tanks?|military|artillery)$/;

/**
 * Type of what a word states where it stands: "said that Peru *must* withdraw" demands; "*organized* a strike"
 * is told by its object; who is killed by an army is killed in a fight (PLOVER manual, "Fight" and "Assault").
 */
function statedAt(
  context: Context,
  sentence: number,
  token: number,
  pos: CodedTrigger['pos'],
): string | null {
  const tree = context.trees[sentence];
  if (!tree) return null;
  const lemma = tree.tokens[token]?.lemma.toLowerCase() ?? '';
  const children = (relation: RegExp): number[] =>
    (tree.children[token] ?? []).filter((i) => relation.test(tree.tokens[i]?.deprel ?? ''));
  const type = typeAt(context, sentence, token, pos);
  const obliges = pos === 'verb' && children(/^ccomp$/).some((i) => isObliged(tree, i));
  if (type === null && obliges) return 'DEMAND';
  if (pos !== 'verb') return type;
  const told = children(/^obj$/).some((i) => typeAt(context, sentence, i, 'noun') !== null);
  if (LIGHT.test(lemma) && told) return null;
  const by = children(/^(nsubj|obl:agent)$/).map((i) => tree.tokens[i]?.lemma.toLowerCase() ?? '');
  return type === 'ASSAULT' && /^(kill|wound|injure)$/.test(lemma) && by.some((i) => ARMED.test(i))
    ? 'FIGHT'
    : type;
}

function isObliged(tree: Context['trees'][number], verb: number): boolean {
  return (tree.children[verb] ?? []).some(
    (i) => tree.tokens[i]?.deprel === 'aux' && /^(must|should)$/i.test(tree.tokens[i].text),
  );
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
  if (tree && isSource(tree, token)) return null;
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

/** "according to *a press release*", "said in *a statement*": where it is told, not what happens. */
function isSource(tree: Context['trees'][number], token: number): boolean {
  const below = tree.children[token] ?? [];
  const before = tree.tokens[token - 1]?.text.toLowerCase() ?? '';
  const lemma = tree.tokens[token]?.lemma.toLowerCase() ?? '';
  if (below.some((i) => /^according$/i.test(tree.tokens[i]?.text ?? ''))) return true;
  return lemma === 'release' && /^(press|news)$/.test(before);
}

/**
 * PLOVER type of what a predicate states, or null, in the edition of 2016, whose records the benchmark
 * holds: the type of its CAMEO root, where the ontology's own types are of the edition of 2021.
 */
export function typeOfPredicate({ plover, cameo }: Predicate): string | null {
  if (plover === null || plover === 'RETREAT') return plover;
  if (cameo?.startsWith('087')) return 'RETREAT';
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
