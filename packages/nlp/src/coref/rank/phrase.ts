import { childrenOf, isRelation, tokenAt, type Tree } from '../../syntax/tree.ts';
import { hashOf, mix } from '../../sentence/hash.ts';
import { kindOf, traitsOf, type Kind, type Traits } from './traits.ts';

/** Words `from` to `to`, exclusive, of a sentence. */
export interface PhraseSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** A phrase that may mention something, with what the ranker looks at. Words are hashes of lower case. */
export interface Phrase extends PhraseSpan, Traits {
  readonly tree: Tree;
  readonly head: number;
  /** Words of the document before its head. */
  readonly position: number;
  readonly kind: Kind;
  /** Whether it is several phrases joined by "and". */
  readonly coordinated: boolean;
  /** The whole phrase, and without its determiner. */
  readonly text: number;
  readonly core: number;
  /** Lemma of the head, of a name its last word. */
  readonly noun: number;
  /** First letters of the noun, and of all modifiers: "homeopathy" and "homeopathic" are alike. */
  readonly stem: number;
  readonly stems: readonly number[];
  /** Words of names in it that stand at or before the head, and all that modifies the head. */
  readonly nameWords: readonly number[];
  readonly modifiers: readonly number[];
  /** Numbers in it: two phrases with other ones differ. */
  readonly numbers: readonly number[];
  /** Determiner class: `the`, `a`, `this`, `that`, `poss`, `quant`, `none`. */
  readonly determiner: string;
  /** Head token of the possessor, −1 where it has none. */
  readonly possessor: number;
  /** Relation without subtype, for conjuncts that of the first one; and the verb or noun it hangs on. */
  readonly role: string;
  readonly governor: number;
  /** Lemma of the governor, as a hash. */
  readonly governorWord: number;
  /** Who speaks, −1 where unknown; whether it stands in quotation marks. */
  readonly speaker: number;
  readonly quoted: boolean;
  /** Hashes of the words of the speaker's name. */
  readonly speakerWords: readonly number[];
  /** Who spoke last before, other than the speaker, −1 where unknown. */
  readonly lastSpeaker: number;
}

/** A phrase with the sort of thing that it seems to mention, an index of `SORTS`. */
export interface SortedPhrase extends Phrase {
  readonly sort: number;
  readonly codes: Codes;
}

/** Hashes of what features are made of. */
export interface Codes {
  /** A pronoun's form, else the kind of phrase; and with determiner and number, or the type of name. */
  readonly coarse: number;
  readonly fine: number;
  readonly role: number;
  readonly determiner: number;
  readonly type: number;
  readonly gender: number;
  readonly number: number;
}

/** The hashes of a phrase. */
export function codesOf(phrase: Phrase): Codes {
  const { kind, pronoun, determiner, type, number, role, gender } = phrase;
  const coarse = hashOf(pronoun === '' ? kind : pronoun);
  return {
    coarse,
    fine: mix(coarse, hashOf(kind === 'noun' ? determiner + number : type)),
    role: hashOf(role),
    determiner: hashOf(determiner),
    type: hashOf(type),
    gender: hashOf(gender),
    number: hashOf(number),
  };
}

/** What is known of a sentence beside its tree. */
export interface Surroundings {
  /** Words of the document before it. */
  readonly offset: number;
  readonly speaker: number;
  readonly speakerWords: readonly number[];
  readonly lastSpeaker: number;
  /** For each token, whether it stands in quotation marks. */
  readonly quoted: readonly boolean[];
}

/** Letters of a stem. */
const STEM = 5;

