import type { Sentence } from '@entente/core';
import type { Trace } from '@entente/nlp';
import { countryNamed, countryOf } from './country.ts';
import { isDemonym } from './demonym.ts';

/** Somebody of a country, as a sentence names him. */
export interface PloverActor {
  readonly text: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly sentence: number;
  /** Head of the whole phrase, first and last token of it. */
  readonly head: number;
  readonly from: number;
  readonly to: number;
}

const MODIFIERS = /^(amod|compound|nmod:poss|nmod:desc|flat|nummod|det|case|appos)/;

/** All who have a country or may act, in the order of the text; each phrase once, with its modifiers. */
export function actorsOf(text: string, { sentences, context }: Trace): PloverActor[] {
  return context.discourse.references.flatMap((references, s) => {
    const sentence = sentences[s];
    if (sentence === undefined) return [];
    const found = [...references.values()]
      .filter(({ kind }) => kind !== 'pronoun')
      .sort((a, b) => a.from - b.from || b.to - a.to)
      .flatMap((reference) =>
        reference.clusters.flatMap((cluster): PloverActor[] => {
          if (isEvent(context, cluster)) return [];
          const minority = isMinority(sentence, reference);
          const phrase = phraseOf(sentence, reference.head, reference.from, reference.to);
          const country = minority
            ? null
            : (countryOf(context, cluster) ?? peopleIn(sentence, phrase));
          if (country === null && !minority && !isActor(context, cluster)) return [];
          const words = text.slice(
            sentence.tokens[phrase.from]?.start,
            sentence.tokens[phrase.to - 1]?.end,
          );
          return [{ text: words, country, sentence: s, ...phrase }];
        }),
      );
    return found.filter(
      (one, i) =>
        found.findIndex((other) => other.head === one.head && other.country === one.country) === i,
    );
  });
}

/** "*Zimbabwean* prime minister", "president *of Armenia*": the noun phrase that a modifier stands in, with its of-phrase. */
function phraseOf(
  { tokens }: Sentence,
  head: number,
  from: number,
  to: number,
): { head: number; from: number; to: number } {
  let top = head;
  let start = from;
  let end = to;
  for (let i = 0; i < 4; i++) {
    const token = tokens[top];
    const above = tokens[token?.head ?? -1];
    if (!token || !above || !/^(amod|compound|nmod:poss|nmod:desc|flat)/.test(token.deprel)) break;
    if (!/^(NOUN|PROPN)$/.test(above.upos)) break;
    top = token.head;
    start = Math.min(start, top);
    end = Math.max(end, top + 1);
  }
  for (; tokens[end]?.head === top; end++) if (tokens[end]?.deprel !== 'flat') break;
  for (let i = start - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.head !== top || !MODIFIERS.test(token.deprel)) break;
    if (/^(det|case)/.test(token.deprel)) break;
    start = i;
  }
  const of = tokens[end]?.text === 'of' ? (tokens[end]?.head ?? -1) : -1;
  const isPart = of >= end && tokens[of]?.head === top && tokens[of].deprel === 'nmod';
  return { head: top, from: start, to: isPart ? of + 1 : end };
}

/** "suspected *British* militant Ali Khan": the country of the adjective before a name, or null. */
function peopleIn(
  { tokens }: Sentence,
  { head, from }: { readonly head: number; readonly from: number },
): string | null {
  const word = tokens.slice(from, head).find(({ text }) => isDemonym(text));
  return word === undefined ? null : countryNamed(word.text);
}

/** "*ethnic* Turks" live elsewhere: they are not their name's country. */
function isMinority({ tokens }: Sentence, { from, to }: { from: number; to: number }): boolean {
  return tokens
    .slice(Math.max(0, from - 1), to)
    .some(({ lemma }) => lemma.toLowerCase() === 'ethnic');
}

function isEvent({ discourse, vocabulary }: Trace['context'], cluster: number): boolean {
  return vocabulary.isA(discourse.clusters[cluster]?.type ?? '', 'Event');
}

/** Whether a cluster may act without a country: "Hamas", "President Bush". */
function isActor({ discourse, vocabulary }: Trace['context'], cluster: number): boolean {
  const type = discourse.clusters[cluster]?.type ?? '';
  return vocabulary.isA(type, 'Actor') && !vocabulary.isA(type, 'NewsOutlet');
}
