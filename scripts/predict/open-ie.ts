import { openTriples, type Analyzer, type Triple, type TripleOptions } from '@entente/nlp';
import { textField } from './field.ts';
import { fromTokens, type GivenTokens } from './given-tokens.ts';
import type { Row, Task } from './task.ts';

/** A triple in words of the input. */
interface WordTriple {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly args: readonly string[];
  readonly confidence: number;
}

/** Open information extraction over the tokens of field `tokensIn`, which blanks part. */
function openIe(tokensIn: string, options: TripleOptions): Task {
  return {
    empty: { triples: [] },
    predict: (analyzer, row) => {
      const { id } = row;
      const tokens = textField(row, tokensIn)
        .split(/\s+/)
        .filter((token) => token !== '');
      const triples = wordTriples(analyzer, tokens, options);
      return { id, sentence: textField(row, 'sentence'), ...extra(row), triples };
    },
  };
}

function extra({ tokenized }: Row): Row {
  return tokenized === undefined ? {} : { tokenized };
}

function wordTriples(
  analyzer: Analyzer,
  tokens: readonly string[],
  options: TripleOptions,
): WordTriple[] {
  const given = fromTokens([tokens]);
  const trace = analyzer.trace(given.document);
  const toWords = (sentence: number, indexes: readonly number[]): string =>
    givenIndexes(given, trace.sentences[sentence]?.tokens ?? [], indexes)
      .map((i) => tokens[i] ?? '')
      .join(' ');
  return openTriples(trace, options)
    .map((triple): WordTriple => wordTriple(triple, toWords))
    .sort((a, b) => b.confidence - a.confidence);
}

function wordTriple(
  { sentence, subject, relation, object, args, confidence }: Triple,
  toWords: (sentence: number, indexes: readonly number[]) => string,
): WordTriple {
  const say = (indexes: readonly number[]): string => toWords(sentence, indexes);
  return {
    subject: say(subject),
    relation: say(relation),
    object: say(object),
    args: args.map(say),
    confidence,
  };
}

/** Indexes of the given tokens that hold the tokens at `indexes`, in their order, each once. */
function givenIndexes(
  given: GivenTokens,
  tokens: readonly { readonly start: number; readonly end: number }[],
  indexes: readonly number[],
): number[] {
  const found = new Set<number>();
  for (const i of indexes) {
    const token = tokens[i];
    if (token === undefined) continue;
    const { from, to } = given.locate(token);
    for (let k = from; k < to; k++) found.add(k);
  }
  return [...found];
}

/** CaRB: whole phrases. */
export const carb = openIe('sentence', { apart: false, minimal: false });
/** BenchIE: exact, minimal facts. */
export const benchie = openIe('sentence', { apart: true, minimal: true });
/** WiRe57, in the tokens of `tokenized`: further arguments by their place, conjuncts apart. */
export const wire57 = openIe('tokenized', { apart: true, minimal: false });
