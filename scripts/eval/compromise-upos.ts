/** The part of a term of compromise that is looked at. */
export interface TaggedTerm {
  readonly normal: string;
  readonly tags?: ReadonlySet<string>;
  /** The word that a term of a contraction stands for. */
  readonly implicit?: string;
}

const COORDINATORS: ReadonlySet<string> = new Set('and or but nor & yet plus n'.split(' '));
const SUBORDINATORS: ReadonlySet<string> = new Set(
  'because although though if unless whether while whereas since until than that as'.split(' '),
);
const WH_PRONOUNS: ReadonlySet<string> = new Set('who whom whose which what'.split(' '));
const POSSESSIVES: ReadonlySet<string> = new Set('my your his her its our their'.split(' '));
const WH_ADVERBS: ReadonlySet<string> = new Set('when where why how whenever wherever'.split(' '));

/** Compromise's tags and the universal one, in order of preference. */
const BY_TAG: readonly (readonly [tag: string, upos: string])[] = [
  ['Url', 'X'],
  ['Email', 'X'],
  ['Emoji', 'SYM'],
  ['Emoticon', 'SYM'],
  ['Negative', 'PART'],
  ['Pronoun', 'PRON'],
  ['Determiner', 'DET'],
  ['Ordinal', 'ADJ'],
  ['Cardinal', 'NUM'],
  ['NumericValue', 'NUM'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['Auxiliary', 'AUX'],
  ['Particle', 'ADP'],
  ['Preposition', 'ADP'],
  ['Verb', 'VERB'],
  ['Adverb', 'ADV'],
  ['Adjective', 'ADJ'],
  ['Expression', 'INTJ'],
  ['ProperNoun', 'PROPN'],
  ['Noun', 'NOUN'],
  ['Value', 'NUM'],
  ['Date', 'NOUN'],
];

/**
 * The universal tag of a term of compromise, whose tag set is its own: closed classes that it does
 * not part (conjunctions, pronouns, question words, "to", "'s") by the word, all else by its tags.
 */
export function compromiseUpos(term: TaggedTerm, next?: TaggedTerm): string {
  const word = term.implicit ?? term.normal;
  const has = (tag: string): boolean => term.tags?.has(tag) ?? false;
  if (!/[\p{L}\p{N}]/u.test(word)) return signUpos(word);
  if (word === 'to') return next?.tags?.has('Infinitive') === true ? 'PART' : 'ADP';
  if (/^['’]s$/.test(word)) return has('Possessive') ? 'PART' : 'AUX';
  if (WH_ADVERBS.has(word)) return 'ADV';
  if (has('QuestionWord') || WH_PRONOUNS.has(word)) return 'PRON';
  if (has('Conjunction') && COORDINATORS.has(word)) return 'CCONJ';
  if (has('Conjunction')) return SUBORDINATORS.has(word) ? 'SCONJ' : 'ADV';
  if (has('Preposition') && SUBORDINATORS.has(word)) return 'SCONJ';
  if (has('Possessive') && POSSESSIVES.has(word)) return 'PRON';
  return BY_TAG.find(([tag]) => has(tag))?.[1] ?? 'X';
}

/** The universal tag of a sign without letters and digits. */
export function signUpos(sign: string): string {
  return /^[$€£¥%+=<>|~^§°©®™#*_\\]+$/.test(sign) ? 'SYM' : 'PUNCT';
}
