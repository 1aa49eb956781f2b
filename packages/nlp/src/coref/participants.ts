import { childrenOf, conjuncts, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { referenceAt, refersTo, type Context } from './context.ts';

/** A phrase on a noun: `poss` ("*Russia's* …", "*Russian* …"), `compound`, or a preposition. */
export interface Participant {
  readonly role: string;
  readonly head: number;
  readonly clusters: readonly number[];
}

/** Named phrases that hang on the noun at `i`, in order; conjuncts are participants of their own. */
export function participantsOf(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
): Participant[] {
  const found: Participant[] = [];
  for (const child of childrenOf(tree, i, 'nmod', 'compound', 'amod', 'obl')) {
    const role = roleOf(tree, child);
    for (const head of conjuncts(tree, child)) {
      const reference = referenceAt(context, sentence, head);
      if (reference) found.push({ role, head, clusters: reference.clusters });
    }
    if (role === 'compound') found.push(...hyphenated(context, tree, sentence, child, i));
  }
  return found.sort((a, b) => a.head - b.head);
}

/** "the *China*-Russia partnership": the name on the other side of the hyphen. */
function hyphenated(
  context: Context,
  tree: Tree,
  sentence: number,
  child: number,
  noun: number,
): Participant[] {
  const found: Participant[] = [];
  for (let at = child + 1; at < noun; at++) {
    const reference = referenceAt(context, sentence, at);
    const tight = /^[-–]$/.test(tokenAt(tree, at - 1).text);
    if (reference && tight && tokenAt(tree, at).head !== noun)
      found.push({ role: 'compound', head: at, clusters: reference.clusters });
  }
  return found;
}

function roleOf(tree: Tree, child: number): string {
  const { deprel, upos } = tokenAt(tree, child);
  if (deprel === 'nmod:poss') return 'poss';
  const preposition = markerOf(tree, child, 'case');
  if (preposition !== null) return preposition;
  if (isRelation(deprel, 'compound')) return 'compound';
  return upos === 'ADJ' || isRelation(deprel, 'amod') ? 'poss' : 'compound';
}

/** Whether the noun is an office that titles a name or stands beside one, so no node of its own. */
export function isOfficeTitle(context: Context, tree: Tree, sentence: number, i: number): boolean {
  const { lemma, deprel, head } = tokenAt(tree, i);
  if (!context.vocabulary.offices.has(lemma.toLowerCase())) return false;
  const above = head >= 0 ? tokenAt(tree, head).lemma.toLowerCase() : '';
  if (/^(compound|amod)/.test(deprel) && context.vocabulary.offices.has(above)) return true;
  const beside = [
    ...(isRelation(deprel, 'compound') || isRelation(deprel, 'appos') || isRelation(deprel, 'flat')
      ? [head]
      : []),
    ...childrenOf(tree, i, 'appos', 'flat'),
  ];
  return beside.some((at) => {
    const reference = at >= 0 ? referenceAt(context, sentence, at) : null;
    return reference !== null && refersTo(context, reference, 'Person');
  });
}
