import { finish, hashOf, mix } from '../../sentence/hash.ts';
import { tokenAt } from '../../syntax/tree.ts';
import { heardBefore, type Entities } from './discourse.ts';
import type { Fits } from './fit.ts';
import { linkOf } from './link.ts';
import { agreeGender, agreeNumber, matchOf, possessorsOf } from './match.ts';
import type { Phrase } from './phrase.ts';

/** Hashes of features; `count` of them are in use. */
export interface Features {
  readonly hashes: Int32Array;
  count: number;
}

/** Room for the features of one decision. */
export const MOST_FEATURES = 256;

export function createFeatures(): Features {
  return { hashes: new Int32Array(MOST_FEATURES), count: 0 };
}

function put(out: Features, hash: number): void {
  out.hashes[out.count++] = finish(hash);
}

/** Features of the decision that a phrase mentions something new. */
export function newFeatures(entities: Entities, i: number, out: Features): void {
  const phrase = entities.phrases[i];
  out.count = 0;
  if (!phrase) return;
  const { tree, from, to, head } = phrase;
  const seen = seenBefore(entities, phrase);
  const { codes } = phrase;
  const kind = codes.coarse;
  const exact = codes.fine;
  const own = (id: number, value: number): void => {
    const base = mix(id, value);
    put(out, base);
    put(out, mix(base, kind));
    put(out, mix(base, exact));
  };
  own(1, 0);
  own(2, seen);
  own(3, codes.role);
  own(4, bucket(phrase.sentence));
  own(5, Math.min(phrase.modifiers.length, 4));
  own(6, bucket(to - from));
  own(7, codes.type);
  own(8, Number(phrase.coordinated) * 2 + Number(phrase.quoted));
  own(9, hashOf(tokenAt(tree, from).text.toLowerCase()));
  put(out, mix(10, phrase.noun));
  put(out, mix(mix(11, phrase.noun), exact));
  put(out, mix(12, phrase.text));
  put(out, mix(mix(13, phrase.governorWord), kind));
  own(14, hashOf(from > 0 ? tokenAt(tree, from - 1).text.toLowerCase() : '^'));
  own(15, hashOf(tree.tokens[to]?.upos ?? '$'));
  own(16, hashOf(tokenAt(tree, head).deprel));
  put(out, mix(mix(17, phrase.stem), seen));
  own(18, mix(seen, bucket(phrase.sentence)));
  own(19, bucket(i));
  own(20, phrase.sort);
  own(22, bucket(entities.byKey.get(phrase.core)?.length ?? 0));
  own(23, bucket(entities.byKey.get(phrase.noun)?.length ?? 0));
  own(21, mix(phrase.sort, seen));
  own(24, heardBefore(entities, phrase));
}

/** How a phrase was read before in the document: the same, the same head, a word of it, or not. */
function seenBefore({ byKey }: Entities, { core, noun, nameWords }: Phrase): number {
  if (byKey.has(core)) return 1;
  if (byKey.has(noun)) return 2;
  return nameWords.some((word) => byKey.has(word)) ? 3 : 0;
}

