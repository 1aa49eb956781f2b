import type { Actor } from '@entente/core';
import type { Vocabulary } from '../claim/vocabulary.ts';
import type { Name } from '../mention/name.ts';
import { ancestors, tokenAt, type Tree } from '../syntax/tree.ts';
import { createDiscourse } from './cluster.ts';
import type { Context } from './context.ts';
import { mergeEvents } from './merge-events.ts';
import { clusterNames } from './names.ts';
import { resolveNominal } from './nominals.ts';
import { noteOffices } from './offices.ts';
import { resolvePronoun } from './pronouns.ts';

/**
 * Who is who in a document: names first, then, in the order of the text, common nouns and pronouns.
 * In a sentence inner phrases come before the phrases that hold them, for their names are built of
 * them.
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
  trees.forEach((tree, sentence) => {
    for (const i of innermostFirst(tree)) {
      if (tokenAt(tree, i).upos === 'PRON') resolvePronoun(context, sentence, i);
      else resolveNominal(context, sentence, i);
    }
  });
  mergeEvents(context);
  return context;
}

function innermostFirst(tree: Tree): number[] {
  const depths = tree.tokens.map((_, i) => ancestors(tree, i).length);
  return tree.tokens.map((_, i) => i).sort((a, b) => (depths[b] ?? 0) - (depths[a] ?? 0) || a - b);
}
