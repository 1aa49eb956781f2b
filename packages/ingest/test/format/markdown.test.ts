import { expect, test } from '@jest/globals';
import { readOne, rows } from '../builders.ts';

test('headings, lists, quotations, images, rules and code', async () => {
  const text = `# Finland joins Nato #

*By Anna Berg, Helsinki, 4 April 2023*

Finland became the 31st member
on [Tuesday](https://example.org/x).

Background
----------

- Sweden applied, too.
1. Turkey objected.

![map](a.png)

> “It is a great day,” he said.

***
\`\`\`
code
\`\`\`
<!-- note -->
Sign up for our newsletter.`;
  const document = await readOne('a.md', text);
  expect(rows(document)).toEqual([
    'headline | Finland joins Nato',
    'byline | *By Anna Berg, Helsinki, 4 April 2023*',
    'body | Finland became the 31st member\non [Tuesday](https://example.org/x).',
    'headline | Background',
    'furniture | ----------',
    'body | Sweden applied, too.',
    'body | Turkey objected.',
    'caption | ![map](a.png)',
    'body | “It is a great day,” he said.',
    'furniture | ***',
    'furniture | ```',
    'furniture | code',
    'furniture | ```',
    'furniture | <!-- note -->',
    'furniture | Sign up for our newsletter.',
  ]);
  expect(document).toMatchObject({
    title: 'Finland joins Nato',
    byline: 'Anna Berg',
    published: '2023-04-04',
  });
});

test('a heading that ends as a sentence is still the headline', async () => {
  expect(rows(await readOne('a.md', '# Will China help?\n\nNobody knows.'))).toEqual([
    'headline | Will China help?',
    'body | Nobody knows.',
  ]);
});
