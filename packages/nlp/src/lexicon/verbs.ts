/** Verbs whose infinitive has their object as its subject: "*asked* Russia to delay". Others: their subject. */
const SUBJECT_CONTROL = new Set('promise vow threaten pledge swear'.split(' '));

export function isSubjectControl(lemma: string): boolean {
  return SUBJECT_CONTROL.has(lemma);
}

/** Verbs whose object does what their infinitive says, however it is attached. */
const OBJECT_CONTROL = new Set(
  'ask urge invite order tell persuade force allow help encourage request press warn want expect require enable command instruct advise call appeal'.split(
    ' ',
  ),
);

export function isObjectControl(lemma: string): boolean {
  return OBJECT_CONTROL.has(lemma);
}

/** Verbs that link a subject to what it is: "Moscow *constituted* one of …". */
const COPULAR = new Set('be become remain constitute represent form stay comprise mark'.split(' '));

export function isCopular(lemma: string): boolean {
  return COPULAR.has(lemma);
}

/** Verbs after which "in doing" is done by their object: "China *backed* Russia in opposing". */
const JOINING = new Set('back support help assist join follow aid encourage accompany'.split(' '));

export function isJoining(lemma: string): boolean {
  return JOINING.has(lemma);
}

/** Verbs that add little to an event noun that is their object: "*held* talks with". */
const LIGHT = new Set(
  `have hold make pay conduct launch carry give take place stage mount impose sign reach issue offer
  provide open start begin continue resume announce plan schedule organise organize host convene
  attend undertake do express voice declare extend lend show sustain maintain strengthen deepen
  receive get face boost increase renew seek propose promise cancel reject refuse`.split(/\s+/),
);

export function isLight(lemma: string): boolean {
  return LIGHT.has(lemma);
}

/** Verbs whose object clause or "it" takes up something said before: "the embassy *denied* it". */
const ANSWERING = new Set(
  'deny confirm dispute dismiss refute rebut repudiate contradict acknowledge admit'.split(' '),
);

export function isAnswering(lemma: string): boolean {
  return ANSWERING.has(lemma);
}

/** Nouns that take up something said before: "denied the *allegation*". */
const SAYING_NOUNS = new Set(
  'claim allegation accusation report suggestion assertion charge statement rumor rumour remark account'.split(
    ' ',
  ),
);

export function isSayingNoun(lemma: string): boolean {
  return SAYING_NOUNS.has(lemma);
}

/** Verbs that say something of their own and deny what their object does: "*barred* Iran from voting". */
export function isPreventing(lemma: string): boolean {
  return /^(prevent|deter|discourage|bar|ban|prohibit|dissuade|block)$/.test(lemma);
}

/** Verbs that tell nothing of two things without what else they govern: "*got* both into one room". */
export function isThin(lemma: string): boolean {
  return /^(be|have|do|get|make|let|put|keep|leave|give|take|bring|place|set|count|rank|wish|want|call|declare|name|describe|term|dub|label)$/.test(
    lemma,
  );
}

/** Verbs of what a vote decides, or of how it goes: "*adopted* by 141 votes to 5", "*received* 93 votes". */
const DECISIONS = new Set(
  `adopt pass approve back endorse support ratify authorize authorise confirm carry clear uphold
  extend renew reject defeat fail block suspend expel condemn elect vote receive get win garner
  gather secure draw fall`.split(/\s+/),
);

export function isDecision(lemma: string): boolean {
  return DECISIONS.has(lemma);
}
