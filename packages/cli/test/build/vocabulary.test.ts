import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ACTORS, ONTOLOGY } from '@entente/core';
import { composeVocabulary } from '../../src/build/vocabulary.ts';
import { parseVocabulary } from '../../src/graph-directory/vocabulary.ts';
import { inFolder } from '../temporary-folder.ts';

test('without files it is the built-in one, and it survives being written', async () => {
  const vocabulary = await composeVocabulary({});
  expect(vocabulary).toEqual({ ontology: ONTOLOGY, actors: ACTORS });
  const text = JSON.stringify(vocabulary);
  expect(JSON.stringify(parseVocabulary(JSON.parse(text)))).toBe(text);
});

test('actors and types of files are added', async () => {
  const files = {
    'actors.yaml': '- {id: "org:ACME", type: Guild, name: Acme, aliases: [Acme Corp]}\n',
    'words/types/Guild.yaml':
      'id: Guild\nlabel: guild\ndefinition: A body.\nsupertype: Organization\n',
  };
  await inFolder(files, async (folder) => {
    const { ontology, actors } = await composeVocabulary({
      actors: join(folder, 'actors.yaml'),
      ontology: join(folder, 'words'),
    });
    expect(actors).toHaveLength(ACTORS.length + 1);
    expect(actors).toContainEqual(expect.objectContaining({ id: 'org:ACME', qid: null }));
    expect(ontology.types).toHaveLength(ONTOLOGY.types.length + 1);
  });
});

test.each([
  ['no list', 'a: b', /must be a list/],
  ['no YAML', '[', /--actors/],
  ['a field too many', '- {id: "org:A", type: Country, name: A, color: red}', /color/],
  ['no name', '- {id: "org:A", type: Country}', /name/],
  ['a type that is none', '- {id: "org:A", type: Guild, name: A}', /Guild.*Use one of.*Country/],
])('actors with %s are wrong use', async (_name, text, message) => {
  await inFolder({ 'a.yaml': text }, async (folder) => {
    const composing = composeVocabulary({ actors: join(folder, 'a.yaml') });
    await expect(composing).rejects.toMatchObject({
      ...{ name: 'UsageError', code: 'bad-actors' },
      message: expect.stringMatching(message),
    });
  });
});

test.each([
  ['no files', { 'w/readme.txt': '' }, /no YAML file/],
  ['an id that is no label', { 'w/types/a.yaml': 'id: "A` {x: 1}) //"' }, /must be text/],
  [
    'an unknown supertype',
    { 'w/types/a.yaml': 'id: A\nlabel: a\ndefinition: A.\nsupertype: B' },
    /B/,
  ],
])('an ontology with %s is wrong use', async (_name, files, message) => {
  await inFolder({ ...files }, async (folder) => {
    const composing = composeVocabulary({ ontology: join(folder, 'w') });
    await expect(composing).rejects.toMatchObject({
      ...{ name: 'UsageError', code: 'bad-ontology' },
      message: expect.stringMatching(message),
    });
  });
});
