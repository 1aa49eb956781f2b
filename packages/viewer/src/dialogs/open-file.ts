import { EntenteError } from '@entente/core';
import { isViewFile } from '@entente/graph';
import { OPEN } from '../strings/dialogs.ts';
import type { TaskRunner } from '../worker/task-runner.ts';

/** Larger files are not read: the page would hang. */
const MOST_BYTES = 500 * 1024 * 1024;

/**
 * The view file of what a reader opens: the file itself, or the graph of another program translated in
 * a worker. @throws EntenteError that says what is wrong
 */
export async function viewFileOf(file: File, runner: TaskRunner): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MOST_BYTES) throw new EntenteError('too-large', OPEN.large);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isViewFile(bytes)) return bytes;
  return runner.openText(new TextDecoder().decode(bytes));
}
