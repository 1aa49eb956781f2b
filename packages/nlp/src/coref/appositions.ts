import { ANAPHORIC_NOUNS } from '../lexicon/nominals.ts';
import { childrenOf, isRelation, tokenAt, type Tree } from '../syntax/tree.ts';
import { isPlural } from '../syntax/noun-phrase.ts';
import { addReference, type Reference } from './cluster.ts';
import { clusterAt, referenceAt, refersTo, type Context } from './context.ts';
import { nounRange } from './noun-range.ts';

/**
 * "Wang Yi, *China's foreign minister*", "*his Chinese counterpart*, Wang Yi", "Nato, *the alliance*":
 * a common noun beside a name that it can describe speaks of who bears that name. A title ("foreign
 * minister Wang Yi") is part of how he is called and no mention of its own.
 */
export function noteAppositions(context: Context): void {
  context.trees.forEach((tree, sentence) => {
    tree.tokens.forEach(({ upos }, i) => {
      if (upos !== 'NOUN' || isPlural(tree, i)) return;
      const named = namedBeside(context, tree, sentence, i);
      if (named === null || !describes(context, tree, i, named)) return;
      const { clusters } = named;
      addReference(context.discourse, {
        ...{ sentence, ...nounRange(tree, i), head: i },
        ...{ kind: 'nominal', clusters },
      });
    });
  });
}

/** The name that the noun at `i` is in apposition to, or that is in apposition to it. */
function namedBeside(context: Context, tree: Tree, sentence: number, i: number): Reference | null {
  const { deprel, head } = tokenAt(tree, i);
  const beside = [...(isRelation(deprel, 'appos') ? [head] : []), ...childrenOf(tree, i, 'appos')];
  for (const at of beside) {
    const reference = at >= 0 ? referenceAt(context, sentence, at) : null;
    const apart = tree.tokens
      .slice(Math.min(at, i), Math.max(at, i))
      .some(({ text }) => /^[,(—–-]$/.test(text));
    if (reference?.kind === 'name' && reference.clusters.length === 1 && apart) return reference;
  }
  return null;
}

/** Whether the noun can be said of the name: "minister" of a person, "alliance" of an organization. */
function describes(context: Context, tree: Tree, i: number, name: Reference): boolean {
  const { vocabulary } = context;
  const noun = tokenAt(tree, i).lemma.toLowerCase();
  const type = vocabulary.typeOfNoun.get(noun) ?? null;
  if (refersTo(context, name, 'Person'))
    return type === null || vocabulary.offices.has(noun) || vocabulary.isA(type, 'Person');
  const types = Object.hasOwn(ANAPHORIC_NOUNS, noun) ? ANAPHORIC_NOUNS[noun] : undefined;
  if (types) return refersTo(context, name, ...types);
  const [cluster] = name.clusters;
  const known = cluster === undefined ? '' : clusterAt(context, cluster).type;
  return type !== null && (vocabulary.isA(type, known) || vocabulary.isA(known, type));
}
