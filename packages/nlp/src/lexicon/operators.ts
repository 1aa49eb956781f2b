import type { Modality, Polarity } from '@entente/core';

/**
 * What a word does to the infinitive, gerund or clause that it governs: what holds of that when the
 * word is affirmed and when it is negated, and how it is meant. Signatures after Karttunen 1971,
 * "Implicative verbs", and 2012, "Simple and phrasal implicatives": `+-` manage to, `-+` fail to,
 * `++` ask somebody to, which says nothing of the event either way.
 */
export interface Effect {
  readonly affirmed: Polarity;
  readonly negated: Polarity;
  readonly modality: Modality;
  /** The same as `modality` save for "could not *rule out* that", which leaves it possible. */
  readonly negatedModality: Modality;
}

const WORDS: Readonly<Record<string, string>> = {
  '-+ asserted': `refuse decline fail neglect avoid refrain forget cease stop quit reject resist
    omit deny oppose unwilling unable reluctant hesitate desist prevent deter discourage bar ban
    prohibit forbid dissuade block preclude exclude restrain dispute refute untrue false`,
  '-+ asserted possible': 'rule_out',
  '+- asserted': `manage begin start continue proceed happen come get help dare bother keep go
    use tend rush move act serve prove succeed persist choose opt glad proud happy let
    persuade convince true`,
  '+- planned': `plan intend aim decide agree prepare pledge promise vow seek
    schedule threaten propose offer commit determine resolve set due eager keen willing
    look poise undertake prospect plot design swear try attempt strive struggle work fight push vie
    vote elect about mean apply`,
  '+- possible': `appear seem expect likely consider mull contemplate able ready prepared
    possible free permit allow enable authorize authorise entitle qualify eligible`,
  '+- hypothetical': 'hope want wish long prefer',
  '-+ possible': 'unlikely',
  '+- obliged': 'have need ought must bind suppose supposed',
  '++ obliged': 'oblige require force compel',
};

/** Effects by lemma, with the particle after `_`. */
export const OPERATORS: ReadonlyMap<string, Effect> = toEffects(WORDS, /\s+/);

/** Verbs with "against" and a gerund: "*decided* against publishing", "*warned* against buying". */
export const AGAINST: ReadonlyMap<string, Effect> = toEffects(
  {
    '-+ planned': 'decide|vote|opt|choose|rule|elect',
    '-+ obliged': 'warn|advise|caution|argue|counsel|recommend|urge',
  },
  /\|\s*/,
);

/** Nouns and what they do to their infinitive or "of" with a gerund: "has no *intention* of leaving". */
export const NOUNS_OVER_CLAUSES: ReadonlyMap<string, Effect> = toEffects(
  {
    '-+ asserted': 'refusal|failure|inability|unwillingness|reluctance',
    '+- planned':
      'plan|offer|threat|promise|pledge|vow|decision|effort|attempt|bid|intention|desire|intent|commitment|resolve|willingness|readiness',
    '+- possible':
      'possibility|chance|risk|prospect|ability|likelihood|right|permission|authority|power|license|licence|freedom|capacity|capability|opportunity',
    '+- hypothetical': 'hope|fear|wish|idea',
    '++ obliged':
      'demand|call|request|proposal|appeal|plea|suggestion|obligation|duty|order|need|recommendation|instruction',
  },
  /\|\s*/,
);

/** Verbs and what they do to an event that is their object: "*called off* the talks with". */
export const NOUN_OPERATORS: ReadonlyMap<string, Effect> = toEffects(
  {
    '+- planned':
      'plan|schedule|propose|arrange|prepare|prepare for|seek|intend|pledge|promise|postpone|put off|defer|delay|push back|reschedule',
    '+- obliged': 'call for|urge|demand|request|suggest|ask for|push for|press for|appeal for',
    '+- possible': 'consider|threaten|discuss|warn of|warn against|risk|contemplate|expect',
    '+- hypothetical': 'want|fear|hope for|wish for',
    '-+ asserted':
      'cancel|call off|avoid|prevent|refuse|rule out|reject|avert|preclude|skip|scrap|forgo|abandon',
  },
  /\|\s*/,
);

/** What lasts until somebody ends it. */
export const LASTING = new Set(
  `recognition partnership alliance cooperation co-operation collaboration membership participation
    support backing aid assistance tie relation coordination sanction embargo ban blockade tariff
    restriction measure contact`.split(/\s+/),
);

/** Verbs that end what lasts: "*suspended* its recognition of", "*lifted* the sanctions on". */
export const ENDING = new Set(
  `suspend|freeze|end|terminate|halt|stop|withdraw|revoke|rescind|break off|sever|cut off|cut|drop|annul|renounce|lift|remove|waive`.split(
    '|',
  ),
);

function toEffects(
  table: Readonly<Record<string, string>>,
  separator: RegExp,
): Map<string, Effect> {
  return new Map(
    Object.entries(table).flatMap(([key, words]) => {
      const [signs = '', modality, negatedModality = modality] = key.split(' ');
      const polarityAt = (i: number): Polarity => (signs[i] === '-' ? 'negative' : 'positive');
      const effect: Effect = {
        affirmed: polarityAt(0),
        negated: polarityAt(1),
        modality: modality as Modality,
        negatedModality: negatedModality as Modality,
      };
      return words.split(separator).map((word) => [word, effect] as const);
    }),
  );
}
