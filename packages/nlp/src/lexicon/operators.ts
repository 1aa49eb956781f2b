import type { Modality } from '@entente/core';

/**
 * What a word does to the infinitive or gerund that it governs: whether that is denied, and how it
 * is meant. Signatures after Karttunen 1971, "Implicative verbs".
 */
export interface Effect {
  readonly denies: boolean;
  readonly modality: Modality;
}

const WORDS: Readonly<Record<string, string>> = {
  'true asserted': `refuse decline fail neglect avoid refrain forget cease stop quit reject resist
    omit deny oppose unwilling unable reluctant hesitate desist`,
  'false asserted': `manage begin start continue proceed happen come get help dare bother keep go
    use tend rush move act serve prove succeed persist glad proud happy`,
  'false planned': `plan intend aim decide agree prepare pledge promise vow seek
    schedule threaten propose offer commit determine resolve set due eager keen willing
    opt choose look poise undertake prospect plot design swear try attempt strive struggle work fight push vie`,
  'false possible': `appear seem expect likely consider mull contemplate able ready
    possible free permit authorize authorise entitle qualify eligible`,
  'false hypothetical': 'hope want wish long prefer',
  'true possible': 'unlikely prevent deter discourage bar ban prohibit dissuade block',
  'false obliged': 'have need ought oblige require force compel must bind supposed',
};

/** Effects by lemma. */
export const OPERATORS: ReadonlyMap<string, Effect> = toEffects(WORDS, /\s+/);

/** Verbs and what they do to an event that is their object: "*called off* the talks with". */
export const NOUN_OPERATORS: ReadonlyMap<string, Effect> = toEffects(
  {
    'false planned': 'plan|schedule|propose|arrange|prepare|prepare for|seek|intend|pledge|promise',
    'false obliged': 'call for|urge|demand|request|suggest|ask for|push for|press for|appeal for',
    'false possible': 'consider|threaten|discuss|warn of|warn against|risk|contemplate|expect',
    'false hypothetical': 'want|fear|hope for|wish for',
    'true asserted':
      'cancel|call off|avoid|prevent|refuse|rule out|reject|avert|preclude|skip|scrap|forgo|abandon',
  },
  /\|\s*/,
);

function toEffects(
  table: Readonly<Record<string, string>>,
  separator: RegExp,
): Map<string, Effect> {
  return new Map(
    Object.entries(table).flatMap(([key, words]) => {
      const [denies, modality] = key.split(' ');
      const effect: Effect = { denies: denies === 'true', modality: modality as Modality };
      return words.split(separator).map((word) => [word, effect] as const);
    }),
  );
}
