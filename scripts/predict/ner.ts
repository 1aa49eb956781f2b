import { sentencesField } from './field.ts';
import { fromTokens } from './given-tokens.ts';
import { parserNamesOf } from './parser-names.ts';
import type { Task } from './task.ts';

/** Names as the parser labels them, as spans of the tokens given; a line is one document. */
export const ner: Task = {
  empty: { sentences: [] },
  predict: (analyzer, row) => {
    const sentences = sentencesField(row);
    const given = fromTokens(sentences);
    const names = parserNamesOf(given, analyzer.trace(given.document).sentences);
    return {
      ...row,
      sentences: sentences.map((tokens, i) => ({ tokens, spans: names[i] ?? [] })),
    };
  },
};
