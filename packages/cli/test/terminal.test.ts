import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTerminal, printable, printableJson, printableLine } from '../src/terminal.ts';

function collect(isTTY = false): Writable & { isTTY: boolean; text: () => string } {
  const pieces: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      pieces.push(chunk.toString());
      done();
    },
  });
  return Object.assign(stream, { isTTY, text: () => pieces.join('') });
}

test('control and bidirectional characters are made visible, line breaks stay', () => {
  expect(printable('a\u001b[31mb\n\u202ec\u009b')).toBe('a\\u001b[31mb\n\\u202ec\\u009b');
  expect(printableLine('a\r\n\tb')).toBe('a b');
});

test('JSON for a terminal holds the same value and no character that it obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = printableJson({ text });
      expect(JSON.parse(json)).toEqual({ text: JSON.parse(JSON.stringify(text)) as string });
      expect(json).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('data and words for people go to different streams', async () => {
  const [stdout, stderr] = [collect(), collect()];
  const terminal = createTerminal(stdout, stderr);
  await terminal.print('data\n');
  terminal.note('note \u001b]0;title\u0007');
  terminal.status('half way');
  expect(stdout.text()).toBe('data\n');
  expect(stderr.text()).toBe('note \\u001b]0;title\\u0007\n');
});

test('a line of status is rewritten on a terminal and cleared before a note', () => {
  const stderr = collect(true);
  const terminal = createTerminal(collect(), stderr);
  terminal.status('1 %');
  terminal.note('done');
  expect(stderr.text()).toBe('\r\u001b[K1 %\r\u001b[Kdone\n');
});

test('a closed pipe rejects the write', async () => {
  const broken = new Writable({
    write: (_chunk, _encoding, done) => {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    },
  });
  broken.on('error', () => undefined);
  await expect(createTerminal(broken, collect()).print('x')).rejects.toMatchObject({
    code: 'EPIPE',
  });
});
