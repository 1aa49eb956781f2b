import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText } from '@entente/core';

/**
 * Hash of the code that decides what is found in a document: every compiled file of core and nlp,
 * and the versions of nlp's libraries. A change of a rule makes cached results stale at once, in
 * development too.
 */
export async function hashCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of ['@entente/core', '@entente/nlp']) {
    const folder = dirname(fileURLToPath(import.meta.resolve(name)));
    for (const file of (await readdir(folder, { recursive: true })).sort(compareText)) {
      if (!/(?<!\.d)\.[jt]s$/.test(file)) continue;
      hash.update(`${file}\0`).update(await readFile(join(folder, file)));
    }
    for (const version of await librariesOf(dirname(folder))) hash.update(`${version}\0`);
  }
  return hash.digest('hex');
}

/** `name@version` of each library that the package in `folder` depends on, as installed. */
async function librariesOf(folder: string): Promise<string[]> {
  const manifest = join(folder, 'package.json');
  const { dependencies = {} } = await readPackage(manifest);
  const names = Object.keys(dependencies).filter((name) => !name.startsWith('@entente/'));
  const found = names.sort(compareText).map(async (name) => {
    for (const path of createRequire(manifest).resolve.paths(name) ?? []) {
      const library = await readPackage(join(path, name, 'package.json')).catch(() => null);
      if (library) return `${name}@${library.version}`;
    }
    return `${name}@none`;
  });
  return Promise.all(found);
}

async function readPackage(
  path: string,
): Promise<{ version: string; dependencies?: Record<string, string> }> {
  return JSON.parse(await readFile(path, 'utf8')) as { version: string };
}
