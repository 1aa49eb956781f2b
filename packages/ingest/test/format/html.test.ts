import { expect, test } from '@jest/globals';
import { estimateDepth } from '../../src/format/html-depth.ts';
import { read, readOne, rows } from '../builders.ts';

const P = 'China has once again refused to condemn the invasion, and said that talks should go on.';

/** Readability drops headings and lists from articles of a few words. */
const LONG = `${P} `.repeat(8).trim();

test('JSON-LD, captions, subheadings, lists and line breaks', async () => {
  const document = await readOne(
    'a.html',
    `<html><head><title>No - Gazette</title>
    <meta property="og:title" content="Other"><link rel="canonical" href="https://example.org/a">
    <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],
    "headline":"China says <i>no</i> &amp; goes","author":[{"name":"Ann Lee"},{"name":"Bo Ek"}],
    "publisher":{"name":"The Gazette"},"datePublished":"2022-03-07T23:30:00-05:00"}]}</script></head>
    <body><nav><a href="/">Home</a></nav><article><h1>China says no &amp; goes</h1><p>By Ann Lee</p>
    <figure><img src="a.png"><figcaption>A flag in Beijing</figcaption></figure>
    <p>${LONG}</p><h2>Background</h2><p>${P} It&nbsp;voted.<br><br>A <b>second</b>
    paragraph, it said.</p><ul><li>One item of a list.</li></ul><p>Sign up for our newsletter</p>
    <script>alert(1)</script></article></body></html>`,
  );
  expect(rows(document)).toEqual([
    'headline | China says no & goes',
    'byline | By Ann Lee',
    'caption | A flag in Beijing',
    `body | ${LONG}`,
    'headline | Background',
    `body | ${P} It voted.`,
    'body | A second paragraph, it said.',
    'body | One item of a list.',
    'furniture | Sign up for our newsletter',
  ]);
  expect(document).toMatchObject({
    title: 'China says no & goes',
    byline: 'Ann Lee and Bo Ek',
    outlet: 'The Gazette',
    published: '2022-03-07',
    url: 'https://example.org/a',
  });
});

test('OpenGraph and meta where there is no JSON-LD; the title leads the text', async () => {
  const document = await readOne(
    'a.htm',
    `<html><head><meta property="og:title" content="Big news"><meta name="author" content="By Ann Lee">
    <meta property="og:site_name" content="Wire"><link rel="canonical" href="javascript:alert(1)">
    <meta property="article:published_time" content="2022-03-07T12:00Z">
    <script type="application/ld+json">{broken</script></head>
    <body><div><p>${P}</p><p>${P} Again.</p></div></body></html>`,
  );
  expect(document).toMatchObject({
    title: 'Big news',
    byline: 'Ann Lee',
    outlet: 'Wire',
    published: '2022-03-07',
    url: null,
    text: `Big news\n\n${P}\n\n${P} Again.`,
  });
});

test('a fragment is read, and articleBody where the page has no text', async () => {
  expect(rows(await readOne('a.html', `<p>${P}</p>`))).toEqual([`body | ${P}`]);
  const empty = `<html><head><script type="application/ld+json">{"@type":"Article","headline":"H",
    "articleBody":"First one.\\n\\nSecond one."}</script></head><body></body></html>`;
  expect(rows(await readOne('a.html', empty))).toEqual([
    'headline | H',
    'body | First one.',
    'body | Second one.',
  ]);
});

test('markup in the text stays text', async () => {
  const document = await readOne('a.html', `<p>&lt;script&gt;alert(1)&lt;/script&gt; ${P}</p>`);
  expect(document.text).toBe(`<script>alert(1)</script> ${P}`);
});

test('a page that nests too deep is a diagnostic', async () => {
  const { documents, diagnostics } = await read('a.html', '<div>'.repeat(5000) + P);
  expect(documents).toEqual([]);
  expect(diagnostics.map((one) => one.code)).toEqual(['unreadable-html']);
});

test('depth counts elements that stay open', () => {
  expect(estimateDepth('<div><b>x</b><p>a<p>b<br></div><i></i></i>')).toBe(2);
});
