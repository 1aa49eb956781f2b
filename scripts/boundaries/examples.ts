import { scanSentences, slotOf } from '@entente/nlp';
import type { TreebankDocument } from './documents.ts';
import type { Random } from './random.ts';

/** Gaps between words: places of their features in the table of weights, 1 where a sentence ends. */
export interface Examples {
  readonly features: Int32Array[];
  readonly ends: number[];
}

const WRAPPED = 0.3;
const UNSPACED = 0.15;
/** How many of the sentences that are made headlines get a dash. */
const DASHED = 0.2;
const HEADLINE = { shortest: 4, longest: 30 };

/**
 * The gaps of documents; of some again with lines broken at a width, of some with single line breaks
 * for blank lines; and of sentences without their full stop, half of them in the capitals of a
 * headline, for a line that ends without a mark is seldom two.
 */
export function examplesOf(documents: readonly TreebankDocument[], random: Random): Examples {
  const examples: Examples = { features: [], ends: [] };
  for (const document of documents) {
    addText(document.text, endsOf(document), examples);
    if (random() < WRAPPED) addText(wrapped(document, random), endsOf(document), examples);
    if (random() < UNSPACED) {
      const { text, ends } = unspaced(document);
      addText(text, ends, examples);
    }
    if (/conversation|answers|email/.test(document.id)) continue;
    for (const { start, end } of document.sentences) {
      const headline = toHeadline(document.text.slice(start, end), random);
      if (headline !== null) addText(headline, new Set([headline.length]), examples);
    }
  }
  return examples;
}

function endsOf({ sentences }: TreebankDocument): Set<number> {
  return new Set(sentences.map(({ end }) => end));
}

function addText(text: string, ends: ReadonlySet<number>, examples: Examples): void {
  scanSentences(text, { start: 0, end: text.length }, (features, { chunks }, i) => {
    const right = ends.has(chunks[i - 1]?.end ?? 0);
    examples.features.push(features.map(slotOf));
    examples.ends.push(Number(right));
    return right;
  });
}

/** Lines broken at a width, as in plain-text mail: as long as before, so that offsets stand. */
function wrapped({ text }: TreebankDocument, random: Random): string {
  const width = 55 + Math.floor(40 * random());
  let [out, line] = ['', 0];
  for (const word of text.split(/(?<=\s)(?=\S)/)) {
    const length = word.trimEnd().length;
    if (line > 0 && line + length > width && out.endsWith(' ')) {
      out = `${out.slice(0, -1)}\n`;
      line = 0;
    }
    out += word;
    line = word.includes('\n') ? 0 : line + word.length;
  }
  return out;
}

/** Single line breaks for blank lines. */
function unspaced({ text, sentences }: TreebankDocument): { text: string; ends: Set<number> } {
  let out = '';
  let from = 0;
  const ends = new Set<number>();
  for (const { end } of sentences) {
    out += text.slice(from, end).replace('\n\n', '\n');
    ends.add(out.length);
    from = end;
  }
  return { text: out, ends };
}

function toHeadline(sentence: string, random: Random): string | null {
  const words = sentence.split(' ').length;
  if (words < HEADLINE.shortest || words > HEADLINE.longest) return null;
  if (!/[\p{L}\p{N}]\.$/u.test(sentence)) return null;
  let bare = sentence.slice(0, -1);
  if (random() < DASHED) {
    const gaps = [...bare.matchAll(/,? (?=\p{L})/gu)];
    const gap = gaps[Math.floor(gaps.length * random())];
    const dash = random() < 0.5 ? ' – ' : ' - ';
    if (gap) bare = bare.slice(0, gap.index) + dash + bare.slice(gap.index + gap[0].length);
  }
  if (random() < 0.5) return bare;
  return bare.replace(/(?<=\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
