import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  createParser,
  isWord,
  parseConllu,
  splitSentences,
  tokenize,
  type ConlluSentence,
  type Parser,
} from '@entente/nlp';

/** Percentages of words that are right, given the file's own tokens. */
export interface ParseScores {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  /** Unlabeled and labeled attachment; relations are compared with their subtypes. */
  readonly uas: number;
  readonly las: number;
}

/** Scores of `parser` on CoNLL-U with gold words. */
export function scoreParse(conllu: string, parser: Parser): ParseScores {
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  let words = 0;
  for (const { lines } of parseConllu(conllu)) {
    const gold = lines.filter(isWord);
    const found = parser.parse(gold.map(([, form]) => form));
    gold.forEach(([, , , upos, xpos, , head, deprel], i) => {
      const word = found[i];
      if (word === undefined) return;
      const attached = String(word.head + 1) === head;
      words++;
      right.upos += Number(word.upos === upos);
      right.xpos += Number(word.xpos === xpos);
      right.uas += Number(attached);
      right.las += Number(attached && word.deprel === deprel);
    });
  }
  const percent = (count: number): number => (100 * count) / Math.max(words, 1);
  return {
    words,
    upos: percent(right.upos),
    xpos: percent(right.xpos),
    uas: percent(right.uas),
    las: percent(right.las),
  };
}

/** F1 of words and sentences found in raw text: same first and last visible character. */
export interface SegmentationScores {
  readonly words: number;
  readonly sentences: number;
}

/** Splits the raw text of a CoNLL-U file, paragraph by paragraph, and compares with its own. */
export function scoreSegmentation(conllu: string): SegmentationScores {
  const gold = { words: new Set<string>(), sentences: new Set<string>() };
  const found = { words: new Set<string>(), sentences: new Set<string>() };
  paragraphs(parseConllu(conllu)).forEach((paragraph, p) => {
    let at = 0;
    for (const sentence of paragraph) {
      const from = at;
      for (const form of goldForms(sentence)) {
        const end = at + visible(form);
        gold.words.add(`${String(p)} ${String(at)} ${String(end)}`);
        at = end;
      }
      gold.sentences.add(`${String(p)} ${String(from)} ${String(at)}`);
    }
    const text = paragraph.map(textOf).join(' ');
    at = 0;
    for (const span of splitSentences(text, { start: 0, end: text.length })) {
      const from = at;
      for (const { start, end } of tokenize(text, span)) {
        const to = at + visible(text.slice(start, end));
        found.words.add(`${String(p)} ${String(at)} ${String(to)}`);
        at = to;
      }
      found.sentences.add(`${String(p)} ${String(from)} ${String(at)}`);
    }
  });
  return {
    words: f1(gold.words, found.words),
    sentences: f1(gold.sentences, found.sentences),
  };
}

function paragraphs(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const all: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    const opens = sentence.comments.some((comment) => /^# new(?:doc|par)\b/.test(comment));
    const last = all.at(-1);
    if (last === undefined || opens) all.push([sentence]);
    else last.push(sentence);
  }
  return all;
}

function textOf({ comments }: ConlluSentence): string {
  return (
    comments
      .find((comment) => comment.startsWith('# text ='))
      ?.slice(8)
      .trim() ?? ''
  );
}

/** Surface of each word; a range whose words do not spell it counts as one. */
function goldForms({ lines }: ConlluSentence): string[] {
  const forms: string[] = [];
  let skipTo = 0;
  lines.forEach(([id, form], i) => {
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      const size = Number(range[2]) - Number(range[1]) + 1;
      const spelled = lines.slice(i + 1, i + 1 + size).map(([, part]) => part);
      if (spelled.join('') === form) return;
      forms.push(form);
      skipTo = Number(range[2]);
    } else if (/^\d+$/.test(id) && Number(id) > skipTo) forms.push(form);
  });
  return forms;
}

function visible(text: string): number {
  return text.replace(/\s/g, '').length;
}

function f1(gold: ReadonlySet<string>, found: ReadonlySet<string>): number {
  let both = 0;
  for (const span of found) if (gold.has(span)) both++;
  return (200 * both) / Math.max(gold.size + found.size, 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [model, ...files] = process.argv.slice(2);
  if (model === undefined || files.length === 0) {
    process.stderr.write('Usage: node scripts/dist/eval-parse.js MODEL FILE.conllu…\n');
    process.exitCode = 2;
  } else {
    const parser = createParser(await readFile(model));
    for (const file of files) {
      const conllu = await readFile(file, 'utf8');
      const before = process.cpuUsage();
      const { words, ...scores } = scoreParse(conllu, parser);
      const { user, system } = process.cpuUsage(before);
      const segmentation = scoreSegmentation(conllu);
      const shown = Object.entries({
        ...scores,
        segmentedWords: segmentation.words,
        sentences: segmentation.sentences,
      })
        .map(([name, value]) => `${name} ${value.toFixed(2)}`)
        .join('  ');
      const speed = Math.round(words / ((user + system) / 1e6));
      process.stdout.write(`${file}  ${shown}  ${String(speed)} words/s\n`);
    }
  }
}
