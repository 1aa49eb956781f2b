import { UsageError } from '@entente/core';
import type { Decision } from '@entente/graph';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { ENTRY_SCHEMA, type Entry } from './entry.ts';

/** A decision with the person who took it. */
export type SignedDecision = Decision & {
  readonly who: string;
  /** ISO date, with or without a time. */
  readonly when: string;
  readonly why: string | null;
};

/**
 * The decisions in the YAML `text` of a file called `file`; none where it holds only comments.
 * @throws UsageError `bad-decisions`, naming line and field
 */
export function parseDecisions(text: string, file: string): SignedDecision[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error) throw bad(file, lineAt(error.pos[0]), error.message.split('\n')[0] ?? '');
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isSeq(contents)) {
    throw bad(file, lineAt(contents.range[0]), 'the file must be a list, one decision an entry.');
  }
  return contents.items.map((item, i) => {
    const line = lineAt(item.range[0]);
    const parsed = ENTRY_SCHEMA.safeParse(plainValue(document, i, file, line));
    if (parsed.success) return toDecision(parsed.data, file, line);
    const [issue] = parsed.error.issues;
    const at = issue && offsetOf(document, i, issue);
    throw bad(
      file,
      at === undefined ? line : lineAt(at),
      issue ? describe(issue) : 'not a decision.',
    );
  });
}

function toDecision(entry: Entry, file: string, line: number): SignedDecision {
  const { who, when, why = null, ...rest } = entry;
  const signed = { who, when, why, file, line };
  switch (rest.action) {
    case 'split': {
      const { name = null, documents = [], mentions = [] } = rest;
      return { ...rest, ...signed, name, documents, mentions };
    }
    case 'retype': {
      const { action, ids, type, predicate } = rest;
      return { action, ids, to: type ?? predicate ?? '', ...signed };
    }
    default:
      return { ...rest, ...signed };
  }
}

/** Entry `i` as plain data. @throws UsageError for aliases that multiply without end */
function plainValue(document: Document.Parsed, i: number, file: string, line: number): unknown {
  try {
    const item: unknown = document.getIn([i], true);
    return isNode(item) ? item.toJS(document) : item;
  } catch (error) {
    throw bad(file, line, error instanceof Error ? error.message : String(error));
  }
}

type Issue = z.core.$ZodIssue;

/** Where the field that `issue` speaks of stands, or the nearest thing around it that is there. */
function offsetOf(document: Document.Parsed, i: number, issue: Issue): number | undefined {
  const path = [i, ...issue.path.filter((key) => typeof key !== 'symbol')];
  if (issue.code === 'unrecognized_keys') {
    const map: unknown = document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find(({ key }) => isScalar(key) && issue.keys.includes(String(key.value)))
      : undefined;
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function describe(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') {
    return `there is no field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')} here.`;
  }
  const field = issue.path.map(String).join('.');
  return `${field === '' ? '' : `${field}: `}${issue.message}`;
}

function bad(file: string, line: number, why: string): UsageError {
  const message = `${file}:${String(line)}: ${why.replace(/[.:]?$/, '.')} Correct this line and run again.`;
  return new UsageError('bad-decisions', message);
}
