import { NO_METADATA, toAddress, toField, type Metadata } from '../metadata.ts';
import { toNames } from './front-matter.ts';
import { parsePage, type Page } from './page.ts';

/** What a page says about itself; `body` is JSON-LD's articleBody. */
export interface PageMetadata extends Metadata {
  readonly body: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;
const MOST_NODES = 1000;
const META = {
  title: ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'dcterms.title'],
  byline: ['author', 'article:author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author'],
  outlet: ['og:site_name', 'publisher', 'dc.publisher', 'application-name'],
  url: ['og:url', 'parsely-link', 'twitter:url'],
  published: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'parsely-pub-date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'sailthru.date',
    'article.published',
  ],
} as const;

/** Metadata of a page: JSON-LD first, then OpenGraph and other `meta` elements, then `<title>`. */
export function readPageMetadata(page: Page): PageMetadata {
  const linked = readJsonLd(page);
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop');
    const content = element.getAttribute('content');
    const key = name?.trim().toLowerCase() ?? '';
    if (key !== '' && content !== null && !meta.has(key)) meta.set(key, content);
  }
  const pick = (names: readonly string[]): string | null =>
    names.map((name) => toField(meta.get(name))).find((value) => value !== null) ?? null;
  return {
    title: toPlain(linked.title) ?? pick(META.title),
    byline:
      toPlain(linked.byline) ??
      toNames(META.byline.map((name) => meta.get(name)).find((one) => toNames(one) !== null)),
    outlet: toPlain(linked.outlet) ?? pick(META.outlet),
    url:
      attribute(page, 'link[rel="canonical"]', 'href') ?? linked.url ?? toAddress(pick(META.url)),
    published: linked.published ?? pick(META.published) ?? timeOf(page),
    body: linked.body,
  };
}

/** JSON-LD often holds markup and entities: the text that they stand for. */
function toPlain(value: string | null): string | null {
  if (value === null || !/[<&]/.test(value)) return value;
  const { body } = parsePage(`<html><body>${value}</body></html>`);
  return toField(body.textContent) ?? value;
}

function attribute(page: Page, selector: string, name: string): string | null {
  for (const element of page.querySelectorAll(selector)) {
    const address = toAddress(element.getAttribute(name));
    if (address !== null) return address;
  }
  return null;
}

function timeOf(page: Page): string | null {
  for (const time of page.querySelectorAll('time[datetime]')) {
    return toField(time.getAttribute('datetime'));
  }
  return null;
}

function readJsonLd(page: Page): PageMetadata {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ''));
    if (article !== null) return toMetadata(article);
  }
  return { ...NO_METADATA, body: null };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The first object whose type is an article, also within lists and `@graph`. */
function findArticle(root: unknown): Readonly<Record<string, unknown>> | null {
  const open: unknown[] = [root];
  for (let seen = 0; open.length > 0 && seen < MOST_NODES; seen += 1) {
    const value = open.shift();
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      open.push(...items.slice(0, 100));
      continue;
    }
    const fields: Readonly<Record<string, unknown>> = { ...value };
    const types: readonly unknown[] = [fields['@type']].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return fields;
    open.push(fields['@graph'], fields.mainEntity);
  }
  return null;
}

function toMetadata(article: Readonly<Record<string, unknown>>): PageMetadata {
  const body = article.articleBody;
  return {
    title: toField(article.headline) ?? toField(article.name),
    byline: toNames(article.author),
    outlet: toNames(article.publisher),
    url: toAddress(article.url) ?? toAddress(idOf(article.mainEntityOfPage)),
    published: toField(article.datePublished),
    body: typeof body === 'string' && body.trim() !== '' ? body : null,
  };
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value;
}
