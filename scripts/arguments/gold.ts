/** A tuple of the gold data in its own words, which mostly are words of the sentence. */
export interface GoldTuple {
  readonly relation: string;
  /** Subject first. */
  readonly args: readonly string[];
}

/** A tuple as positions in the words of its sentence; words that do not stand there are left out. */
export interface AlignedTuple {
  readonly relation: readonly number[];
  readonly args: readonly (readonly number[])[];
  /** Words of the relation that do not stand in the sentence: "is" of an apposition. */
  readonly added: readonly string[];
}

/**
 * Finds the words of a tuple in a sentence: the relation first, then each argument as one piece near
 * to it where it stands there so, else in the longest pieces that do. Of several places of a relation
 * that of the nearest arguments counts. Null where subject or relation says nothing.
 */
export function alignTuple(tuple: GoldTuple, sentence: readonly string[]): AlignedTuple | null {
  const words = sentence.map((word) => word.toLowerCase());
  const relation = split(tuple.relation);
  const args = tuple.args.map(split);
  if (relation.length === 0 || (args[0] ?? []).length === 0) return null;
  const whole = places(relation, words);
  const starts = whole.length > 0 ? whole : [pieces(relation, words, null, new Set())];
  const aligned = starts.map((found) => withArguments(found, args, words));
  const best = aligned.reduce((a, b) => (spread(b) < spread(a) ? b : a));
  if ((best.args[0] ?? []).length === 0) return null;
  const have = new Set(best.relation.map((i) => words[i]));
  return { ...best, added: relation.filter((word) => !have.has(word)) };
}

type Found = Pick<AlignedTuple, 'relation' | 'args'>;

function split(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

function withArguments(
  relation: readonly number[],
  args: readonly (readonly string[])[],
  words: readonly string[],
): Found {
  const near = relation.at(-1) ?? null;
  const used = new Set(relation);
  const found = args.map(
    (arg) => nearest(arg, words, near, used) ?? pieces(arg, words, near, used),
  );
  return { relation, args: found };
}

/** How far subject and first object stand from the relation; without a subject, infinitely. */
function spread({ relation, args: [subject = [], object = []] }: Found): number {
  const at = relation[0] ?? 0;
  const end = subject.at(-1);
  if (end === undefined) return Infinity;
  return Math.abs(end - at) + (object[0] === undefined ? 0 : Math.abs(object[0] - at));
}

/** All places where `phrase` stands in one piece. */
function places(phrase: readonly string[], words: readonly string[]): number[][] {
  return words.flatMap((_, i) =>
    phrase.every((word, k) => words[i + k] === word) ? [phrase.map((_word, k) => i + k)] : [],
  );
}

function nearest(
  phrase: readonly string[],
  words: readonly string[],
  near: number | null,
  used: ReadonlySet<number>,
): number[] | null {
  const from = near ?? 0;
  const distance = (place: readonly number[]): number =>
    Math.min(Math.abs((place[0] ?? 0) - from), Math.abs((place.at(-1) ?? 0) - from));
  const free = places(phrase, words).filter((place) => !place.some((i) => used.has(i)));
  return free.length === 0 ? null : free.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** The longest pieces of a phrase that stand in the sentence, each near to the one before. */
function pieces(
  phrase: readonly string[],
  words: readonly string[],
  near: number | null,
  used: ReadonlySet<number>,
): number[] {
  const found: number[] = [];
  let from = 0;
  while (from < phrase.length) {
    const at = from;
    const taken = new Set([...used, ...found]);
    const last = found.at(-1);
    const next = last === undefined ? near : last + 1;
    const [piece] = Array.from({ length: phrase.length - at }, (_, k) => phrase.length - k).flatMap(
      (to) => {
        const place = nearest(phrase.slice(at, to), words, next, taken);
        return place === null ? [] : [place];
      },
    );
    found.push(...(piece ?? []));
    from += piece?.length ?? 1;
  }
  return found;
}
