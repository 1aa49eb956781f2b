import { UsageError, type GraphRecords } from '@entente/core';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { applyDecisions } from '../decisions/apply.ts';
import { decide, type Proposal } from '../decisions/decide.ts';
import { readDecisionFile, withText } from '../decisions/file.ts';
import { proposeJudgment } from '../decisions/propose-judgment.ts';
import { proposeMerge } from '../decisions/propose-merge.ts';
import { proposeRename } from '../decisions/propose-rename.ts';
import { proposeSplit } from '../decisions/propose-split.ts';
import { withdrawJudgment } from '../decisions/withdraw.ts';
import { openGraphDirectory, readRecords } from '../graph-directory/read.ts';

/** Where people decide about a graph. One decision at a time; a graph is built anew after each. */
export interface Desk {
  /** Follows a request as `REQUEST` has it; tells what was done. @throws UsageError, EntenteError */
  readonly decide: (request: unknown) => Promise<string>;
  /** Takes the last decision of this desk back. @throws UsageError `nothing-to-undo` */
  readonly undo: () => Promise<string>;
  /** Number of decisions that can be taken back. */
  readonly undoable: () => number;
}

const id = z.string().min(1).max(1000);
const words = z.string().max(2000).optional();
const signed = { who: words, why: words };

/** What the viewer may ask for; ids may be names too. */
const REQUEST = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.enum(['accept', 'reject', 'withdraw']),
    ids: z.tuple([id], id),
    ...signed,
  }),
  z.strictObject({ action: z.literal('merge'), ids: z.tuple([id, id], id), ...signed }),
  z.strictObject({
    action: z.literal('split'),
    id,
    documents: z.array(id).optional(),
    mentions: z.array(z.strictObject({ document: id, start: z.int(), end: z.int() })).optional(),
    into: id.optional(),
    name: words,
    ...signed,
  }),
  z.strictObject({ action: z.literal('rename'), id, name: z.string().min(1).max(2000), ...signed }),
]);
type Request = z.infer<typeof REQUEST>;

/** Decisions about the graph directory `graph`, written to its file of decisions. */
export function createDesk(graph: string, context: Context): Desk {
  const taken: { readonly before: string; readonly after: string; readonly done: string }[] = [];
  const inTurn = createTurns();
  return {
    decide: (raw) =>
      inTurn(async () => {
        const parsed = REQUEST.safeParse(raw);
        if (!parsed.success) {
          const message = `This is no decision:\n${z.prettifyError(parsed.error)}`;
          throw new UsageError('bad-request', message);
        }
        const request = parsed.data;
        const { who, why } = request;
        const options = { graph, build: true, ...(who && { who }), ...(why && { why }) };
        const decided =
          request.action === 'withdraw'
            ? await replaceText(graph, context, (records, file) =>
                withdrawJudgment(records, file, request.ids),
              )
            : await decide(options, context, (records) => propose(records, request));
        if (decided.before !== decided.after) taken.push(decided);
        return decided.done;
      }),
    undo: () =>
      inTurn(async () => {
        const last = taken.at(-1);
        if (last === undefined) {
          throw new UsageError('nothing-to-undo', 'Nothing was decided since the viewer started.');
        }
        const { done } = await replaceText(graph, context, (_records, file) => {
          if (file.text === last.after) return { text: last.before, done: `Undone: ${last.done}` };
          throw new UsageError(
            'decisions-changed',
            `${file.path} was changed by others since. Remove the line there and build again.`,
          );
        });
        taken.pop();
        return done;
      }),
    undoable: () => taken.length,
  };
}

function propose(
  records: GraphRecords,
  request: Exclude<Request, { readonly action: 'withdraw' }>,
): Proposal {
  switch (request.action) {
    case 'merge': {
      const [keep, ...others] = request.ids;
      return proposeMerge(records, keep, others);
    }
    case 'split': {
      const { documents, mentions, into, name } = request;
      return proposeSplit(records, request.id, {
        ...(documents && { document: documents }),
        ...(mentions && {
          mention: mentions.map(
            ({ document, start, end }) => `${document}:${String(start)}-${String(end)}`,
          ),
        }),
        ...(into !== undefined && { into }),
        ...(name !== undefined && { name }),
      });
    }
    case 'rename':
      return proposeRename(records, request.id, request.name);
    default:
      return proposeJudgment(records, request.action as 'accept' | 'reject', request.ids);
  }
}

/** Builds with another text of the file of decisions, and writes it. */
async function replaceText(
  graph: string,
  context: Context,
  change: (
    records: GraphRecords,
    file: Awaited<ReturnType<typeof readDecisionFile>>,
  ) => { readonly text: string; readonly done: string },
): Promise<{ readonly before: string; readonly after: string; readonly done: string }> {
  const directory = await openGraphDirectory(graph);
  const records = await readRecords(directory);
  const file = await readDecisionFile(graph, undefined, { mustExist: false });
  const { text, done } = change(records, file);
  const next = withText(file, text, graph);
  await applyDecisions(directory, records, { file, next }, context);
  context.terminal.note(done);
  return { before: file.text, after: text, done };
}

/** Runs one after the other, whatever becomes of each. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
