import type { Span } from '@entente/core';
import { TOKEN } from './forms.ts';
import { ABBREVIATIONS, AFTER_IT_IS, DAYS, FUSED, NEGATED, NUMBERED, TITLES } from './words.ts';

const LONGEST_ABBREVIATION = 8;
const LONGEST_FUSED = 8;

/**
 * The syntactic words of a sentence, as English Universal Dependencies parts them: clitics
 * ("do|n't", "Xi|'s"), hyphens ("state|-|of|-|the|-|art", but "anti-war"), currency and units
 * ("$|2|bn"), abbreviations with their full stop. Every visible character of `span` is in exactly
 * one token; spans are offsets into `text`.
 */
export function tokenize(text: string, span: Span): Span[] {
  const sentence = text.slice(span.start, span.end);
  const tokens: Span[] = [];
  for (const { 0: form, index } of sentence.matchAll(TOKEN)) {
    const last = tokens.at(-1);
    let start = span.start + index;
    const end = start + form.length;
    if (form === '.' && last?.end === start && keepsStop(sentence, text, last, span)) {
      tokens[tokens.length - 1] = { start: last.start, end };
      continue;
    }
    const cut = cutOf(form, sentence, index);
    if (cut > 0) {
      tokens.push({ start, end: start + cut });
      start += cut;
    }
    tokens.push({ start, end });
  }
  return tokens;
}

/** Where a second word begins inside `form`, which stands at `at`, or 0. */
function cutOf(form: string, sentence: string, at: number): number {
  if (form.length > 3 && /n['’]t$/i.test(form)) return form.length - 3;
  if (form.length < 2 || form.length > LONGEST_FUSED) return 0;
  const lower = form.toLowerCase();
  if (lower === 'its') return meansItIs(sentence, at + 3) ? 2 : 0;
  if (lower === 'lets') return at === 0 ? 3 : 0;
  if (lower.endsWith('nt') && NEGATED.has(lower.slice(0, -2))) return form.length - 2;
  return form === 'IM' ? 0 : (FUSED.get(lower) ?? 0);
}

function meansItIs(sentence: string, after: number): boolean {
  const next = /^\s+(\p{L}+)(?![\p{L}-])/u.exec(sentence.slice(after, after + 20))?.[1];
  return next !== undefined && AFTER_IT_IS.has(next.toLowerCase());
}

/** Whether the full stop at the end of `word` belongs to it. */
function keepsStop(sentence: string, text: string, word: Span, span: Span): boolean {
  if (word.end - word.start > LONGEST_ABBREVIATION) return false;
  const form = text.slice(word.start, word.end);
  const lower = form.toLowerCase();
  const after = sentence.slice(word.end + 1 - span.start, word.end + 8 - span.start).trimStart();
  if (lower === 'etc') return after !== '';
  if (TITLES.has(lower) || ABBREVIATIONS.has(lower)) return true;
  if (DAYS.has(lower) && form !== lower && /^[\p{L}\p{N},(]/u.test(after)) return true;
  if (NUMBERED.has(lower)) return /^\d/.test(after);
  return /^\p{L}$/u.test(form) && lower !== 'i' && /^[\p{L}\p{N},;(]/u.test(after);
}