/** Features of the decision that phrase `i` mentions what phrase `j`, which `rank` fitting ones follow, does. */
export function pairFeatures(
  entities: Entities,
  fits: Fits,
  i: number,
  j: number,
  rank: number,
  out: Features,
): void {
  const [m, a] = [entities.phrases[i], entities.phrases[j]];
  out.count = 0;
  if (!m || !a) return;
  const [kindM, kindA] = [m.codes.coarse, a.codes.coarse];
  const both = mix(kindM, kindA);
  const fineBoth = mix(m.codes.fine, a.codes.fine);
  const pair = (id: number, value: number): void => {
    const base = mix(id, value);
    put(out, base);
    put(out, mix(base, kindM));
    put(out, mix(base, both));
  };
  const sentences = bucket(m.sentence - a.sentence);
  const match = matchOf(m, a);
  const link = linkOf(m, a);
  const number = agreeNumber(m, a);
  const gender = agreeGender(m, a);
  const cluster = entities.entityOf[j] ?? 0;
  const members = entities.members[cluster] ?? [];
  const whole = fits.fitOf(cluster);
  const owners = possessorsOf(entities, m, a);
  const far = m.sentence === a.sentence ? bucket(m.head - a.head) : 16 + sentences;
  pair(30, 0);
  put(out, fineBoth);
  pair(31, sentences);
  pair(32, far);
  pair(33, bucket(i - j));
  pair(34, Math.min(rank, 5));
  pair(35, match);
  put(out, mix(mix(35, match), fineBoth));
  pair(36, number * 4 + gender);
  pair(37, mix(m.codes.role, a.codes.role));
  pair(38, mix(a.codes.role, sentences));
  pair(39, link);
  pair(40, mix(m.codes.determiner, a.codes.determiner));
  put(out, mix(mix(mix(41, m.codes.determiner), a.codes.determiner), match));
  pair(42, mix(m.codes.type, a.codes.type));
  put(out, mix(mix(mix(43, m.codes.type), a.codes.type), match));
  put(out, mix(mix(44, match), sentences));
  put(out, mix(mix(mix(45, match), kindM), bucket(i - j)));
  pair(46, turnOf(m, a));
  pair(70, voiceTurn(m, entities.voiceOf[cluster] ?? -1));
  pair(71, speaksFor(m, a));
  pair(72, mix(m.sort, a.sort));
  put(out, mix(mix(mix(73, m.sort), a.sort), match));
  put(out, mix(mix(mix(74, m.sort), a.sort), mix(match, m.codes.determiner)));
  put(out, mix(mix(mix(75, m.governorWord), a.sort), m.codes.role));
  pair(76, whole.sort);
  pair(77, mix(a.sort, Math.min(rank, 5)));
  put(out, mix(mix(78, m.noun), a.sort));

  pair(47, mix(m.codes.gender, a.codes.gender));
  put(out, mix(mix(mix(48, m.codes.number), a.codes.number), both));
  pair(49, owners);
  put(out, mix(mix(50, owners), match));
  put(out, mix(mix(51, a.noun), kindM));
  if (match === 0) put(out, mix(mix(52, a.noun), m.noun));
  else put(out, mix(mix(53, m.noun), match));
  put(out, mix(mix(mix(54, m.governorWord), a.noun), m.codes.role));
  pair(55, Number(m.governorWord === a.governorWord) + 2 * Number(m.role === a.role));
  put(out, mix(mix(56, a.codes.type), m.noun));
  pair(57, bucket(members.length));
  pair(58, bucket(members.length) * 2 + Number(members.at(-1) === j));
  pair(59, whole.match);
  put(out, mix(mix(mix(60, match), whole.match), kindM));
  pair(61, whole.clash);
  pair(79, whole.names);
  put(out, mix(mix(mix(80, whole.modifiers), match), kindM));
  put(out, mix(mix(mix(80, whole.names), match), kindM));
  pair(81, bucket(whole.since));
  pair(82, mix(bucket(whole.near), Math.min(rank, 3)));
  put(out, mix(mix(mix(83, match), bucket(entities.byKey.get(m.core)?.length ?? 0)), both));
  put(out, mix(mix(mix(84, match), bucket(whole.since)), both));
  pair(62, Number(a.coordinated) * 2 + Number(m.coordinated));
  pair(64, Math.min(a.sentence, 2));
  pair(66, mix(Math.min(rank, 5), a.codes.role));
  pair(67, mix(Math.min(rank, 5), sentences));
  put(out, mix(mix(68, a.stem), kindM));
  put(out, mix(mix(mix(69, link), m.codes.role), a.codes.role));
}

/** Who speaks: both the same, the one before, another, or nobody known. */
function turnOf(m: Phrase, a: Phrase): number {
  const near = Math.min(m.sentence - a.sentence, 2);
  if (m.speaker < 0 || a.speaker < 0) return 0;
  return 1 + Number(m.speaker === a.speaker) + 2 * near;
}

/** Who says "I" for the entity: nobody known, the speaker, the one before, or another. */
function voiceTurn({ speaker, lastSpeaker }: Phrase, voice: number): number {
  if (voice < 0 || speaker < 0) return 0;
  return voice === speaker ? 1 : voice === lastSpeaker ? 2 : 3;
}

/** Whether one phrase names who says the other. */
function speaksFor(m: Phrase, a: Phrase): number {
  const names = (name: Phrase, said: Phrase): boolean =>
    name.nameWords.some((word) => said.speakerWords.includes(word));
  return Number(names(a, m)) + 2 * Number(names(m, a));
}

/** Class of a count; 0 to 11. */
function bucket(count: number): number {
  if (count < 6) return Math.max(count, 0);
  return count < 8 ? 6 : count < 12 ? 7 : count < 20 ? 8 : count < 40 ? 9 : count < 80 ? 10 : 11;
}
