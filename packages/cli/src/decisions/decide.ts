import { basename } from 'node:path';
import { UsageError, type GraphRecords } from '@entente/core';
import { planDecisions } from '@entente/graph';
import type { Context } from '../context.ts';
import { openGraphDirectory, readRecords, readVocabulary } from '../graph-directory/read.ts';
import { appendDecision } from './append.ts';
import { applyDecisions, writeDecisions } from './apply.ts';
import { defaultAuthor, today } from './author.ts';
import type { Entry } from './entry.ts';
import { readDecisionFile, withText } from './file.ts';
import { oneLine } from './one-line.ts';
import { parseDecisions, type SignedDecision } from './parse.ts';

/** Options that every command takes which writes a decision. */
export interface DecideOptions {
  readonly graph: string;
  readonly decisions?: string;
  readonly who?: string;
  readonly why?: string;
  readonly when?: string;
  /** False: only write it down. */
  readonly build: boolean;
}

/** An entry before it is signed. */
export type Unsigned = Entry extends infer E
  ? E extends Entry
    ? Omit<E, 'who' | 'when' | 'why'>
    : never
  : never;

/** What is to be decided, and how it is told when it is done: "Merged A into B." */
export interface Proposal {
  readonly entry: Unsigned;
  readonly done: string;
}

/** The file of decisions before and after one was taken. */
export interface Decided {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly done: string;
}

/**
 * Takes a decision on the graph of `options`: `propose` makes it of the records, it is added to the
 * file of decisions, and the graph is built again with it. Nothing is written unless all of it can
 * be followed; what stands in the file already is not added twice.
 * @throws UsageError `conflicting-decisions` and what `propose` throws; EntenteError
 */
export async function decide(
  options: DecideOptions,
  context: Context,
  propose: (records: GraphRecords) => Proposal,
): Promise<Decided> {
  const { terminal } = context;
  const directory = await openGraphDirectory(options.graph);
  const records = await readRecords(directory);
  const file = await readDecisionFile(options.graph, options.decisions, { mustExist: false });
  const { entry, done } = propose(records);
  const name = basename(file.path);
  const signed = {
    ...entry,
    who: oneLine(options.who ?? (await defaultAuthor()), '--who'),
    when: options.when ?? today(),
    ...(options.why !== undefined && { why: oneLine(options.why, '--why') }),
  } as Entry;
  const known = file.decisions.find((decision) => says(decision, signed, name));
  const text = known ? file.text : appendDecision(file.text, signed, name);
  const next = withText(file, text, options.graph);
  const line = known?.line ?? next.decisions.at(-1)?.line ?? 0;
  try {
    const { ontology } = await readVocabulary(directory);
    planDecisions(next.decisions, ontology);
    if (options.build) await applyDecisions(directory, records, { file, next }, context);
    else await writeDecisions(file, next);
  } catch (error) {
    throw refused(error, line, known !== undefined);
  }
  terminal.note(done);
  terminal.note(
    `${known ? 'It stood' : 'Written'} in ${file.path}, line ${String(line)}. ` +
      (options.build ? '' : 'The next build follows it. ') +
      'To undo it, remove that line and build again.',
  );
  return { path: file.path, before: file.text, after: text, done };
}

/** Whether both decide the same, whoever did and why. */
function says(decision: SignedDecision, entry: Entry, name: string): boolean {
  const [other] = parseDecisions(appendDecision('', entry, name), name);
  const bare = ({ action, ids, ...rest }: SignedDecision): string => {
    const told = { ...rest, who: '', when: '', why: '', file: '', line: 0 };
    return JSON.stringify([action, ids, Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1))]);
  };
  return other !== undefined && bare(other) === bare(decision);
}

function refused(error: unknown, line: number, isKnown: boolean): unknown {
  if (!(error instanceof UsageError) || error.code !== 'conflicting-decisions') return error;
  const which = isKnown ? '' : ` Line ${String(line)} is the one you wanted to add.`;
  const message = `Nothing was written. ${error.message}${which}`;
  return new UsageError(error.code, message, { cause: error });
}
