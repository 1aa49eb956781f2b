import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { EntenteError, UsageError } from '@entente/core';

/** Names of the models that come with entente; the first is the default. */
export const MODELS = ['accurate', 'fast'] as const;

export interface Model {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
}

/** @throws UsageError `unknown-model`; EntenteError `no-model` when its file is missing */
export async function readModel(name: string): Promise<Model> {
  if (!MODELS.some((model) => model === name)) {
    throw new UsageError(
      'unknown-model',
      `There is no model "${name}". Choose one of: ${MODELS.join(', ')}.`,
    );
  }
  const location = new URL(`../model/${name}.bin`, import.meta.resolve('@entente/nlp'));
  const bytes = await readFile(location).catch((error: unknown) => {
    throw new EntenteError(
      'no-model',
      `The file of the model "${name}" is missing. Check out packages/nlp/model again.`,
      { cause: error },
    );
  });
  return { name, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}
