import { toDiagnostic } from '../diagnostic.ts';
import type { Drafts } from '../draft.ts';
import { toField } from '../metadata.ts';
import { composeParts, type Part } from './composed-text.ts';
import { estimateDepth } from './html-depth.ts';
import { readPageMetadata, type PageMetadata } from './html-metadata.ts';
import { toParts } from './html-parts.ts';
import { extractArticle, parsePage, type HtmlNode } from './page.ts';

/** Readability's time grows with the cube of the depth; no real article nests so deep. */
const DEEPEST = 150;
/** The DOM's own limit: its time grows with the square of the depth. */
const DEEPEST_SOURCE = 1000;
const MOST_ELEMENTS = 60_000;

/**
 * The article in a web page: metadata from JSON-LD and `meta`, text by Mozilla's Readability, else
 * JSON-LD's articleBody, a block a paragraph. A page without an article is a diagnostic.
 */
export function readHtml(path: string, html: string): Drafts {
  try {
    const draft = readPage(path, html);
    if (draft !== null) return { drafts: [draft], diagnostics: [] };
  } catch {
    // The DOM and Readability throw plain errors on some broken pages.
  }
  const message = 'No article was found in the page. Save its text as .txt or .md instead.';
  return { drafts: [], diagnostics: [toDiagnostic(path, 'unreadable-html', message)] };
}

function readPage(path: string, html: string): Drafts['drafts'][number] | null {
  if (estimateDepth(html) > DEEPEST_SOURCE) return null;
  // The tokenizer's time grows with the square of the length of such runs.
  const source = html.replace(/<{3,}/g, ' ');
  const whole = /<(?:html|body)\b/i.test(source) ? source : `<html><body>${source}</body></html>`;
  const page = parsePage(whole);
  const known = readPageMetadata(page);
  const article = isPlain(page) ? extractArticle(page) : null;
  const parts = partsOf(article?.content ?? null, known);
  if (parts.length === 0) return null;
  const title = known.title ?? toField(article?.title);
  return {
    path,
    known: {
      title,
      byline: known.byline ?? toField(article?.byline)?.replace(/^by:?\s+/i, '') ?? null,
      outlet: known.outlet ?? toField(article?.siteName),
      url: known.url,
      published: known.published ?? toField(article?.publishedTime),
    },
    ...composeParts(title, parts),
  };
}

function partsOf(content: HtmlNode | null, known: PageMetadata): Part[] {
  const parts = content === null ? [] : toParts(content);
  if (parts.length > 0 || known.body === null) return parts;
  return known.body.split(/[\n\r]+/).flatMap((line): Part[] => {
    const text = line.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ text, hint: null }];
  });
}

/** Whether the page is small and shallow enough for Readability. */
function isPlain(document: HtmlNode): boolean {
  let elements = 0;
  const open: { readonly node: HtmlNode; readonly depth: number }[] = [
    { node: document, depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    elements += 1;
    if (next.depth > DEEPEST || elements > MOST_ELEMENTS) return false;
    for (const node of next.node.childNodes) {
      if (node.nodeType === 1) open.push({ node, depth: next.depth + 1 });
    }
  }
  return true;
}
