import type { Actor } from '@entente/core';
import type { Vocabulary } from '../claim/vocabulary.ts';
import type { Name } from '../mention/name.ts';
import { ancestors, childrenOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { noteAppositions } from './appositions.ts';
import { createDiscourse } from './cluster.ts';
import type { Context } from './context.ts';
import { mergeDocuments } from './merge-documents.ts';
import { mergeEvents } from './merge-events.ts';
import { clusterNames } from './names.ts';
import { resolveNominal } from './nominals.ts';
import { noteOffices } from './offices.ts';
import { resolvePronoun } from './pronouns.ts';

/**
 * Who is who in a document: names first, then, sentence by sentence, common nouns, pronouns, and
 * common nouns that belong to pronouns. Inner phrases come before the phrases that hold them, for
 * these are named by them.
 */
export function resolveReferences(
  trees: readonly Tree[],
  names: readonly (readonly Name[])[],
  vocabulary: Vocabulary,
  actors: ReadonlyMap<string, Actor>,
): Context {
  const context: Context = { discourse: createDiscourse(trees.length), trees, vocabulary, actors };
  clusterNames(context.discourse, trees, names);
  noteOffices(context);
  noteAppositions(context);
  trees.forEach((tree, sentence) => {
    const inner = innermostFirst(tree);
    for (const i of inner) if (!hasOwnPronoun(tree, i)) resolveNominal(context, sentence, i);
    tree.tokens.forEach(({ upos }, i) => {
      if (upos === 'PRON') resolvePronoun(context, sentence, i);
    });
    for (const i of inner) resolveNominal(context, sentence, i);
  });
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
