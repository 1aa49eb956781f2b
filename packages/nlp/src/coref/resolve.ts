import type { Name } from '../mention/name.ts';
import { ancestors, childrenOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { noteAppositions } from './appositions.ts';
import { createDiscourse } from './cluster.ts';
import type { Context } from './context.ts';
import { mergeDocuments } from './merge-documents.ts';
import { mergeEvents } from './merge-events.ts';
import { identifyFullNames, identifyShortNames } from './known-persons.ts';
import { identifyResolutions } from './known-resolutions.ts';
import { clusterNames } from './names.ts';
import { resolveNominal } from './nominals.ts';
import { linkOfficeHolders } from './office-holders.ts';
import { noteOffices } from './offices.ts';
import { resolvePronoun } from './pronouns.ts';

/** What is known before the document is read. */
type Known = Pick<Context, 'vocabulary' | 'actors' | 'persons' | 'published'>;

/**
 * Who is who in a document: names first, then, sentence by sentence, common nouns, pronouns, and
 * common nouns that belong to pronouns. Inner phrases come before the phrases that hold them, for
 * these are named by them.
 */
export function resolveReferences(
  trees: readonly Tree[],
  names: readonly (readonly Name[])[],
  known: Known,
): Context {
  const context: Context = { discourse: createDiscourse(trees.length), trees, ...known };
  clusterNames(context.discourse, trees, names);
  identifyResolutions(context);
  identifyFullNames(context);
  noteOffices(context);
  identifyShortNames(context);
  noteAppositions(context);
  trees.forEach((tree, sentence) => {
    const inner = innermostFirst(tree);
    for (const i of inner) if (!hasOwnPronoun(tree, i)) resolveNominal(context, sentence, i);
    tree.tokens.forEach(({ upos }, i) => {
      if (upos === 'PRON') resolvePronoun(context, sentence, i);
    });
    for (const i of inner) resolveNominal(context, sentence, i);
  });
  linkOfficeHolders(context);
  mergeEvents(context);
  mergeDocuments(context);
  return context;
}

/** "*its* forces": a noun that waits for its pronoun. */
function hasOwnPronoun(tree: Tree, i: number): boolean {
  return childrenOf(tree, i, 'nmod:poss').some((owner) => tokenAt(tree, owner).upos === 'PRON');
}

function innermostFirst(tree: Tree): number[] {
  const depths = tree.tokens.map((_, i) => ancestors(tree, i).length);
  return tree.tokens.map((_, i) => i).sort((a, b) => (depths[b] ?? 0) - (depths[a] ?? 0) || a - b);
}
