import { Document, isSeq, parseDocument } from 'yaml';
import type { Entry } from './entry.ts';
import { parseDecisions } from './parse.ts';

const HEAD = `# What people decided about this graph; every build follows it. To undo a decision, remove its line.
`;

/**
 * `text`, a file of decisions, with `entry` in a line of its own at the end. Everything that stands
 * there stays byte for byte; only a list in brackets is laid out anew, with its comments.
 * @throws UsageError `bad-decisions` when `text` is no such file
 */
export function appendDecision(text: string, entry: Entry, file: string): string {
  const before = parseDecisions(text, file);
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const added = `${start === '' ? HEAD : start}${indentOf(text)}- ${toLine(entry)}\n`;
  if (isBlock(text) && holds(added, before.length + 1, file)) return added;
  const document = parseDocument(text);
  document.add(document.createNode(entry, { flow: true }));
  return document.toString({ lineWidth: 0 });
}

/** The entry in YAML's flow style, which has room in one line. */
function toLine(entry: Entry): string {
  const document = new Document(entry);
  const text = document.toString({
    collectionStyle: 'flow',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    flowCollectionPadding: false,
  });
  return text.trimEnd();
}

function isBlock(text: string): boolean {
  const { contents } = parseDocument(text);
  return contents === null || !isSeq(contents) || contents.flow !== true;
}

/** The blanks before the list's first dash. */
function indentOf(text: string): string {
  const { contents } = parseDocument(text);
  if (!isSeq(contents)) return '';
  const [offset] = contents.range;
  return ' '.repeat(offset - text.lastIndexOf('\n', offset - 1) - 1);
}

function holds(text: string, count: number, file: string): boolean {
  try {
    return parseDecisions(text, file).length === count;
  } catch {
    return false;
  }
}
