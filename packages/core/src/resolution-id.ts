/** A body of the United Nations whose resolutions have symbols of their own. */
export type ResolvingBody = 'General Assembly' | 'Security Council' | 'Human Rights Council';

/** How the symbols of each body begin (https://research.un.org/en/docs/symbols). */
const SERIES: Readonly<Record<ResolvingBody, string>> = {
  'General Assembly': 'A/RES/',
  'Security Council': 'S/RES/',
  'Human Rights Council': 'A/HRC/RES/',
};

const BODIES: readonly (readonly [RegExp, ResolvingBody])[] = [
  [/\b(?:General Assembly|UNGA)\b/, 'General Assembly'],
  [/\b(?:Security Council|UNSC)\b/, 'Security Council'],
  [/\b(?:Human Rights Council|UNHRC)\b/, 'Human Rights Council'],
];

/** "ES-11/1", "S-30/1", "76/300", "2623"; the year or session in brackets after it is left out. */
const NUMBER = String.raw`((?:ES-\d{1,2}|S-\d{1,2}|\d{1,3})\/\d{1,3}(?:[ /]?[A-Z])?|\d{1,4})(?![\d/])`;
const SYMBOL = new RegExp(String.raw`(?:^|[^\w/])((?:A\/HRC|A|S)\/RES\/)${NUMBER}`);
const NAMED = new RegExp(String.raw`\bresolution(?: no\.?| number)? ${NUMBER}`, 'i');

/** The number of a resolution of an emergency special session, which stands by itself: "ES-11/1". */
const SPECIAL = /^ES-\d{1,2}\/\d{1,3}$/;

/** Sessions of the General Assembly that no other body has reached. */
const ONLY_GENERAL_ASSEMBLY = 65;

/**
 * The id of the resolution of the United Nations that `text` names by its symbol ("A/RES/ES-11/1",
 * "S/RES/2623 (2022)"), or by body and number ("Security Council Resolution 2623"), as
 * `un:S/RES/2623`; null where it names none for certain. `body` is whose it is where `text` does not say.
 */
export function resolutionId(text: string, body: ResolvingBody | null = null): string | null {
  const plain = text.replace(/[\u2010-\u2015]/g, '-').replace(/\s+/g, ' ');
  const symbol = SYMBOL.exec(plain);
  if (symbol) return `un:${symbol[1] ?? ''}${symbol[2] ?? ''}`;
  const number = NAMED.exec(plain)?.[1] ?? SPECIAL.exec(plain)?.[0];
  if (number === undefined) return null;
  const bodies = BODIES.flatMap(([form, name]) => (form.test(plain) ? [name] : []));
  if (bodies.length > 1) return null;
  const owner = bodies[0] ?? body ?? bodyOf(number);
  return owner !== null && fits(number, owner) ? `un:${SERIES[owner]}${number}` : null;
}

/** Emergency special sessions, and sessions of so high a number, are the General Assembly's alone. */
function bodyOf(number: string): ResolvingBody | null {
  const session = /^(\d+)\//.exec(number)?.[1];
  const high = session !== undefined && Number(session) >= ONLY_GENERAL_ASSEMBLY;
  return high || number.startsWith('ES-') ? 'General Assembly' : null;
}

/** The Security Council numbers its resolutions through; the Human Rights Council by session. */
function fits(number: string, body: ResolvingBody): boolean {
  if (body === 'Security Council') return /^\d+$/.test(number);
  return body === 'General Assembly' || /^(?:S-)?\d+\/\d+$/.test(number);
}
