import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ingest, markDuplicates, SUPPORTED, type Ingested } from '../src/index.ts';

/** Pieces that formats and layout rules react to. */
const PIECE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...[
      '---\n',
      'title: x\n',
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      ' ',
      '# ',
      '> ',
      '- ',
      '```\n',
      '![a](b)',
    ],
    ...[
      '<html>',
      '<body>',
      '<p>',
      '</p>',
      '<div>',
      '<b',
      '<!--',
      '<script type="application/ld+json">',
    ],
    ...[
      '{"@type":"NewsArticle","headline":"a"}',
      '</script>',
      '&amp;',
      '&#0;',
      '<br>',
      '<title>',
      '"',
    ],
    ...[
      '{"text":"China voted."}\n',
      '{"text":1}',
      'text,title\n',
      'a;text\n',
      ',',
      ';',
      '""',
      '\t',
      '|',
    ],
    ...[
      'By Ann Lee\n',
      '7 March 2022\n',
      '“',
      '”',
      '‘',
      '’',
      'Related articles\n',
      'click here',
      '(AP)\n',
    ],
    ...[
      'China condemned the vote on Tuesday, and India did not.\n',
      '© 2022 The Post\n',
      '\ud800',
      '\u0000',
    ],
  ),
);

function check({ documents, diagnostics }: Ingested): void {
  expect(documents.length + diagnostics.length).toBeGreaterThan(0);
  for (const { text, blocks } of documents) {
    let end = 0;
    for (const block of blocks) {
      const covered = text.slice(block.start, block.end);
      expect(block.start).toBeGreaterThanOrEqual(end);
      expect(block.end).toBeLessThanOrEqual(text.length);
      expect(covered).not.toBe('');
      expect(covered).toBe(covered.trim());
      end = block.end;
    }
  }
}

test('random texts never throw, and their blocks are valid', async () => {
  const text = fc.array(PIECE, { maxLength: 25 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SUPPORTED), text, async (ending, content) => {
      const bytes = new TextEncoder().encode(content);
      const result = await ingest({ path: `a${ending}`, bytes });
      check(result);
      expect(markDuplicates(result.documents)).toHaveLength(result.documents.length);
    }),
    { numRuns: 10_000 },
  );
}, 240_000);

test('random bytes never throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SUPPORTED),
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.uint8Array({ min: 32, max: 255, maxLength: 300 }),
      ),
      async (ending, bytes) => {
        check(await ingest({ path: `a${ending}`, bytes }));
      },
    ),
    { numRuns: 2_000 },
  );
}, 120_000);

/** What makes careless readers slow: each must end in seconds. */
test.each([
  ['a.html', '<div>'.repeat(100_000)],
  ['a.html', '<p><b>'.repeat(100_000)],
  ['a.html', '<'.repeat(300_000)],
  ['a.html', `<html><body>${'<div>'.repeat(300)}China voted.`],
  ['a.txt', '“'.repeat(200_000)],
  ['a.txt', `x${' '.repeat(500_000)}y\n`.repeat(2)],
  ['a.md', `${'- '.repeat(100_000)}\n#${' #'.repeat(100_000)}x`],
  ['a.md', `---\na: ${'['.repeat(60_000)}\n---\nChina voted.`],
  [
    'a.md',
    `---\na: &a [x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n---\nx y.`,
  ],
  ['a.csv', `text\n${'"'.repeat(300_000)}`],
  ['a.jsonl', `{"text":${'['.repeat(100_000)}`],
])(
  '%s built to be slow',
  async (path, text) => {
    check(await ingest({ path, bytes: new TextEncoder().encode(text) }));
  },
  20_000,
);

test('the same bytes give the same documents', async () => {
  const bytes = new TextEncoder().encode(
    'A vote\n\nBy Ann Lee\n7 March 2022\n\nChina voted against it.',
  );
  expect(await ingest({ path: 'a.txt', bytes })).toEqual(await ingest({ path: 'a.txt', bytes }));
});
