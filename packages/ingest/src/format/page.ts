import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The part of a DOM node that is read; the package compiles without the DOM's own types. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
}

/** A parsed page. No script is run and nothing is fetched. */
export interface Page extends HtmlNode {
  readonly body: HtmlElement;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

/** What Readability takes for the article. */
export interface ReadableArticle {
  readonly content: HtmlNode;
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedTime: string | null;
}

/** Parses a whole page, with `html` and `body` elements. @throws Error on some broken pages */
export function parsePage(html: string): Page {
  const parsed: unknown = parseHTML(html);
  return (parsed as { readonly document: Page }).document;
}

/** The article of `page`, which is changed on the way, or null. @throws Error on broken pages */
export function extractArticle(page: Page): ReadableArticle | null {
  const options = { serializer: (node: unknown): unknown => node };
  const article = new Readability<unknown>(page, options).parse();
  if (article === null) return null;
  return {
    content: article.content as HtmlNode,
    title: article.title ?? null,
    byline: article.byline ?? null,
    siteName: article.siteName ?? null,
    publishedTime: article.publishedTime ?? null,
  };
}
