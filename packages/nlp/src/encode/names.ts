/** Finds the best sequence of labels for words, given the scores of each label by word. */
export type NameDecoder = (scores: readonly Float32Array[]) => string[];

/**
 * The best path through the labels of names, in which `I-X` follows only `B-X` or `I-X` (Viterbi
 * 1967).
 */
export function createNameDecoder(labels: readonly string[]): NameDecoder {
  const count = labels.length;
  /** By label: which may come before it. */
  const before = labels.map((label) =>
    labels.flatMap((other, i) => {
      const continues = label.startsWith('I-');
      const same = other.slice(2) === label.slice(2) && other !== 'O';
      return continues && !same ? [] : [i];
    }),
  );
  return (scores) => {
    const from: Int32Array[] = [];
    let best = Float64Array.from(labels, (label) => (label.startsWith('I-') ? -Infinity : 0));
    for (const [i, row] of scores.entries()) {
      const came = new Int32Array(count);
      const next = new Float64Array(count).fill(-Infinity);
      for (let label = 0; label < count; label++) {
        const score = row[label] ?? 0;
        if (i === 0) next[label] = (best[label] ?? 0) + score;
        else {
          for (const other of before[label] ?? []) {
            const total = (best[other] ?? 0) + score;
            if (total > (next[label] ?? 0)) {
              next[label] = total;
              came[label] = other;
            }
          }
        }
      }
      best = next;
      from.push(came);
    }
    let label = 0;
    for (let k = 1; k < count; k++) if ((best[k] ?? 0) > (best[label] ?? 0)) label = k;
    const found: string[] = [];
    for (let i = scores.length - 1; i >= 0; i--) {
      found.push(labels[label] ?? 'O');
      label = from[i]?.[label] ?? 0;
    }
    return found.reverse();
  };
}
