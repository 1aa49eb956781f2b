import { findDate } from '../date.ts';

/** Who wrote the article. `explicit`: the line says so ("By …"), not only its form. */
export interface Byline {
  readonly names: string;
  readonly explicit: boolean;
}

const LONGEST = 160;
const PARTICLES = new Set(['de', 'da', 'del', 'van', 'von', 'der', 'den', 'bin', 'al', 'di', 'du']);
const AGENCY =
  /^(?:news wires|reuters|afp|ap|bloomberg|pa media|associated press|agencies|staff|our (?:foreign )?staff)(?: (?:staff|reporters?|writers?))?$/i;
const OPENING =
  /^(?:(?:words|text|story|written|report|reported|analysis|exclusive|opinion)\s+)?by:?\s+/i;
const ROLE =
  /\b(?:correspondent|editor|reporter|columnist|writer|bureau chief|analyst|contributor|staff)s?\b/i;

/** "BBC News" has the form of a name. */
const OUTLET =
  /\b(?:news|times|herald|gazette|tribune|wire|wires|agency|agencies|broadcasting|media|press|magazine|journal|chronicle|dispatch|courier)$/i;

/** By Idris Calloway and Saskia Velde · Tomasz Wren in Toplin · Jane Doe | 7 March 2022 */
export function detectByline(text: string): Byline | null {
  if (text.length > LONGEST || /[!?“”"]$/.test(text) || isSentence(text)) return null;
  const bare = text.replace(/^[*_]+|[*_]+$/g, '');
  const opening = OPENING.exec(bare);
  const dated = findDate(bare);
  const kept: string[] = [];
  const parts = namesPart(bare.slice(opening?.[0].length ?? 0, dated?.start)).split(PARTS);
  for (const part of parts) {
    if (isName(part) || (opening !== null && AGENCY.test(part))) kept.push(part);
    else if (kept.length > 0 && (opening !== null || ROLE.test(part))) break;
    else return null;
  }
  const explicit = opening !== null || ROLE.test(bare) || dated !== null;
  return { names: joinNames(kept), explicit };
}

function isSentence(text: string): boolean {
  return text.endsWith('.') && text.split(/\s+/).length > 12;
}

const PARTS = /\s*(?:,|\band\b|&)\s*/;

/** The line up to a place, a bar, or a note on when it appeared. */
function namesPart(text: string): string {
  return text
    .replace(/\s+(?:in|at|for)\s+.*$/, '')
    .replace(/\s*[|•·–—].*$/, '')
    .replace(/,?\s+(?:updated|published)\b.*$/i, '')
    .replace(/[\s.,:]+$/, '')
    .trim();
}

/** "South-east Europe correspondent": what a writer is, on a line of its own. */
export function isRole(text: string): boolean {
  return text.length < 60 && ROLE.test(text) && !/[.!?]$/.test(text) && /^\p{Lu}/u.test(text);
}

/** Two to five words that begin with capitals, particles aside. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || ROLE.test(text) || OUTLET.test(text)) return false;
  const proper = words.filter((word) =>
    /^(?:(?:al|el)-)?\p{Lu}(?:\.|[\p{L}\p{M}'’.-]*)$/u.test(word),
  );
  const particles = words.filter((word) => PARTICLES.has(word));
  return proper.length >= 2 && proper.length + particles.length === words.length;
}

function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
