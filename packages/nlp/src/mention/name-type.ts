import type { Token } from '@entente/core';
import { typeOfNameWords } from '../lexicon/name-heads.ts';
import type { TokenRange } from './name-spans.ts';

/** Entity types by the label that the parser gives to words of names; MISC tells none. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['PER', 'Person'],
  ['ORG', 'Organization'],
  ['LOC', 'Place'],
  ['NORP', 'Group'],
  ['MISC', 'Topic'],
]);

/** What a head word may not make of a name with that label: "Linkin *Park*" is an organization. */
const NOT_OF_LABEL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ORG', new Set('Place Waterbody Facility MilitaryBase EnergyFacility'.split(' '))],
  [
    'LOC',
    new Set(
      'Organization Ministry Legislature DiplomaticMission University Company NewsOutlet'.split(
        ' ',
      ),
    ),
  ],
]);

/** The label that most words of a name have; MISC where no word has one. */
export function labelOfName(tokens: readonly Token[], { from, to }: TokenRange): string {
  const votes = new Map<string, number>();
  for (const { name } of tokens.slice(from, to)) {
    if (name !== 'O') votes.set(name.slice(2), (votes.get(name.slice(2)) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? 'MISC';
}

/**
 * Entity type of a name that no table knows: that of its head word where it has one ("Ministry of
 * Defence", "Paris Agreement"), else that of its label; a plural that has none is a group ("Uyghurs").
 */
export function typeOfName(tokens: readonly Token[], range: TokenRange): string {
  const label = labelOfName(tokens, range);
  const type = TYPES.get(label) ?? 'Topic';
  if (label === 'PER' || label === 'NORP') return type;
  const head = headTypeOf(tokens, range);
  const last = tokens[range.to - 1];
  if (label === 'MISC' && head === null && last?.xpos === 'NNPS') return 'Group';
  const single = range.to - range.from === 1 && label !== 'MISC';
  return head === null || single || NOT_OF_LABEL.get(label)?.has(head) === true ? type : head;
}

/** Type by the words of the name; null where none tells. */
export function headTypeOf(tokens: readonly Token[], { from, to }: TokenRange): string | null {
  return typeOfNameWords(tokens.slice(from, to).map((token) => token.text));
}
