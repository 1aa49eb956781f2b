import { isNode, isSeq, parseDocument } from 'yaml';
import { parseDecisions } from './parse.ts';

/**
 * `text`, a file of decisions, without entry `index`. Everything else stays byte for byte; only a list
 * in brackets is laid out anew. @throws UsageError `bad-decisions` when `text` is no such file
 */
export function removeEntry(text: string, index: number, file: string): string {
  const before = parseDecisions(text, file);
  const document = parseDocument(text);
  const { contents } = document;
  const item = isSeq(contents) ? contents.items[index] : undefined;
  if (isSeq(contents) && contents.flow !== true && isNode(item)) {
    const [offset, , end] = item.range;
    const dash = text.lastIndexOf('-', offset);
    const start = text.lastIndexOf('\n', dash) + 1;
    const rest =
      text.slice(0, start) + text.slice(text[end - 1] === '\n' ? end : lineEnd(text, end));
    if (holds(rest, before.length - 1, file)) return rest;
  }
  document.deleteIn([index]);
  return document.toString({ lineWidth: 0 });
}

/** As `removeEntry`, only id `id` of the entry's list. */
export function removeId(text: string, index: number, id: string, file: string): string {
  const { ids = [] } = parseDecisions(text, file)[index] ?? {};
  const others = ids.filter((one) => one !== id);
  if (others.length === 0) return removeEntry(text, index, file);
  const document = parseDocument(text);
  document.setIn([index, 'ids'], document.createNode(others, { flow: true }));
  return document.toString({ lineWidth: 0 });
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function holds(text: string, count: number, file: string): boolean {
  try {
    return parseDecisions(text, file).length === count;
  } catch {
    return false;
  }
}
