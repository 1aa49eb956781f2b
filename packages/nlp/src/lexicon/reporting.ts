/** Verbs whose subject is the source of what their clause says; lemmas. */
const REPORTING = new Set(
  `accept acknowledge add admit affirm agree allege announce answer argue assert assure believe boast
  claim comment complain conclude concede confess confirm contend declare deny disclose emphasise
  emphasize estimate expect explain fear feel find hold hope imply indicate inform insist judge
  know maintain mention note notify observe opine pledge point predict proclaim promise quote reaffirm
  reassure recall reckon reiterate remark remind repeat reply report respond reveal say signal
  speculate state stress suggest suspect swear tell testify think tweet understand underline
  underscore vow warn worry write caution cite consider counter read show argue vouch
  hint insinuate retort quip joke lament plead shout exclaim elaborate brag allude intimate recount`.split(
    /\s+/,
  ),
);

/** Verbs that name their object and say what it is: "*calling* Moscow its partner". */
const NAMING = new Set(
  'brand call consider characterise characterize declare deem describe dub label name proclaim regard see term view'.split(
    ' ',
  ),
);

/** Reporting verbs of which a thing can be the subject ("the report says"), and no speech is meant. */
export function isReporting(lemma: string): boolean {
  return REPORTING.has(lemma);
}

/** Verbs that a clause is attributed to where it is their object: "*demanded* that Brussels pay", "*ruled out* that". */
const CLAUSAL = new Set(
  `ask demand inquire rule_out propose recommend request urge wonder joke point_out spell_out make_clear
  find_out hear learn realize realise recognize recognise regret doubt dispute foresee predict
  hypothesize posit theorize theorise stipulate plead rule describe detail recount threaten tweet post`.split(
    /\s+/,
  ),
);

/** The same with the particle after `_`; all reporting verbs are of these. */
export function reportsClause(lemma: string): boolean {
  return REPORTING.has(lemma) || CLAUSAL.has(lemma);
}

/** Verbs whose gerund or past infinitive says what they say: "*deny* selling", "*claims* to have won". */
export function reportsInfinitive(lemma: string): boolean {
  return /^(deny|admit|acknowledge|claim|confess|allege|report|recall|profess|mention|maintain)$/.test(
    lemma,
  );
}

export function isNaming(lemma: string): boolean {
  return NAMING.has(lemma);
}

/** Verbs that only say that something is said; their claim is what they report. */
export function isSpeech(lemma: string): boolean {
  return /^(say|tell|add|reply|respond|remark|comment|state|speak|write)$/.test(lemma);
}

/** Reporting verbs of the mind and of evidence, which introduce no quotation. */
const SILENT = new Set(
  `accept believe consider estimate expect fear feel find hold hope imply judge know quote reckon
  reveal show speculate suspect think understand worry read`.split(/\s+/),
);

/** Verbs beside which somebody's words stand in quotation marks. */
export function isUttering(lemma: string): boolean {
  return /^(ask|joke|shout|urge)$/.test(lemma) || (REPORTING.has(lemma) && !SILENT.has(lemma));
}
