import type { EvidenceAnswer } from '@entente/core';
import { formatDate } from './dates.ts';

/**
 * A sentence with its source, to paste into a text:
 * `“Quote.” — “Title”, Outlet, 7 March 2022. https://…`; what is unknown is left out.
 */
export function citationOf({ quote, source }: Pick<EvidenceAnswer, 'quote' | 'source'>): string {
  const { title, outlet, published, url } = source;
  const where = [
    title === null ? null : `“${title}”`,
    outlet,
    published === null ? null : formatDate(published),
  ].filter((part) => part !== null);
  const said = `“${quote.replace(/\s+/g, ' ').trim()}”`;
  const from = where.length === 0 ? '' : ` — ${where.join(', ')}.`;
  return `${said}${from}${url === null ? '' : ` ${url}`}`;
}

/** `url` if it may be a link: http and https only. */
export function linkOf(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
