import { createNameDecoder } from './names.ts';

/** A word with the log-probability of each label. */
export interface ScoredWord {
  readonly text: string;
  readonly nameScores: Float32Array;
}

/** Least probability that other occurrences lend to a type, so that none is ruled out. */
const LEAST = 1e-3;

/**
 * Labels of names for the sentences of a document, in two passes: each capitalized word is scored
 * again with the mean probability of each type over all its occurrences in the document, for a word
 * mostly names the same throughout (Ratinov and Roth 2009, "context aggregation"; Krishnan and
 * Manning 2006). Begin and inside share a type. `labels` are those of the scores.
 */
export function documentNames(
  sentences: readonly (readonly ScoredWord[])[],
  labels: readonly string[],
): string[][] {
  const types = [...new Set(labels.map(typeOf))];
  const typeAt = labels.map((label) => types.indexOf(typeOf(label)));
  const votes = new Map<string, { count: number; sums: Float64Array }>();
  for (const { text, nameScores } of sentences.flat()) {
    if (!isCapitalized(text)) continue;
    const vote = votes.get(text) ?? { count: 0, sums: new Float64Array(types.length) };
    vote.count++;
    nameScores.forEach((score, label) => {
      const type = typeAt[label] ?? 0;
      vote.sums[type] = (vote.sums[type] ?? 0) + Math.exp(score);
    });
    votes.set(text, vote);
  }
  const decode = createNameDecoder(labels);
  return sentences.map((words) =>
    decode(
      words.map(({ text, nameScores }) => {
        const vote = votes.get(text);
        if (vote === undefined || vote.count < 2) return nameScores;
        return nameScores.map((score, label) => {
          const mean = (vote.sums[typeAt[label] ?? 0] ?? 0) / vote.count;
          return score + Math.log(Math.max(LEAST, mean));
        });
      }),
    ),
  );
}

function typeOf(label: string): string {
  return label.replace(/^[BI]-/, '');
}

function isCapitalized(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
