import type { Span } from '@entente/core';
import { parseConllu, splitSentences, tokenize, type ConlluSentence } from '@entente/nlp';

/** Sentences and words of a text, as spans that begin and end with visible characters. */
export interface Segmentation {
  readonly sentences: readonly Span[];
  readonly words: readonly Span[];
}

/** F1 of words and sentences found in raw text, in percent. */
export interface SegmentationScores {
  readonly words: number;
  readonly sentences: number;
}

/** A document as raw text, and how a treebank parts it. */
export interface RawDocument extends Segmentation {
  /** From the comment `newdoc id`; empty where the file names none. */
  readonly id: string;
  readonly text: string;
}

/** Sentences and words as Entente parts a whole text. */
export function segment(text: string): Segmentation {
  const sentences = splitSentences(text, { start: 0, end: text.length });
  return { sentences, words: sentences.flatMap((sentence) => tokenize(text, sentence)) };
}

/**
 * The documents of a CoNLL-U file as raw text: words joined as `SpaceAfter` says, sentences by the
 * same rule, a blank line before each `newpar`. Ranges are written as their own form; the words of
 * a range have spans of their own where they spell it, else they share its span.
 */
export function readRawDocuments(conllu: string): RawDocument[] {
  const documents: (RawDocument & { sentences: Span[]; words: Span[]; text: string })[] = [];
  let gap = '';
  for (const sentence of parseConllu(conllu)) {
    const [newDocument, newParagraph] = [opens(sentence, 'newdoc'), opens(sentence, 'newpar')];
    let document = documents.at(-1);
    if (document === undefined || newDocument !== null) {
      document = { id: newDocument ?? '', text: '', sentences: [], words: [] };
      documents.push(document);
    } else document.text += newParagraph === null ? gap : '\n\n';
    const start = document.text.length;
    const { text, words } = surface(sentence);
    document.text += text.trimEnd();
    gap = text.slice(text.trimEnd().length);
    document.words.push(...words.map((word) => shifted(word, start)));
    document.sentences.push({ start, end: document.text.length });
  }
  return documents;
}

function opens({ comments }: ConlluSentence, what: string): string | null {
  const found = comments.find((comment) => new RegExp(`^# ${what}(?: |$)`).test(comment));
  return found === undefined ? null : (/ id = (.*)/.exec(found)?.[1] ?? '');
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Text of a sentence, with the blank that may follow it, and spans of its syntactic words. */
function surface({ lines }: ConlluSentence): { text: string; words: Span[] } {
  const words: Span[] = [];
  let text = '';
  let rangeEnd = 0;
  lines.forEach(([id, form, , , , , , , , misc], i) => {
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range === null && (!/^\d+$/.test(id) || Number(id) <= rangeEnd)) return;
    const start = text.length;
    text += form;
    if (range === null) words.push({ start, end: text.length });
    else {
      rangeEnd = Number(range[2]);
      const forms = lines.slice(i + 1, i + 2 + rangeEnd - Number(range[1])).map((line) => line[1]);
      let at = start;
      for (const part of forms) {
        const spells = forms.join('') === form;
        words.push(spells ? { start: at, end: at + part.length } : { start, end: text.length });
        at += part.length;
      }
    }
    if (!/(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc)) text += ' ';
  });
  return { text, words };
}

/** F1 over documents: a sentence or word is right when it begins and ends where the treebank's does. */
export function scoreSegmentation(
  documents: readonly RawDocument[],
  split: (text: string) => Segmentation = segment,
): SegmentationScores {
  const [words, sentences] = [
    { right: 0, all: 0 },
    { right: 0, all: 0 },
  ];
  for (const document of documents) {
    const found = split(document.text);
    count(words, document.words, found.words);
    count(sentences, document.sentences, found.sentences);
  }
  const f1 = ({ right, all }: { right: number; all: number }): number =>
    (200 * right) / Math.max(all, 1);
  return { words: f1(words), sentences: f1(sentences) };
}

function count(
  sum: { right: number; all: number },
  gold: readonly Span[],
  found: readonly Span[],
): void {
  const key = ({ start, end }: Span): string => `${String(start)} ${String(end)}`;
  const rest = new Map<string, number>();
  for (const span of gold) rest.set(key(span), (rest.get(key(span)) ?? 0) + 1);
  for (const span of found) {
    const left = rest.get(key(span)) ?? 0;
    if (left > 0) sum.right++;
    rest.set(key(span), left - 1);
  }
  sum.all += gold.length + found.length;
}
