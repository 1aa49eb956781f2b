/**
 * Words that one event is told by, one family a line: what is first "they met" is later "the talks".
 * Lemmas; a particle stands after `_`.
 */
const FAMILIES = `
vote abstain abstention adopt adoption veto pass passage ballot approve approval
meet meeting talk negotiation conversation discussion consultation dialogue confer
sign signing ceremony signature
withdraw withdrawal pull_out pullout exit leave quit departure depart
invade invasion
attack assault strike raid bombardment bombing
visit trip tour travel stay arrive arrival land
arrest detain detention
announce announcement
resign resignation
elect election
launch test
drill exercise manoeuvre maneuver
restore restoration resume resumption
invite invitation
condemn condemnation
deploy deployment
explode explosion blast
expel expulsion
recall
agree agreement accord
decide decision
join accede accession
`;

const FAMILY_OF: ReadonlyMap<string, number> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line, i) => line.split(' ').map((word) => [word, i] as const)),
);
const BALLOT = FAMILY_OF.get('vote');

/** Number of the family of a lemma, or null. */
export function eventFamily(lemma: string): number | null {
  return FAMILY_OF.get(lemma) ?? null;
}

/** Whether a family is of those whose verbs each tell a part of the one event: who voted how. */
export function isBallot(family: number | null): boolean {
  return family !== null && family === BALLOT;
}

/** Nouns that take up whatever an article is about: "the *decision*", "the *move*". */
export function isSummingUp(lemma: string): boolean {
  return /^(decision|move|step|announcement|action|measure)$/.test(lemma);
}

/** Nouns for an event with a place that people take part in. */
export function isOccasion(lemma: string): boolean {
  return /^(meeting|talk|summit|ceremony|conference|session|negotiation|conversation|visit|trip|call|gathering|event|debate|vote)$/.test(
    lemma,
  );
}

/** Verbs that only carry the noun that is their object: "*held* talks". */
export function carriesEvent(lemma: string): boolean {
  return /^(have|make|hold|take|pay|give|conduct|carry|carry_out|stage|convene|mount)$/.test(lemma);
}

/** Verbs by which people take part in an event that is their object. */
export function takesPart(lemma: string): boolean {
  return /^(attend|host|chair|address|skip|boycott)$/.test(lemma);
}

/** Verbs that only say that their subject happens. */
export function occurs(lemma: string): boolean {
  return /^(take_place|occur|happen|come|last|continue|follow|run|go_ahead|erupt)$/.test(lemma);
}

/** Verbs that say that what is not yet there comes to be. */
export function comesAbout(lemma: string): boolean {
  return /^(take|occur|happen|materiali[sz]e|go|arise|emerge)$/.test(lemma);
}

/** Whether a verb says that an event begins or ends; else null. */
export function phaseOf(lemma: string): 'begin' | 'end' | null {
  if (/^(begin|start|open|commence|resume|launch)$/.test(lemma)) return 'begin';
  return /^(end|conclude|finish|close|wrap_up)$/.test(lemma) ? 'end' : null;
}
