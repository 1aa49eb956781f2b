/** Nouns that, with a country's name, mean the country as an actor: "the Chinese *government*". */
export const GOVERNMENT_NOUNS: ReadonlySet<string> = new Set(
  'government administration regime authority side leadership state delegation diplomacy nation'.split(
    ' ',
  ),
);

/** Nouns that, with a person's "his" or "her", mean the country that he or she speaks for. */
export const HOME_NOUNS: ReadonlySet<string> = new Set(['country', 'nation', 'homeland']);

/** Nouns with which "the two …" or "both …" speaks of actors named before. */
export const GROUP_NOUNS: Readonly<Record<string, readonly string[]>> = {
  side: ['Country', 'Territory', 'Organization', 'Person'],
  country: ['Country', 'Territory'],
  nation: ['Country', 'Territory'],
  state: ['Country', 'Territory'],
  neighbor: ['Country', 'Territory'],
  neighbour: ['Country', 'Territory'],
  government: ['Country', 'Territory'],
  power: ['Country', 'Territory'],
  capital: ['Country', 'Territory'],
  ally: ['Country', 'Territory'],
  rival: ['Country', 'Territory', 'Person'],
  leader: ['Person'],
  president: ['Person'],
  minister: ['Person'],
  official: ['Person'],
  diplomat: ['Person'],
  counterpart: ['Person'],
  man: ['Person'],
  woman: ['Person'],
  party: ['Country', 'Territory', 'Organization'],
  organization: ['Organization'],
  organisation: ['Organization'],
};

/** Nouns that take up an actor named before: "the *bloc*", "the *country*". */
export const ANAPHORIC_NOUNS: Readonly<Record<string, readonly string[]>> = {
  country: ['Country', 'Territory'],
  nation: ['Country', 'Territory'],
  island: ['Country', 'Territory', 'Place'],
  kingdom: ['Country', 'Territory'],
  republic: ['Country', 'Territory'],
  bloc: ['Organization'],
  alliance: ['Organization'],
  organization: ['Organization'],
  organisation: ['Organization'],
  body: ['Organization'],
  agency: ['Organization'],
  group: ['Organization'],
  ministry: ['Organization'],
  council: ['Organization'],
  assembly: ['Organization'],
  commission: ['Organization'],
  company: ['Organization'],
  party: ['Organization'],
  court: ['Organization'],
};

/** What a text has: "its *terms*". */
export const DOCUMENT_PARTS: ReadonlySet<string> = new Set(
  `adoption aim annex article author clause content copy draft goal implementation language message name
  objective page paragraph passage preamble provision publication purpose ratification requirement scope
  section signatory signature signing sponsor term text title version wording`.split(/\s+/),
);