/** The phrase of a span that has at least one word. */
export function toPhrase(tree: Tree, span: PhraseSpan, around: Surroundings): Phrase {
  const head = headOf(tree, span);
  const { upos, lemma, text, name } = tokenAt(tree, head);
  const inside = (i: number): boolean => i >= span.from && i < span.to;
  const kind = kindOf(tree, span, head);
  const words = tree.tokens.slice(span.from, span.to);
  const left = span.from + determinersOf(tree, span, head);
  const conj = childrenOf(tree, head, 'conj').filter((i) => inside(i));
  const possessor = childrenOf(tree, head, 'nmod:poss').find(inside) ?? -1;
  const governor = governorOf(tree, head);
  const modifiers = new Set<number>();
  const stems = new Set<number>();
  const nameWords = new Set<number>();
  const numbers = new Set<number>();
  words.forEach((token, k) => {
    const i = span.from + k;
    if (token.upos === 'NUM') numbers.add(hashOf(token.text.toLowerCase()));
    if (
      i <= head + 3 &&
      (token.upos === 'PROPN' || token.name !== 'O') &&
      /\p{L}/u.test(token.text)
    )
      nameWords.add(hashOf(token.text.toLowerCase()));
    if (i !== head && /^(?:NOUN|PROPN|ADJ|NUM|VERB|ADV)$/.test(token.upos)) {
      modifiers.add(hashOf(token.lemma.toLowerCase()));
      stems.add(stemOf(token.lemma));
    }
  });
  const isName = upos === 'PROPN' || name !== 'O';
  return {
    ...span,
    ...traitsOf(tree, span, head, conj.length > 0),
    tree,
    head,
    position: around.offset + head,
    kind,
    coordinated: conj.length > 0,
    text: hashOf(joined(words)),
    core: hashOf(joined(tree.tokens.slice(left, coreEnd(tree, span)))),
    noun: hashOf((isName ? text : lemma).toLowerCase()),
    stem: stemOf(lemma),
    stems: [...stems],
    nameWords: [...nameWords],
    modifiers: [...modifiers],
    numbers: [...numbers],
    determiner: determinerOf(tree, span, head, possessor),
    possessor,
    role: roleOf(tree, head),
    governor,
    governorWord: governor < 0 ? 0 : hashOf(tokenAt(tree, governor).lemma.toLowerCase()),
    speaker: around.speaker,
    speakerWords: around.speakerWords,
    lastSpeaker: around.lastSpeaker,
    quoted: around.quoted[head] ?? false,
  };
}

function stemOf(lemma: string): number {
  return hashOf(lemma.toLowerCase().slice(0, STEM));
}

function joined(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text.toLowerCase()).join(' ');
}

/** The token of the span that hangs outside of it; of several, the first that is no mark. */
export function headOf(tree: Tree, { from, to }: PhraseSpan): number {
  let found = -1;
  for (let i = from; i < to; i++) {
    const { head, upos } = tokenAt(tree, i);
    if (head >= from && head < to) continue;
    if (upos === 'PUNCT' || upos === 'ADP' || upos === 'CCONJ') {
      if (found < 0) found = i;
    } else if (found < 0 || /^(?:PUNCT|ADP|CCONJ)$/.test(tokenAt(tree, found).upos)) found = i;
  }
  return found < 0 ? from : found;
}

const DETERMINERS = /^(?:det|det:predet|cc:preconj|nmod:poss)$/;

function determinersOf(tree: Tree, { from, to }: PhraseSpan, head: number): number {
  let count = 0;
  while (from + count < Math.min(head, to)) {
    const { deprel, upos } = tokenAt(tree, from + count);
    const drops = DETERMINERS.test(deprel) && (upos === 'DET' || upos === 'PRON');
    if (!drops) break;
    count++;
  }
  return count;
}

function coreEnd(tree: Tree, { from, to }: PhraseSpan): number {
  const last = to > from + 1 ? tokenAt(tree, to - 1) : null;
  return last !== null && /^['’]s?$/.test(last.text) ? to - 1 : to;
}

const QUANTIFIERS =
  /^(?:all|some|any|each|every|both|many|much|most|few|several|no|another|other|either|neither|such)$/;

function determinerOf(tree: Tree, span: PhraseSpan, head: number, possessor: number): string {
  const det = childrenOf(tree, head, 'det').find((i) => i >= span.from && i < span.to);
  if (det !== undefined) {
    const word = tokenAt(tree, det).text.toLowerCase();
    if (word === 'the') return 'the';
    if (word === 'a' || word === 'an') return 'a';
    if (word === 'this' || word === 'these') return 'this';
    if (word === 'that' || word === 'those') return 'that';
    if (QUANTIFIERS.test(word)) return 'quant';
    return 'det';
  }
  if (possessor >= 0) return 'poss';
  return childrenOf(tree, head, 'nummod').some((i) => i >= span.from && i < head) ? 'num' : 'none';
}

function governorOf(tree: Tree, head: number): number {
  let at = head;
  while (isRelation(tokenAt(tree, at).deprel, 'conj') && tokenAt(tree, at).head >= 0)
    at = tokenAt(tree, at).head;
  return tokenAt(tree, at).head;
}

function roleOf(tree: Tree, head: number): string {
  let at = head;
  while (isRelation(tokenAt(tree, at).deprel, 'conj') && tokenAt(tree, at).head >= 0)
    at = tokenAt(tree, at).head;
  const { deprel } = tokenAt(tree, at);
  return /^(?:nmod:poss|nsubj:pass|obl:agent|obl:unmarked|acl:relcl)$/.test(deprel)
    ? deprel
    : (deprel.split(':')[0] ?? deprel);
}
