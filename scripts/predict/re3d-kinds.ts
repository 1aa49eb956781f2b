import type { Trace } from '@entente/nlp';
import type { PlacedEntity } from './re3d-entities.ts';
import { caseOf, childrenOf, lemmaAt, type Tree } from './tree.ts';

const KIND =
  /^(city|town|village|province|governorate|district|island|suburb|state|region|port|valley|neighbou?rhood|municipality|kingdom|republic)$/;
const SOME =
  /^(group|crowd|number|hundred|thousand|million|dozen|ten|gang|band|handful|pair|couple|team)$/;

/**
 * "the village *of Safina*", "a group *of men*": the name or the people that a kind or a quantity is of
 * make one entity with it.
 */
export function joinKinds(
  text: string,
  trace: Trace,
  all: readonly PlacedEntity[],
): PlacedEntity[] {
  const absorbed = new Set<PlacedEntity>();
  const joined = all.map((one) => {
    const tree = trace.context.trees[one.sentence];
    const inner = tree === undefined ? undefined : innerOf(tree, one);
    if (tree === undefined || inner === undefined) return { one, is: one };
    const here = all.find((other) => other.sentence === one.sentence && other.head === inner);
    const end = KIND.test(lemmaAt(tree, one.head)) ? nameEnd(tree, inner) : here?.end;
    const group = here !== undefined && (here.type === 'Person' || here.type === 'Organisation');
    if (end === undefined || (!KIND.test(lemmaAt(tree, one.head)) && !group))
      return { one, is: one };
    if (here !== undefined) absorbed.add(here);
    return { one, is: { ...one, end, text: text.slice(one.begin, end) } };
  });
  return joined.flatMap(({ one, is }) => (absorbed.has(one) ? [] : [is]));
}

/** Head of the of-phrase of a kind ("of Safina", a name) or of a quantity ("of men"). */
function innerOf(tree: Tree, { head }: PlacedEntity): number | undefined {
  const lemma = lemmaAt(tree, head);
  const kind = KIND.test(lemma);
  if (!kind && !SOME.test(lemma)) return undefined;
  return childrenOf(tree, head, /^nmod$/).find((i) => {
    const named = tree.tokens[i]?.upos === 'PROPN';
    return i > head && caseOf(tree, i) === 'of' && (named || !kind);
  });
}

/** Offset after the last word of the name that a token heads. */
function nameEnd(tree: Tree, head: number): number | undefined {
  const words = childrenOf(tree, head, /^(flat|compound)/);
  return tree.tokens[Math.max(head, ...words)]?.end;
}
