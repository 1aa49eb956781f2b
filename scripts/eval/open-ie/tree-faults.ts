import type { Token } from '@entente/core';
import type { Tree, Triple } from '@entente/nlp';
import { countBy } from './count.ts';
import type { TreePair } from './tree-triples.ts';

/** What the parser's errors cost the rules: triples of the treebank's trees count as right. */
export interface TreeFaults {
  /** Triples from the treebank's trees. */
  readonly gold: number;
  /** Triples from the parser's trees. */
  readonly found: number;
  /** Triples that come out of both with the same words in every place. */
  readonly same: number;
  /** Triples of `gold` that do not, by the relation that the parser got wrong, the most frequent first. */
  readonly faults: readonly RelationFault[];
}

/** Triples that are not the same because of one relation of the treebank. */
export interface RelationFault {
  /** Or what else was wrong. */
  readonly relation: string;
  readonly triples: number;
  /** Of these: attached elsewhere. */
  readonly elsewhere: number;
  /** What the parser says instead, where it is attached right, the most frequent first. */
  readonly instead: readonly (readonly [relation: string, triples: number])[];
}

/** Of a triple whose arcs are all right: its words are tagged otherwise, or an arc outside of it is wrong. */
export const OTHER_FAULTS = { tags: 'tags only', outside: 'arcs outside of the triple' } as const;

/** Compares the triples of sentence after sentence. */
export function scoreTreeFaults(pairs: readonly TreePair[]): TreeFaults {
  const found: Fault[] = [];
  const counts = { gold: 0, found: 0, same: 0 };
  for (const pair of pairs) {
    const others = new Set(pair.found.triples.map(keyOf));
    counts.gold += pair.gold.triples.length;
    counts.found += pair.found.triples.length;
    for (const triple of pair.gold.triples) {
      if (others.has(keyOf(triple))) counts.same++;
      else found.push(faultOf(triple, pair));
    }
  }
  const faults = countBy(found.map(({ relation }) => relation)).map(([relation, triples]) => {
    const here = found.filter((fault) => fault.relation === relation);
    return {
      ...{ relation, triples, elsewhere: here.filter(({ elsewhere }) => elsewhere).length },
      instead: countBy(here.flatMap(({ instead }) => instead ?? [])),
    };
  });
  return { ...counts, faults };
}

function keyOf({ subject, relation, object, args }: Triple): string {
  return JSON.stringify([subject, relation, object, ...args]);
}

interface Fault {
  readonly relation: string;
  readonly elsewhere: boolean;
  /** Relation that the parser gives the word under its right head, or null. */
  readonly instead: string | null;
}

/** The wrong arc of a triple, or of the one that the parser's tree gives for its verb, that is nearest to the head of its clause in the treebank's tree; of a sign only if no other is. */
function faultOf(triple: Triple, { gold, found }: TreePair): Fault {
  const others = found.triples.filter(({ head }) => head === triple.head);
  const words = wordsOf([triple, ...others]);
  const at = (tree: Tree, i: number): Token | undefined => tree.tokens[i];
  const differs = (i: number, of: (token: Token) => unknown): boolean => {
    const [a, b] = [at(gold.tree, i), at(found.tree, i)];
    return a !== undefined && b !== undefined && of(a) !== of(b);
  };
  const wrong = words
    .filter((i) => differs(i, ({ head }) => head) || differs(i, ({ deprel }) => deprel))
    .map((i) => ({ i, distance: distance(gold.tree, triple.head, i) }));
  if (wrong.length === 0) {
    const tagged = words.some((i) => differs(i, ({ upos, xpos }) => `${upos} ${xpos}`));
    const relation = tagged ? OTHER_FAULTS.tags : OTHER_FAULTS.outside;
    return { relation, elsewhere: false, instead: null };
  }
  const signs = (i: number): boolean => at(gold.tree, i)?.deprel === 'punct';
  const { i } = wrong.reduce((a, b) =>
    signs(a.i) === signs(b.i) ? (b.distance < a.distance ? b : a) : signs(a.i) ? b : a,
  );
  const elsewhere = differs(i, ({ head }) => head);
  return {
    relation: at(gold.tree, i)?.deprel ?? '',
    elsewhere,
    instead: elsewhere ? null : (at(found.tree, i)?.deprel ?? null),
  };
}

/** All words of triples and the heads of their clauses, in order. */
function wordsOf(triples: readonly Triple[]): number[] {
  const all = new Set(
    triples.flatMap(({ head, subject, relation, object, args }) => [
      ...[head, ...subject, ...relation, ...object, ...args.flat()],
    ]),
  );
  return [...all].sort((a, b) => a - b);
}

/** Number of arcs between two words of a tree. */
function distance(tree: Tree, from: number, to: number): number {
  const up = (i: number): number[] => {
    const path = [i];
    for (let at = tree.tokens[i]?.head ?? -1; at >= 0; at = tree.tokens[at]?.head ?? -1)
      path.push(at);
    return path;
  };
  const [a, b] = [up(from), up(to)];
  const meeting = a.findIndex((i) => b.includes(i));
  return meeting < 0 ? Infinity : meeting + b.indexOf(a[meeting] ?? -1);
}
