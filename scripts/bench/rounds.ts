/** A text and how many tokens Entente parts it into: what all speeds are counted in. */
export interface CountedText {
  readonly text: string;
  readonly tokens: number;
}

/** Tokens a second. */
export interface Speed {
  /** By the clock. */
  readonly wall: number;
  /** By processor time of the whole process: no faster with helper threads. */
  readonly cpu: number;
}

const ROUNDS = 3;

/** Gives what reads a text, with empty caches. */
export type Prepare = () => (text: string) => void;

/**
 * Median speed of each reader over `ROUNDS` rounds of `seconds` each, after a round to warm up. The
 * rounds of the readers take turns, so that what else the machine does slows all alike. Readers are
 * prepared, off the clock, before every pass over `texts`. The last pass of a round may be cut off.
 */
export function measureSpeeds(
  texts: readonly CountedText[],
  seconds: number,
  readers: readonly Prepare[],
): Speed[] {
  const round = (): Speed[] => readers.map((prepare) => measureRound(texts, seconds, prepare));
  round();
  const rounds = Array.from({ length: ROUNDS }, round);
  return readers.map((_, i) => {
    const speeds = rounds.flatMap((all) => all.slice(i, i + 1));
    return {
      wall: median(speeds.map(({ wall }) => wall)),
      cpu: median(speeds.map(({ cpu }) => cpu)),
    };
  });
}

function measureRound(texts: readonly CountedText[], seconds: number, prepare: Prepare): Speed {
  let [tokens, wall, cpu] = [0, 0, 0];
  while (wall < seconds) {
    const read = prepare();
    for (const text of texts) {
      if (wall >= seconds) break;
      const processor = process.cpuUsage();
      const from = performance.now();
      read(text.text);
      wall += (performance.now() - from) / 1000;
      const { user, system } = process.cpuUsage(processor);
      cpu += (user + system) / 1e6;
      tokens += text.tokens;
    }
  }
  return { wall: tokens / wall, cpu: tokens / cpu };
}

/** The middle value, the upper of two. @throws RangeError for none */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[values.length >> 1];
  if (middle === undefined) throw new RangeError('no values');
  return middle;
}
