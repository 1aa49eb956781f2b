import { referencesAfter, referencesBefore } from '../coref/cluster.ts';
import { clusterAt, referenceAt, type Context } from '../coref/context.ts';
import { isDateWord } from '../lexicon/calendar.ts';
import type { Filler, Proposition } from '../proposition/proposition.ts';
import {
  ancestors,
  childrenOf,
  markerOf,
  spanOf,
  subtree,
  tokenAt,
  type Tree,
} from '../syntax/tree.ts';

/** A node that may fill a place of a claim, with the token that stands for it, or null if implied. */
export interface EntityArgument {
  readonly cluster: number;
  readonly head: number | null;
}

/** Nodes that a phrase speaks of; "Russia's foreign minister, *Sergei Lavrov*" is the name beside it. */
export function entitiesOf(context: Context, sentence: number, filler: Filler): EntityArgument[] {
  if (filler.implied) return filler.implied.map((cluster) => ({ cluster, head: null }));
  const reference =
    referenceAt(context, sentence, filler.head) ?? beside(context, sentence, filler.head);
  return (reference?.clusters ?? []).map((cluster) => ({
    cluster,
    head: reference?.head ?? filler.head,
  }));
}

function beside(context: Context, sentence: number, head: number): ReturnType<typeof referenceAt> {
  const tree = context.trees[sentence];
  if (!tree) return null;
  for (const other of childrenOf(tree, head, 'appos', 'flat')) {
    const reference = referenceAt(context, sentence, other);
    if (reference) return reference;
  }
  return null;
}

/** Whether a node has one of `types`; no types = any. */
export function hasType(context: Context, cluster: number, types: readonly string[]): boolean {
  const { type } = clusterAt(context, cluster);
  return types.length === 0 || types.some((wanted) => context.vocabulary.isA(type, wanted));
}

/** Nodes that the slot `slot` of a proposition offers for a place of one of `types`. */
export function slotEntities(
  context: Context,
  proposition: Proposition,
  slot: string,
  types: readonly string[],
): EntityArgument[] {
  const { sentence, head } = proposition;
  if (slot === 'self')
    return fitting(context, entitiesOf(context, sentence, { slot, head }), types);
  if (slot === 'context') {
    const before = referencesBefore(context.discourse, sentence, head, 400);
    for (const reference of [...before, ...referencesAfter(context.discourse, sentence, 2)]) {
      const cluster = reference.clusters.find((one) => hasType(context, one, types));
      if (cluster !== undefined) return [{ cluster, head: null }];
    }
    return [];
  }
  if (slot === 'subject' && saysIsEvent(context, proposition)) return [];
  const fillers = proposition.fillers.filter((filler) => filler.slot === slot);
  return fitting(
    context,
    fillers.flatMap((filler) => entitiesOf(context, sentence, filler)),
    types,
  );
}

/** "Mali is *the talk* of the town": whoever is said to be an event takes no part in one. */
function saysIsEvent(
  { vocabulary, trees }: Context,
  { rule, sentence, head }: Proposition,
): boolean {
  const tree = trees[sentence];
  if (rule !== 'copula' || !tree) return false;
  const type = vocabulary.typeOfNoun.get(tokenAt(tree, head).lemma.toLowerCase());
  return type !== undefined && vocabulary.isA(type, 'Event');
}

function fitting(
  context: Context,
  found: readonly EntityArgument[],
  types: readonly string[],
): EntityArgument[] {
  return found.filter(({ cluster }) => hasType(context, cluster, types));
}

/**
 * Tokens of a phrase as an argument in words: without its preposition, asides, quotes at the rim and
 * the clause that holds `trigger`, the word whose argument it is.
 */
export function phraseTokens(tree: Tree, head: number, trigger = -1): number[] {
  const path = trigger < 0 ? [] : [trigger, ...ancestors(tree, trigger)];
  const own = path.includes(head) ? path : [];
  const predicative = childrenOf(tree, head, 'cop').length > 0;

  const cut = (i: number): boolean => {
    const { deprel, head: above } = tokenAt(tree, i);
    const date = /^(nmod|obl)/.test(deprel) && isDateWord(tokenAt(tree, i).text);
    if (date || own.includes(i) || (predicative && above === head && deprel === 'advmod'))
      return true;
    if (above !== head) return /^(parataxis)/.test(deprel);
    return (
      /^(case|cc|conj|appos|parataxis|advcl|punct|mark|cop|nsubj|aux|discourse)/.test(deprel) &&
      !isInner(tree, i, head)
    );
  };
  return subtree(tree, head, cut);
}

/** Marks inside the phrase ("state-of-the-art", quotes around a part) stay. */
function isInner(tree: Tree, i: number, head: number): boolean {
  if (tokenAt(tree, i).deprel !== 'punct') return false;
  const others = (tree.children[head] ?? []).filter(
    (other) => tokenAt(tree, other).deprel !== 'punct',
  );
  return i > Math.min(head, ...others) && i < Math.max(head, ...others);
}

/** The words of a phrase as they stand in the text. */
export function phraseText(text: string, tree: Tree, head: number, trigger = -1): string {
  const span = spanOf(tree, phraseTokens(tree, head, trigger));
  return withoutRim(text.slice(span.start, span.end).replace(/\s+/g, ' '));
}

/** "delay the invasion", for a clause that is no claim of its own. */
export function clauseText(text: string, tree: Tree, head: number): string {
  const inside = subtree(
    tree,
    head,
    (i) =>
      tokenAt(tree, i).head === head &&
      /^(mark|punct|cc|nsubj|parataxis)/.test(tokenAt(tree, i).deprel),
  );
  const span = spanOf(tree, inside);
  return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

/** Fillers with a preposition that say where, with whom or about what. */
export function adjunctRole(tree: Tree, filler: Filler): 'with' | 'at' | 'about' | null {
  const slot = filler.slot === 'time' ? null : (markerOf(tree, filler.head, 'case') ?? filler.slot);
  if (slot === 'with' || slot === 'alongside' || slot === 'together with') return 'with';
  if (slot === 'in' || slot === 'at') return 'at';
  return slot === 'about' || slot === 'on' || slot === 'over' || slot === 'regarding'
    ? 'about'
    : null;
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '"': '"',
  '(': ')',
  '[': ']',
};

/** A phrase without marks at its rim that are not closed, or opened, inside it. */
function withoutRim(phrase: string): string {
  let words = phrase.replace(/^[,;:.–—\s]+|[,;:–—\s]+$/g, '');
  for (const [open, close] of Object.entries(CLOSING)) {
    const inner = words.slice(1);
    if (!words.includes(close)) words = words.replace(open, '');
    if (words.startsWith(open) && !inner.includes(close)) words = inner;
    if (words.endsWith(close) && close !== '’' && !words.slice(0, -1).includes(open))
      words = words.slice(0, -1);
    if (words.startsWith(open) && words.endsWith(close) && !words.slice(1, -1).includes(close))
      words = words.slice(1, -1);
  }
  return words;
}
