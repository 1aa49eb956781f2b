/** Verbs whose subject is the source of what their clause says; lemmas. */
const REPORTING = new Set(
  `accept acknowledge add admit affirm agree allege announce answer argue assert assure believe boast
  claim comment complain conclude concede confess confirm contend declare deny disclose emphasise
  emphasize estimate expect explain fear feel find hold hope imply indicate inform insist judge
  know maintain mention note notify observe opine pledge point predict proclaim promise quote reaffirm
  reassure recall reckon reiterate remark remind repeat reply report respond reveal say signal
  speculate state stress suggest suspect swear tell testify think tweet understand underline
  underscore vow warn worry write caution cite consider counter read show argue vouch`.split(/\s+/),
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

export function isNaming(lemma: string): boolean {
  return NAMING.has(lemma);
}

/** Verbs that only say that something is said; their claim is what they report. */
export function isSpeech(lemma: string): boolean {
  return /^(say|tell|add|reply|respond|remark|comment|state|speak|write)$/.test(lemma);
}
