import type { Token } from '@entente/core';
import { toTable } from './table.ts';

/**
 * A dependency tree as a table: each word below its head, indented by its depth, siblings in the
 * order of the sentence. Numbers count from 1, as in CoNLL-U; the root's head is 0.
 */
export function treeLines(tokens: readonly Token[]): string[] {
  const children = new Map<number, number[]>();
  tokens.forEach(({ head }, i) => {
    children.set(head, [...(children.get(head) ?? []), i]);
  });
  const rows: string[][] = [];
  const stack = (children.get(-1) ?? []).map((token) => ({ token, depth: 0 })).reverse();
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { token: i, depth } = top;
    const token = tokens[i];
    if (!token) continue;
    const { text, lemma, upos, xpos, deprel, head } = token;
    rows.push([
      '\u00b7 '.repeat(depth) + text,
      ...[deprel, upos, xpos, lemma, String(i + 1), String(head + 1)],
    ]);
    for (const child of (children.get(i) ?? []).toReversed()) {
      stack.push({ token: child, depth: depth + 1 });
    }
  }
  const columns = ['word', 'relation', 'upos', 'xpos', 'lemma', 'number', 'head'];
  return toTable(columns, rows).trimEnd().split('\n');
}
