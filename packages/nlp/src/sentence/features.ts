import { SHAPES, type Chunk } from './chunk.ts';
import { finish, mix } from './hash.ts';

/** What is known at a gap about the text before it and the paragraph it stands in. */
export interface Context {
  readonly chunks: readonly Chunk[];
  /** For each chunk, the first from it on that ends like a sentence. */
  readonly nextMark: Int32Array;
  /** First chunk of the sentence that may end, of the paragraph, and of what follows that. */
  first: number;
  readonly paragraph: number;
  readonly paragraphEnd: number;
  /** Of the paragraph: 0 to 4, how many chunks end like sentences; and its style of capitals. */
  readonly marks: number;
  readonly capitals: number;
  /** Brackets left open in the sentence that may end, and how many double quotes it has. */
  brackets: number;
  quotes: number;
  /** Length of the line before the gap, and of the longest line of the text, in characters. */
  line: number;
  readonly longestLine: number;
  /** What the rules say: 0 no, 1 yes, 2 nothing. */
  rules: number;
}

/** How many features `featuresAt` gives. */
export const FEATURES = 46;

const NOTHING: Chunk = {
  ...{ start: 0, end: 0, word: 1, suffix: 1, shape: 10, opens: 1, closes: 1, look: 1, gap: 3 },
  ...{
    terminal: false,
    bullet: false,
    fullStop: false,
    abbreviation: 0,
    brackets: 0,
    quotes: 0,
    length: 0,
  },
};

/**
 * Hashed features of the gap before chunk `i`: words, shapes and punctuation around it, where it
 * stands in sentence and paragraph, what the rules say. Writes `FEATURES` 32-bit hashes into `out`.
 */
export function featuresAt(context: Context, i: number, out: Int32Array): void {
  const { chunks, first, paragraph, paragraphEnd, marks, capitals, rules } = context;
  const l2 = (i - 3 >= paragraph ? chunks[i - 3] : undefined) ?? NOTHING;
  const l1 = (i - 2 >= paragraph ? chunks[i - 2] : undefined) ?? NOTHING;
  const l0 = chunks[i - 1] ?? NOTHING;
  const r0 = chunks[i] ?? NOTHING;
  const r1 = (i + 1 < paragraphEnd ? chunks[i + 1] : undefined) ?? NOTHING;
  const r2 = (i + 2 < paragraphEnd ? chunks[i + 2] : undefined) ?? NOTHING;
  const start = chunks[first] ?? NOTHING;
  const x1 = l1.look;
  const x0 = l0.look;
  const y0 = r0.look;
  const y1 = r1.look;
  const end = mix(l0.closes, l0.abbreviation);
  const begin = mix(r0.opens, r0.shape);
  const both = mix(end, begin);
  const looks = mix(x0, y0);
  const gap = gapClass(context, r0);
  const distance = bucket(i - first);
  const style = marks * 8 + capitals;
  const alike = Number(start.look === r0.look) + 2 * Number(start.word === r0.word);
  const inBrackets = Math.max(-1, Math.min(context.brackets, 1)) + 1;
  let n = 0;
  const put = (hash: number): void => {
    out[n] = finish(mix(hash, n));
    n++;
  };
  put(gap);
  put(mix(end, gap));
  put(mix(x0, gap));
  put(l0.word);
  put(mix(l0.word, l0.closes));
  put(r0.word);
  put(mix(begin, gap));
  put(mix(r0.word, y0));
  put(mix(both, gap));
  put(mix(end, r0.word));
  put(looks);
  put(mix(mix(l0.word, l0.closes), begin));
  put(mix(x0, r0.word));
  put(mix(l0.word, r0.word));
  put(mix(l1.word, x0));
  put(mix(l1.word, l0.word));
  put(mix(mix(x1, x0), begin));
  put(mix(r1.word, begin));
  put(mix(r0.word, r1.word));
  put(mix(y0, y1));
  put(mix(looks, y1));
  put(mix(mix(x1, looks), y1));
  put(mix(mix(l2.look, x1), looks));
  put(mix(mix(looks, y1), r2.look));
  put(mix(both, Math.min(l0.length, 6)));
  put(mix(end, distance));
  put(mix(looks, distance));
  put(mix(end, bucket(paragraphEnd - i)));
  put(mix(both, bucket(i - paragraph)));
  put(mix(mix(end, start.look), y0));
  put(mix(end, start.word));
  put(mix(mix(end, y0), alike));
  put(mix(mix(end, r0.opens), inBrackets * 2 + (context.quotes % 2)));
  put(mix(both, style));
  put(mix(looks, style));
  put(mix(end, rules));
  put(mix(l0.word, rules));
  put(mix(begin, rules * 2 + Number(context.brackets > 0)));
  put(mix(mix(l0.suffix, l0.closes), begin));
  put(mix(mix(end, r0.suffix), r0.shape));
  put(mix(both, untilMark(context, i)));
  put(mix(l2.word, both));
  put(mix(r2.word, both));
  put(mix(mix(start.look, distance), y0));
  put(mix(mix(end, r0.word), capitals));
  put(mix(mix(x0, r0.shape), distance * 8 + marks));
}

/** Lines are not broken to fit a width below this. */
const NARROWEST = 40;

/** Kind of gap: a line break that was not needed to fit a width tells much. */
function gapClass({ line, longestLine }: Context, next: Chunk): number {
  if (next.gap !== 2) return next.gap;
  const fits = line + 1 + next.length <= longestLine;
  return fits || longestLine < NARROWEST ? 2 : 4;
}

function bucket(count: number): number {
  if (count < 8) return count;
  return count < 12 ? 8 : count < 20 ? 9 : count < 40 ? 10 : 11;
}

/** How far the next mark of a sentence's end is, as a bucket; 12 where the paragraph has none. */
function untilMark({ nextMark, paragraphEnd }: Context, i: number): number {
  const mark = nextMark[i] ?? paragraphEnd;
  if (mark < paragraphEnd) return bucket(mark - i);
  return paragraphEnd - i < 20 ? 12 : 11;
}

/** Of a paragraph: how many of its chunks end like sentences, as one of five classes. */
export function marksOf(chunks: readonly Chunk[], from: number, to: number): number {
  let marks = 0;
  for (let k = from; k < to; k++) if (chunks[k]?.terminal === true) marks++;
  if (marks === 0) return 0;
  const ended = chunks[to - 1]?.terminal === true;
  return (ended ? 1 : 2) + (marks * 40 > to - from ? 0 : 2);
}

/** Whether the paragraph looks edited: full stops as they should be, capitals not for every word. */
export function isEdited({ marks, capitals }: Context): boolean {
  return marks === 1 && capitals === 1;
}

/** Of a paragraph: whether its words are lower case, mostly capitals, all capitals, or neither. */
export function capitalsOf(chunks: readonly Chunk[], from: number, to: number): number {
  let [lower, capital, upper] = [0, 0, 0];
  for (let k = from; k < to; k++) {
    const shape = chunks[k]?.shape;
    if (shape === SHAPES.lower) lower++;
    else if (shape === SHAPES.capital) capital++;
    else if (shape === SHAPES.upper) upper++;
  }
  if (upper > lower + capital) return 3;
  if (capital === 0) return 0;
  return capital > lower ? 2 : 1;
}
