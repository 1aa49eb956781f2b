import type { Token } from '@entente/core';
import { LABELS, type Kind } from '@entente/nlp';
import type { AlignedTuple } from './gold.ts';

/** A trigger with what each token is to it: rows of `LABELS`, the mean over its gold tuples. */
export interface Instance {
  readonly head: number;
  readonly kind: Kind;
  readonly targets: readonly (readonly number[])[];
}

const BE = new Set('be is am are was were been being'.split(' '));
const HAVE = new Set('have has had'.split(' '));

/** The triggers of a sentence's gold tuples, whose positions are those of `tokens`. */
export function toInstances(tokens: readonly Token[], tuples: readonly AlignedTuple[]): Instance[] {
  const found = new Map<string, { head: number; kind: Kind; rows: number[][] }>();
  for (const tuple of tuples) {
    const trigger = triggerOf(tokens, tuple);
    if (trigger === null) continue;
    const key = JSON.stringify(trigger);
    const instance = found.get(key) ?? { ...trigger, rows: [] };
    instance.rows.push(labelsOf(tokens.length, tuple));
    found.set(key, instance);
  }
  return [...found.values()].map(({ head, kind, rows }) => ({
    head,
    kind,
    targets: tokens.map((_, i) =>
      LABELS.map((_label, k) => rows.filter((row) => row[i] === k).length / rows.length),
    ),
  }));
}

function labelsOf(count: number, { relation, args }: AlignedTuple): number[] {
  const row = Array.from({ length: count }, () => 0);
  args.forEach((arg, k) => {
    for (const i of arg) row[i] = k === 0 ? 1 : k === 1 ? 3 : 4;
  });
  for (const i of relation) row[i] = 2;
  return row;
}

/** Where the tagger is to find a tuple: see `TaggedTrigger`. */
export function triggerOf(
  tokens: readonly Token[],
  { relation, args, added }: AlignedTuple,
): { head: number; kind: Kind } | null {
  const verbal = relation.some((i) => /^(VERB|AUX)$/.test(tokens[i]?.upos ?? ''));
  const kind: Kind = verbal
    ? 'stated'
    : added.some((word) => BE.has(word))
      ? 'be'
      : added.some((word) => HAVE.has(word))
        ? 'have'
        : 'stated';
  const head =
    kind === 'stated' ? clauseHead(tokens, relation) : topOf(tokens, args[1] ?? [], relation);
  return head === null ? null : { head, kind };
}

/** The last verb; else what the last auxiliary or copula belongs to; else the top of the words. */
function clauseHead(tokens: readonly Token[], relation: readonly number[]): number | null {
  const last = (upos: string): number | undefined =>
    relation.filter((i) => tokens[i]?.upos === upos).at(-1);
  const verb = last('VERB');
  if (verb !== undefined) return verb;
  const auxiliary = last('AUX');
  const { deprel = '', head = -1 } = tokens[auxiliary ?? -1] ?? {};
  if (auxiliary !== undefined) return /^(cop|aux)/.test(deprel) && head >= 0 ? head : auxiliary;
  return topOf(tokens, relation, []);
}

/** The first of the words that hangs on none of them; of `otherwise` where there are none. */
function topOf(
  tokens: readonly Token[],
  words: readonly number[],
  otherwise: readonly number[],
): number | null {
  const all = words.length > 0 ? words : otherwise;
  return all.find((i) => !all.includes(tokens[i]?.head ?? -1)) ?? all[0] ?? null;
}
