import type { Trace } from '@entente/nlp';
import { isDemonym } from './demonym.ts';
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
  return trace.context.trees.flatMap((tree, sentence) =>
    tree.tokens.flatMap((token, head): PlacedEntity[] => {
      const reference = trace.context.discourse.references[sentence]?.get(head);
      const cluster = trace.context.discourse.clusters[reference?.clusters[0] ?? -1];
      const named = reference?.kind === 'name';
      const [from, to] = named
        ? [reference.from, reference.to]
        : [phraseStart(trace, sentence, head), head + 1];
      const span = {
        begin: tree.tokens[from]?.start ?? token.start,
        end: tree.tokens[to - 1]?.end ?? token.end,
      };
      const words = text.slice(span.begin, span.end);
      const lemma = token.lemma.toLowerCase();
      const type = named
        ? nameType(trace, sentence, head, words, cluster?.type ?? '', vocabulary)
        : commonType(token, lemma, vocabulary);
      return type === null ? [] : [{ ...span, text: words, type, sentence, head }];
    }),
  );
}

/** A country acts as an organisation, and "Syrian" is a nationality. */
function nameType(
  { context }: Trace,
  sentence: number,
  head: number,
  words: string,
  type: string,
  { ofType }: Re3dVocabulary,
): string | null {
  const token = context.trees[sentence]?.tokens[head];
  if (isDemonym(words))
    return token?.xpos === 'NNPS' || token?.xpos === 'NNS' ? 'Organisation' : 'Nationality';
  const found = type === '' ? null : ofType(type);
  const acts = found === 'Location' && /^(nsubj|obl:agent)/.test(token?.deprel ?? '');
  return acts && context.vocabulary.isA(type, 'Actor') ? 'Organisation' : found;
}

function commonType(
  { text, upos, xpos }: { readonly text: string; readonly upos: string; readonly xpos: string },
  lemma: string,
  { ofNoun }: Re3dVocabulary,
): string | null {
  if (upos === 'PRON') return ONE.test(text) ? 'Person' : MANY.test(text) ? 'Organisation' : null;
  if (upos === 'ADV') return /^(here|there)$/.test(lemma) ? ofNoun(lemma) : null;
  if (upos !== 'NOUN') return null;
  const type = ofNoun(lemma);
  return type === 'Person' && xpos === 'NNS' ? 'Organisation' : type;
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
  return start;
}
