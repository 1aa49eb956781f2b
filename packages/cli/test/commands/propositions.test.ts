import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createProgram } from '../../src/program.ts';
import type { PropositionRecord } from '../../src/propositions/record.ts';
import { fakeContext } from '../fake-context.ts';

const run = async (
  input: string,
  ...options: string[]
): Promise<{ printed: string; notes: readonly string[] }> => {
  const context = fakeContext({ input });
  const words = ['propositions', '-', '--model', 'fast', ...options];
  await createProgram(context).parseAsync(words, { from: 'user' });
  return { printed: context.printed.join(''), notes: context.notes };
};

const TEXT =
  'Two officials in Brussels said that Hungary had refused to ratify the treaty.\n\n“We sign nothing,” he said.\n';

test('a text becomes JSON Lines whose spans are those of its words', async () => {
  const { printed, notes } = await run(TEXT);
  const records = printed
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PropositionRecord);
  expect(records.map(({ trigger }) => trigger.text)).toEqual([
    ...['said', 'refused', 'ratify', 'sign', 'said'],
  ]);
  const ratify = records.find(({ lemma }) => lemma === 'ratify');
  expect(ratify).toMatchObject({
    ...{ document: 'stdin.txt', type: 'SVO', polarity: 'negative', modality: 'asserted' },
    attribution: 'indirect',
    sources: [{ text: 'Two officials in Brussels', entities: [] }],
    cue: { text: 'said' },
  });
  expect(ratify?.arguments).toMatchObject([
    { role: 'subject', text: 'Hungary', entities: [{ name: 'Hungary', id: 'iso:HUN' }] },
    { role: 'object', text: 'the treaty', minimal: { text: 'treaty' } },
  ]);
  for (const { trigger, arguments: all, sentence, sources } of records) {
    for (const { text, span } of [trigger, sentence, ...all, ...sources]) {
      if (span !== null) expect(TEXT.slice(...span)).toBe(text);
    }
  }
  expect(notes).toContain('5 propositions in 1 article: 2 denied, 3 said by a source.');
});

test('as CSV a cell is never a formula', async () => {
  const { printed } = await run('=HYPERLINK said that Rome had left.', '--format', 'csv');
  const rows: Record<string, string>[] = parse(printed, { columns: true });
  expect(rows.length).toBeGreaterThan(0);
  expect(Object.values(rows[0] ?? {}).filter((cell) => cell.startsWith('='))).toEqual([]);
  expect(rows[0]?.sentence).toMatch(/^'=HYPERLINK/);
});

test('as text each proposition stands under its sentence', async () => {
  const { printed } = await run('Norway did not sign the treaty.', '--format', 'text');
  expect(printed).toBe(
    '# stdin.txt\n\nNorway did not sign the treaty.\n' +
      '  sign | Norway | the treaty | negative | asserted | author | author\n\n',
  );
});

test('an unknown format is an error', async () => {
  await expect(run('Norway left.', '--format', 'xml')).rejects.toThrow(/jsonl, csv, text/);
});

test('an empty text is an error that says what to do', async () => {
  await expect(run(' \n')).rejects.toMatchObject({ code: 'nothing-readable' });
});
