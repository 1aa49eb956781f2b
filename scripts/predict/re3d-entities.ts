import type { Trace } from '@entente/nlp';
import { isDemonym } from './demonym.ts';
import { joinKinds } from './re3d-kinds.ts';
import type { Re3dVocabulary } from './re3d-vocabulary.ts';

/** A mention of something, by offsets into the text. */
export interface Re3dEntity {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
}

/** An entity with its place in the trees. */
export interface PlacedEntity extends Re3dEntity {
  readonly sentence: number;
  readonly head: number;
}

const ONE = /^(?:i|me|he|him|she|her)$/i;
const MANY = /^(?:we|us|they|them)$/i;
const BEFORE = /^(det|amod|nummod|compound|nmod:poss|flat|case|advmod|punct|nmod:desc)/;

/** Names, pronouns and common nouns that speak of people, bodies and places, in order. */
export function findEntities(
  text: string,
  trace: Trace,
  vocabulary: Re3dVocabulary,
): PlacedEntity[] {
  const all = trace.context.trees.flatMap((tree, sentence) =>
    tree.tokens.flatMap((token, head): PlacedEntity[] => {
      const reference = trace.context.discourse.references[sentence]?.get(head);
      const cluster = trace.context.discourse.clusters[reference?.clusters[0] ?? -1];
      const named = reference?.kind === 'name';
      const [from, to] = named ? [reference.from, reference.to] : [head, head + 1];
      const name = text.slice(tree.tokens[from]?.start, tree.tokens[to - 1]?.end);
      const type = named
        ? nameType(trace, sentence, head, name, cluster?.type ?? '', vocabulary)
        : commonType(token, vocabulary);
      // "*the US Defense Secretary* Ash Carter": titles are part of who is named.
      const start =
        !named || type === 'Person' ? Math.min(from, phraseStart(trace, sentence, head)) : from;
      const span = {
        begin: tree.tokens[start]?.start ?? token.start,
        end: tree.tokens[to - 1]?.end ?? token.end,
      };
      const words = text.slice(span.begin, span.end);
      return type === null ? [] : [{ ...span, text: words, type, sentence, head }];
    }),
  );
  return joinKinds(text, trace, all);
}

/** A country acts as an organisation, and "Syrian" is a nationality. */
function nameType(
  { context }: Trace,
  sentence: number,
  head: number,
  words: string,
  type: string,
  { ofType, ofNoun }: Re3dVocabulary,
): string | null {
  const token = context.trees[sentence]?.tokens[head];
  if (isDemonym(words))
    return token?.xpos === 'NNPS' || token?.xpos === 'NNS' ? 'Organisation' : 'Nationality';
  const last = words.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const body = ofNoun(last) === 'Organisation' && ofType(type) === 'Location';
  const found = type === '' ? null : body ? 'Organisation' : ofType(type);
  const acts = found === 'Location' && /^(nsubj|obl:agent)/.test(token?.deprel ?? '');
  return acts && context.vocabulary.isA(type, 'Actor') ? 'Organisation' : found;
}

function commonType(
  { text, upos, xpos, lemma, deprel }: Trace['context']['trees'][number]['tokens'][number],
  { ofNoun, leaders }: Re3dVocabulary,
): string | null {
  const word = lemma.toLowerCase();
  if (upos === 'PRON') return ONE.test(text) ? 'Person' : MANY.test(text) ? 'Organisation' : null;
  if (upos === 'ADV') return /^(here|there)$/.test(word) ? ofNoun(word) : null;
  // "the Foreign *Secretary* said", "two *Typhoons*"
  if (upos === 'PROPN' && !/^(nsubj|obj|obl|nmod$|conj|appos|root)/.test(deprel)) return null;
  if (upos !== 'NOUN' && upos !== 'PROPN') return null;
  const known = ofNoun(word) ?? ofNoun(text.toLowerCase()) ?? ofNoun(word.replace(/s$/, ''));
  const person = leaders.has(word) || /.{2}(?:men|man|woman|women)$/.test(word);
  const type = known ?? (person ? 'Person' : null);
  return type === 'Person' && /^NNP?S$/.test(xpos) ? 'Organisation' : type;
}

/** First token of the modifiers before a noun, without a preposition. */
function phraseStart({ context }: Trace, sentence: number, head: number): number {
  const tokens = context.trees[sentence]?.tokens ?? [];
  const below = (i: number): boolean => {
    for (let at = i; at >= 0; at = tokens[at]?.head ?? -1) if (at === head) return true;
    return false;
  };
  let start = head;
  for (let i = head - 1; i >= 0 && below(i); i--) {
    const token = tokens[i];
    if (!token || (token.head === head && !BEFORE.test(token.deprel))) break;
    if (token.head === head && /^(case|punct)/.test(token.deprel)) break;
    start = i;
  }
  while (start < head && tokens[start]?.upos === 'PUNCT') start++;
  return start;
}
