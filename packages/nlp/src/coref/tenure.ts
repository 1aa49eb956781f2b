import { subtree, tokenAt, type Tree } from '../syntax/tree.ts';

/** Words before an office that tell its holder from who holds it now and in full, and what they say. */
const TENURES: ReadonlyMap<string, string> = new Map([
  ['former', 'former'],
  ['ex', 'former'],
  ['previous', 'former'],
  ['retired', 'former'],
  ['then', 'then'],
  ['acting', 'acting'],
  ['interim', 'interim'],
  ['caretaker', 'caretaker'],
  ['outgoing', 'outgoing'],
  ['incoming', 'incoming'],
]);

/**
 * What is said of the time at which someone is the noun at `i`, in the order of the text: "former" of
 * "*ex-*prime minister". Counted are words that belong to the noun or to one of its `modifiers`.
 */
export function tenuresOf(tree: Tree, i: number, modifiers: readonly number[]): string[] {
  const phrase = subtree(tree, i).filter((at) => at <= i);
  const found = phrase.flatMap((at) => {
    const { text, head } = tokenAt(tree, at);
    const inside = at === i || head === i || modifiers.includes(at) || modifiers.includes(head);
    if (!inside) return [];
    const word = text.toLowerCase();
    const tenure = TENURES.get(prefixOf(word) ?? word);
    // "And then US officials left": where it opens the phrase it may belong to the sentence.
    const opens = !phrase.includes(at - 1) && tree.tokens[at + 1]?.text !== '-';
    return tenure === undefined || (word === 'then' && opens) ? [] : [tenure];
  });
  return [...new Set(found)];
}

/** "prime" of "ex-prime": a word without a prefix of tenure. */
export function withoutTenure(word: string): string {
  const prefix = prefixOf(word);
  return prefix === null ? word : word.slice(prefix.length + 1);
}

function prefixOf(word: string): string | null {
  return /^(ex|then)[-‐‑]./i.exec(word)?.[1]?.toLowerCase() ?? null;
}
