import type { BlockKind } from '@entente/core';
import { isFurniture } from '../furniture/signals.ts';
import { findDate } from '../date.ts';
import type { Metadata } from '../metadata.ts';
import { detectByline, isRole } from './byline.ts';
import { isCaption } from './caption.ts';
import { detectDateLine } from './date-line.ts';
import { isProse, type Line } from './line.ts';
import { isMasthead } from './masthead.ts';
import { foldText } from './same-text.ts';

/** What stands above the first paragraph, and what it says about the article. */
export interface Header {
  /** One kind for each line of the header, from the first on. */
  readonly kinds: readonly BlockKind[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
}

/** Bylines and dates are looked for among so many lines, and above the third prose paragraph. */
const MOST_LINES = 30;
const MOST_PROSE = 2;

type Role = 'date' | 'byline' | 'furniture' | 'caption' | 'other';

/**
 * Reads the head of an article: headline, stand-first, byline and date lines, captions, and the
 * page's furniture between them. The header ends after the last byline or date line; without one,
 * after a headline that is no sentence.
 */
export function readHeader(lines: readonly Line[], known: Metadata): Header {
  const roles = rolesOf(lines, known);
  const last = roles.findLastIndex((role) => role === 'date' || role === 'byline');
  const end = lastOfHeader(lines, roles, last);
  const titleAt = findTitle(lines, roles, last === -1 ? end : last, known);
  const kinds = lines.slice(0, end).map((line, i): BlockKind => {
    const role = roles[i] ?? 'other';
    if (role === 'date' || role === 'byline') return 'byline';
    if (role !== 'other') return role;
    if (line.hint === 'heading' || i === titleAt) return 'headline';
    if (i < titleAt) return 'furniture';
    if (i > last && last !== -1) return line.words >= 4 ? 'caption' : 'furniture';
    return i > titleAt && line.words >= 3 ? 'headline' : 'furniture';
  });
  return {
    kinds,
    title: lines[titleAt]?.text ?? null,
    byline: bylineOf(lines, roles),
    published: dateOf(lines, roles),
  };
}

function rolesOf(lines: readonly Line[], known: Metadata): Role[] {
  const roles: Role[] = [];
  let prose = 0;
  for (const line of lines.slice(0, MOST_LINES)) {
    const role = roleOf(line, known);
    if (role === 'other' && isProse(line)) prose += 1;
    if (prose > MOST_PROSE) break;
    roles.push(role);
  }
  roles.forEach((role, i) => {
    const line = lines[i];
    if (line && role === 'other' && isBylineByPlace(line, i, roles, lines)) roles[i] = 'byline';
  });
  return roles;
}

function roleOf(line: Line, known: Metadata): Role {
  if (line.hint === 'heading') return 'other';
  if (detectDateLine(line.text) !== null) return 'date';
  if (detectByline(line.text)?.explicit === true) return 'byline';
  if (known.byline !== null && foldText(line.text) === foldText(known.byline)) return 'byline';
  if (isCaption(line)) return 'caption';
  return isFurniture(line) || isMasthead(line) ? 'furniture' : 'other';
}

/** A bare name beside a date line, or a role under a byline; never the first line. */
function isBylineByPlace(line: Line, i: number, roles: readonly Role[], lines: readonly Line[]) {
  if (i === 0) return false;
  const above = roles[i - 1];
  if (isRole(line.text) && line.words <= 6) return above === 'byline' || above === 'date';
  if (detectByline(line.text) === null) return false;
  const next = lines[i + 1];
  if (above === 'date' || roles[i + 1] === 'date') return true;
  if (next !== undefined && isRole(next.text)) return true;
  return next !== undefined && isProse(next) && above === 'other' && i < 4;
}

/** Index after the header's last line. */
function lastOfHeader(lines: readonly Line[], roles: readonly Role[], last: number): number {
  const afterHeading = lines[0]?.hint === 'heading' ? 1 : 0;
  const start = last === -1 ? afterHeading : last + 1;
  const first = lines.findIndex((line, i) => i >= start && isBodyStart(line, roles[i], last, i));
  if (first === -1) return last === -1 ? Math.min(1, lines.length) : start;
  return first;
}

function isBodyStart(line: Line, role: Role | undefined, last: number, i: number): boolean {
  if (role !== undefined && role !== 'other') return false;
  if (last === -1 && i === 0 && /[?!]["”’]?$/.test(line.text) && line.words <= 20) return false;
  return line.ends || line.words > 40 || role === undefined;
}

/** The known title, else the first line of four words or more or with a verb, else the longest short one. */
function findTitle(
  lines: readonly Line[],
  roles: readonly Role[],
  end: number,
  known: Metadata,
): number {
  const open = lines
    .slice(0, end)
    .flatMap((line, i) => (roles[i] === 'other' ? [{ line, i }] : []));
  const wanted = known.title === null ? '' : foldText(known.title);
  const found =
    open.find(({ line }) => wanted !== '' && foldText(line.text) === wanted) ??
    open.find(({ line }) => line.hint === 'heading') ??
    open.find(({ line }) => line.words >= 4 || isShortHeadline(line)) ??
    open.toSorted((a, b) => b.line.words - a.line.words)[0];
  return found?.i ?? -1;
}

/** "China says no", not a section ("Middle East", "US politics"). */
function isShortHeadline(line: Line): boolean {
  return line.words === 3 && /\s(?!(?:of|and|the|in|for)\s)\p{Ll}/u.test(line.text);
}

function bylineOf(lines: readonly Line[], roles: readonly Role[]): string | null {
  const found = roles.flatMap((role, i) =>
    role === 'byline' ? (detectByline(lines[i]?.text ?? '')?.names ?? []) : [],
  );
  return found[0] ?? null;
}

function dateOf(lines: readonly Line[], roles: readonly Role[]): string | null {
  const dates = roles.flatMap((role, i) => {
    const text = lines[i]?.text ?? '';
    if (role === 'date') return detectDateLine(text) ?? [];
    const date = role === 'byline' ? (findDate(text)?.date ?? '') : '';
    return date.length < 7 ? [] : { date, update: false };
  });
  return (dates.find((one) => !one.update) ?? dates[0])?.date ?? null;
}
