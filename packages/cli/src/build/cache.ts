import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EntenteError } from '@entente/core';
import { hashText, temporaryName } from '../write-files.ts';
import { messageOf } from '../system-error.ts';

/** Results of single documents, by a hash of everything that they depend on. */
export interface Cache {
  /** The text kept under `key`; null when there is none or it is damaged. */
  readonly read: (key: string) => Promise<string | null>;
  /** Keeps `text`, whole or not at all. @throws EntenteError `write-failed` */
  readonly write: (key: string, text: string) => Promise<void>;
  /** Removes every entry but those of `keys`. */
  readonly prune: (keys: ReadonlySet<string>) => Promise<void>;
}

/** A cache in `directory`: a file an entry, its first line the hash of the rest. */
export function createCache(directory: string): Cache {
  const nameOf = (key: string): string => `${key}.json`;
  return {
    read: async (key) => {
      const file = await readFile(join(directory, nameOf(key)), 'utf8').catch(() => '');
      const end = file.indexOf('\n');
      const text = file.slice(end + 1);
      return end > 0 && hashText(text) === file.slice(0, end) ? text : null;
    },
    write: async (key, text) => {
      const temporary = join(directory, temporaryName(nameOf(key)));
      try {
        await mkdir(directory, { recursive: true });
        await writeFile(temporary, `${hashText(text)}\n${text}`);
        await rename(temporary, join(directory, nameOf(key)));
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        throw new EntenteError(
          'write-failed',
          `Could not write into ${directory} (${messageOf(error)}). Check free space and permissions.`,
          { cause: error },
        );
      }
    },
    prune: async (keys) => {
      const kept = new Set([...keys].map(nameOf));
      for (const name of await readdir(directory).catch(() => [])) {
        if (!kept.has(name)) await rm(join(directory, name), { force: true });
      }
    },
  };
}
