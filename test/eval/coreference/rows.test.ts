import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createParser } from '@entente/nlp';
import { readCoreferenceDocuments } from '../../../scripts/coreference/documents.ts';
import {
  coreferenceRows,
  givenMentions,
  givenWords,
} from '../../../scripts/eval/coreference/rows.ts';

const parser = createParser(
  readFileSync(new URL('../../../packages/nlp/model/fast.bin', import.meta.url)),
);

const row = (id: number, form: string, misc: string): string =>
  [String(id), form, form, 'X', '_', '_', '0', 'root', '_', misc].join('\t');
const sentence = (...words: readonly (readonly [form: string, entity?: string])[]): string =>
  words
    .map(([form, entity]) => (entity === undefined ? [form, '_'] : [form, `Entity=${entity}`]))
    .map(([form = '', misc = ''], i) => row(i + 1, form, misc))
    .join('\n');

const CONLLU = [
  '# newdoc id = one\n# speaker = Ann',
  sentence(['Angela', '(1-person-new'], ['Merkel', '1)'], ['met'], ['Bob', '(2-person)'], ['.']),
  '',
  sentence(['She', '(1-person)'], ['smiled'], ['.']),
  '\n',
].join('\n');

test('a document has its mentions, and the speakers that it names', () => {
  const [document] = readCoreferenceDocuments(CONLLU, parser);
  expect(document).toMatchObject({ id: 'one', speakers: ['Ann', null] });
  expect(document?.mentions.map(({ entity, sort }) => `${entity} ${sort}`)).toEqual([
    ...['1 person', '2 person', '1 person'],
  ]);
});

test('what is found stands beside what is right, with and without the mentions', () => {
  const [document] = readCoreferenceDocuments(CONLLU, parser);
  const gold = [['0: 0 1', '1: 0'], ['0: 3']];
  expect(document && givenMentions(document)).toEqual({ gold, found: gold });
  const words = document && givenWords(document);
  expect(words?.gold).toEqual(gold);
  expect(words?.found).toContainEqual(gold[0]);
});

test('a folder without the treebank gives rows without figures', async () => {
  const rows = await coreferenceRows('does/not/exist', parser);
  expect(rows).toHaveLength(12);
  expect(rows.every(({ value }) => value === null)).toBe(true);
});
