/**
 * Words that one event is told by, one family a line: what is first "they met" is later "the talks".
 * Lemmas; a particle stands after `_`, and `/v` or `/n` where only the verb or only the noun is meant.
 */
const FAMILIES = `
vote abstain abstention adopt adoption veto pass passage ballot approve approval
meet meeting talk negotiation conversation discussion consultation dialogue confer call/n speak phone/v telephone/v
sign signing ceremony signature
withdraw withdrawal pull_out pullout exit leave quit departure depart
invade invasion
attack assault strike raid bombardment bombing storm/v shell/v shelling bomb/v airstrike ambush
visit trip tour travel stay arrive arrival land
arrest detain detention
announce announcement
resign resignation
elect election poll/n
launch test
drill exercise manoeuvre maneuver
restore restoration resume resumption
invite invitation
condemn condemnation
deploy deployment
explode explosion blast detonate detonation
expel expulsion
recall
agree agreement accord
decide decision
sentence jail imprison convict conviction verdict
kill killing murder shoot shooting massacre
collide collision crash ram/v
quake earthquake tremor
clash fighting skirmish
coup putsch takeover overthrow oust ouster
truce ceasefire cease-fire armistice
hijack hijacking seize seizure
join accede accession
`;

const FAMILY_OF: ReadonlyMap<string, number> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line, i) => line.split(' ').map((word) => [word, i] as const)),
);
const BALLOT = FAMILY_OF.get('vote');

/** Number of the family of a verb's or a noun's lemma, or null. */
export function eventFamily(lemma: string, kind: 'verb' | 'noun'): number | null {
  return FAMILY_OF.get(lemma) ?? FAMILY_OF.get(`${lemma}/${kind === 'verb' ? 'v' : 'n'}`) ?? null;
}

/** Whether a family is of those whose verbs each tell a part of the one event: who voted how. */
export function isBallot(family: number | null): boolean {
  return family !== null && family === BALLOT;
}

/** Nouns that take up whatever an article is about: "the *decision*", "the *move*". */
export function isSummingUp(lemma: string): boolean {
  return /^(decision|move|step|announcement|action|measure|ceremony)$/.test(lemma);
}

/** Nouns that take up what was told last: "the *incident*". */
export function isIncident(lemma: string): boolean {
  return /^(incident|episode|accident|disaster|tragedy|affair)$/.test(lemma);
}

/** Verbs of what people and things suffer in an event: "*killed* in the attack". */
export function suffers(lemma: string): boolean {
  return /^(kill|die|drown|perish|injure|wound|hurt|capture|arrest|detain|damage|destroy|burn)$/.test(
    lemma,
  );
}

/** Nouns for events in which that happens. */
export function isDeadly(lemma: string): boolean {
  return /^(attack|assault|raid|strike|airstrike|bombing|bombardment|shelling|shooting|ambush|clash|battle|fighting|operation|collision|crash|accident|blast|explosion|fire|blaze|flood|storm|earthquake|quake|disaster|stampede|riot|protest|crackdown|coup|incident|massacre)$/.test(
    lemma,
  );
}

/** Verbs that say what comes of their subject, an event, as it happens: "the attack *killed* nine", "the vote *failed*". */
export function results(lemma: string): boolean {
  return /^(kill|injure|wound|hurt|destroy|damage|displace|draw|attract|fail|succeed|collapse|produce|find|gather|bring_together)$/.test(
    lemma,
  );
}

/** Verbs whose object, an event, is still to come. */
export function isAnnouncing(lemma: string): boolean {
  return /^(announce|plan|schedule|order|propose|declare|threaten|promise|prepare)$/.test(lemma);
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
  return /^(end|conclude|finish|close|wrap_up|stop|cease|halt)$/.test(lemma) ? 'end' : null;
}
