import type { Token } from '@entente/core';

/** Lower-cased word at `i`, empty beyond the sentence. */
export function wordAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.text.toLowerCase() ?? '';
}

/** Whether a hyphen or dash stands at `i` without blanks around it: "10*-*15". */
export function isHyphen(tokens: readonly Token[], i: number): boolean {
  const [before, here, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const dash = /^[-‐‑–]$/.test(here?.text ?? '');
  return dash && before?.end === here?.start && here?.end === after?.start;
}

/** Offset at which a quantity that ends before token `to` ends: without the full stop of "$2bn.". */
export function endBefore(tokens: readonly Token[], to: number): number {
  const { text, end } = tokens[to - 1] ?? { text: '', end: 0 };
  return /^\p{L}{2,}\.$/u.test(text) ? end - 1 : end;
}
