import type { Token } from '@entente/core';
import { isBuiltHead, typeOfHead } from '../lexicon/name-heads.ts';
import type { Name } from './name.ts';
import type { TokenRange } from './name-spans.ts';

/** Nouns of weapons, as they follow the name of one: "Javelin *missiles*". */
const WEAPONS =
  /^(missile|rocket|drone|tank|jet|fighter|bomber|warplane|helicopter|gunship|launcher|howitzer|torpedo|submarine|frigate|destroyer|corvette|mortar|rifle|interceptor|warhead|munition|shell|bomb|icbm)s?$/;
/** Words between the name of a weapon and its noun: "Kalibr *cruise* missiles". */
const OF_WEAPONS =
  /^(cruise|ballistic|anti-\w+|air|defen[cs]e|fighter|battle|main|attack|combat|kamikaze|surface|to|guided|long|short|medium|range|nuclear|capable|rocket|missile|multiple|launch|artillery|stealth|hypersonic|intercontinental|surveillance|reconnaissance|armou?red|-)$/;
const SYSTEMS = /^(system|batter(y|ie)|aircraft|weapon|complex|platform)s?$/;
/** Words between a place and the noun of what is built there: "Chernobyl *nuclear power* plant". */
const OF_FACILITIES =
  /^(nuclear|power|hydroelectric|thermal|gas|oil|steel|metal|chemical|air|naval|military|border|detention|prison|refugee|railway|international|container|grain|space)$/;
const AGREED = /^(accords?|agreements?|memorand(um|a)|protocols?|treat(y|ies))$/;

/**
 * The name with the common nouns without which it would name another thing: "the *Rafah crossing*",
 * "the *Minsk agreements*"; a place with the noun of a facility, or a city with that of what was
 * agreed there, after "the". Else the name itself.
 */
export function withCommonHead(tokens: readonly Token[], name: Name): Name {
  const { from, to, entry, type } = name;
  const place = entry?.kind === 'seat' || /^(Place|City|Region)$/.test(type);
  const unknown = entry === null && type !== 'Person';
  if ((!place && !unknown) || tokens[from - 1]?.text.toLowerCase() !== 'the') return name;
  let head = to;
  while (OF_FACILITIES.test(tokens[head]?.text ?? '')) head++;
  const noun = tokens[head];
  if (noun?.upos !== 'NOUN' || tokens[head + 1]?.text === '-') return name;
  if (/^(NOUN|PROPN)$/.test(tokens[head + 1]?.upos ?? '')) return name;
  const agreed = head === to && AGREED.test(noun.text) && (place || noun.xpos === 'NNS');
  const named = place || type === 'Topic';
  const built = named && isBuiltHead(noun.text) && noun.xpos === 'NN';
  if (!agreed && !built) return name;
  return {
    ...name,
    to: head + 1,
    entry: null,
    type: agreed ? 'Treaty' : (typeOfHead(noun.text) ?? 'Facility'),
    nation: null,
  };
}

/** "*Javelin* missiles": end of the name in a range that has the nouns of a weapon in it too, or its end. */
export function endOfWeaponName(tokens: readonly Token[], { from, to }: TokenRange): number {
  let end = to;
  while (
    end > from + 1 &&
    [WEAPONS, OF_WEAPONS, SYSTEMS].some((nouns) => nouns.test(word(tokens, end - 1)))
  )
    end--;
  return isWeapon(tokens, end) && /^\p{Ll}/u.test(tokens[end]?.text ?? '') ? end : to;
}

/** Whether words that follow token `to` say that the name before them is a weapon's. */
export function isWeapon(tokens: readonly Token[], to: number): boolean {
  let at = to;
  while (at < to + 5 && OF_WEAPONS.test(word(tokens, at)) && !endsPhrase(tokens, at)) at++;
  const inside = tokens
    .slice(to, at)
    .some(({ text }) => /^(missile|rocket|defen[cs]e|artillery)$/.test(text));
  return WEAPONS.test(word(tokens, at)) || (inside && SYSTEMS.test(word(tokens, at)));
}

/** "the rocket": the noun itself, where nothing more of a weapon follows. */
function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const next = word(tokens, at + 1);
  return (
    WEAPONS.test(word(tokens, at)) &&
    !OF_WEAPONS.test(next) &&
    !WEAPONS.test(next) &&
    !SYSTEMS.test(next)
  );
}

function word(tokens: readonly Token[], i: number): string {
  return tokens[i]?.text.toLowerCase() ?? '';
}

/**
 * End of a type designation that begins at token `at`, "S-400", "F-35", "Hwasong-17", "MQ-9B", or
 * `at`. The tokenizer parts them at the hyphen.
 */
export function endOfDesignation(tokens: readonly Token[], at: number): number {
  const [letters, hyphen, number] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!letters || !hyphen || !number) return at;
  const tight = letters.end === hyphen.start && hyphen.end === number.start;
  const shaped =
    /^\p{Lu}\p{L}{0,11}$/u.test(letters.text) && /^\d{1,4}\p{L}{0,3}$/u.test(number.text);
  const open = tokens[at + 3]?.start === number.end && /^[-–/]$/.test(tokens[at + 3]?.text ?? '');
  return tight && hyphen.text === '-' && shaped && !open ? at + 3 : at;
}
