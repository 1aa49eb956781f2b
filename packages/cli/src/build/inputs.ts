import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
import { compareText } from '@entente/core';
import { isGraphDirectory } from '../graph-directory/check.ts';

/** A file to read. */
export interface InputFile {
  /** Relative to the input that it was found in, forward slashes, NFC: the document's path. */
  readonly path: string;
  /** Where it lies on this machine; never stored. */
  readonly location: string;
}

export interface FoundInputs {
  /** Sorted by path, each file once. */
  readonly files: readonly InputFile[];
  /** Inputs that do not exist or cannot be listed, as they were given. */
  readonly missing: readonly string[];
  /** Number of files whose ending no reader knows. */
  readonly unsupported: number;
}

/**
 * Files under `inputs` (files and folders) whose ending is in `endings`. Folders are searched
 * throughout; hidden names, links to folders, graph directories and everything inside `output` are
 * passed over. A file given by name is taken whatever its ending. The result does not depend on the
 * order of the inputs; a file found from two inputs keeps its longer path.
 */
export async function findInputs(
  inputs: readonly string[],
  options: { readonly endings: readonly string[]; readonly output: string },
): Promise<FoundInputs> {
  const found = new Map<string, InputFile>();
  const missing = new Set<string>();
  const unsupported = new Set<string>();
  const output = await realpath(options.output).catch(() => null);
  const isOutput = (location: string): boolean =>
    output !== null && (location === output || location.startsWith(output + sep));

  const add = (location: string, path: string): void => {
    const file = { location, path: path.normalize('NFC') };
    const other = found.get(location);
    if (!other || comparePaths(file.path, other.path) < 0) found.set(location, file);
  };
  const walk = async (folder: string, prefix: string): Promise<void> => {
    if (isOutput(folder) || (prefix !== '' && (await isGraphDirectory(folder)))) return;
    for (const name of await readdir(folder)) {
      if (name.startsWith('.')) continue;
      const location = join(folder, name);
      if ((await lstat(location)).isDirectory()) {
        await walk(location, `${prefix}${name}/`).catch(() => missing.add(location));
      } else if (!options.endings.includes(extname(name).toLowerCase())) {
        unsupported.add(location);
      } else {
        const real = await realpath(location).catch(() => location);
        if (!isOutput(real)) add(real, prefix + name);
      }
    }
  };

  for (const input of inputs) {
    const location = await realpath(input).catch(() => null);
    if (location === null) missing.add(input);
    else if (!(await stat(location)).isDirectory()) add(location, basename(input));
    else await walk(location, '').catch(() => missing.add(input));
  }
  return {
    files: [...found.values()].sort((a, b) => compareText(a.path, b.path)),
    missing: [...missing].sort(compareText),
    unsupported: unsupported.size,
  };
}

/** Longer first, so that the widest input names a file that several inputs hold. */
function comparePaths(a: string, b: string): number {
  return b.length - a.length || compareText(a, b);
}
