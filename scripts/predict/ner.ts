import { sentencesField } from './field.ts';
import { fromTokens } from './given-tokens.ts';
import { namesOf } from './names.ts';
import type { Task } from './task.ts';

/** Names as the graph has them, as spans of the tokens given; a line is one document. */
export const ner: Task = {
  empty: { sentences: [] },
  predict: (analyzer, row) => {
    const sentences = sentencesField(row);
    const given = fromTokens(sentences);
    const names = namesOf(given, analyzer.trace(given.document));
    return {
      ...row,
      sentences: sentences.map((tokens, i) => ({ tokens, spans: names[i] ?? [] })),
    };
  },
};
