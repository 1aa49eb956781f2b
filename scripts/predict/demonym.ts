import { ACTORS } from '@entente/core';

const NAMES = new Set(ACTORS.flatMap(({ name, aliases }) => [name, ...aliases]));
const DEMONYMS = new Set(ACTORS.flatMap(({ demonyms }) => demonyms));

/** Whether a word names a people or is its adjective: "Syrian"; "US", which is a country's name, is not. */
export function isDemonym(text: string): boolean {
  return DEMONYMS.has(text) && !NAMES.has(text);
}
