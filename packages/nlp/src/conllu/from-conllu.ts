import { FormatError, UPOS, type Sentence, type Token, type Upos } from '@entente/core';
import { isWord, type ConlluColumns, type ConlluSentence } from './conllu.ts';

/** A text with its sentences, whose offsets are those of `text`. */
export interface ParsedText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/**
 * The trees of CoNLL-U as sentences of the text that their words spell: joined as `SpaceAfter` says,
 * a blank line before each `newpar` and `newdoc`. The words of a range that they do not spell ("du"
 * for "de le") share its span; empty nodes are left out.
 * @throws FormatError for a tag that is none, or a head that is no word of its sentence.
 */
export function fromConllu(conllu: readonly ConlluSentence[]): ParsedText {
  let text = '';
  const sentences: Sentence[] = [];
  for (const { comments, lines } of conllu) {
    const opens = comments.some((comment) => /^# *new(?:par|doc)\b/.test(comment));
    if (text !== '' && opens) text = `${text.trimEnd()}\n\n`;
    const placed = place(lines, text.length);
    text += placed.text;
    const [first, last] = [placed.tokens[0], placed.tokens.at(-1)];
    if (first === undefined || last === undefined) continue;
    sentences.push({ start: first.start, end: last.end, tokens: placed.tokens });
  }
  return { text: text.trimEnd(), sentences };
}

function place(lines: readonly ConlluColumns[], from: number): { text: string; tokens: Token[] } {
  const size = lines.filter(isWord).length;
  const tokens: Token[] = [];
  let text = '';
  let range = { start: from, end: from, last: 0, spelled: false };
  lines.forEach((line, i) => {
    const [id, form, , , , , , , , misc] = line;
    const last = /^\d+-(\d+)$/.exec(id)?.[1];
    if (last === undefined && !isWord(line)) return;
    const inside = last === undefined && Number(id) <= range.last;
    const start = from + text.length;
    const end = start + form.length;
    if (!inside) text += /(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc) ? form : `${form} `;
    if (last !== undefined) {
      const parts = lines
        .slice(i + 1)
        .filter((part) => isWord(part) && Number(part[0]) <= Number(last));
      const spelled = parts.map((part) => part[1]).join('') === form;
      range = { start, end, last: Number(last), spelled };
    } else if (!inside) tokens.push(toToken(line, size, start, end));
    else if (!range.spelled) tokens.push(toToken(line, size, range.start, range.end));
    else {
      const begin = Math.max(range.start, tokens.at(-1)?.end ?? 0);
      tokens.push(toToken(line, size, begin, begin + form.length));
    }
  });
  return { text, tokens };
}

const KNOWN: ReadonlySet<string> = new Set(UPOS);

function toToken(line: ConlluColumns, size: number, start: number, end: number): Token {
  const [id, text, lemma, upos, xpos, feats, head, deprel, , misc] = line;
  if (!KNOWN.has(upos)) {
    throw new FormatError('bad-conllu', `CoNLL-U word ${id} "${text}": "${upos}" is no UPOS tag.`);
  }
  if (!/^\d+$/.test(head) || Number(head) > size) {
    throw new FormatError('bad-conllu', `CoNLL-U word ${id} "${text}" has no head "${head}".`);
  }
  const name = /(?:^|\|)NER=([^|]+)/.exec(misc)?.[1] ?? 'O';
  return {
    ...{ start, end, text, lemma, upos: upos as Upos, xpos, feats, deprel, name },
    head: Number(head) - 1,
    headProbability: 1,
    deprelProbability: 1,
  };
}
