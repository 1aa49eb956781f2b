import nlp from 'compromise';

/** What a dictionary of names knows about a single word. */
export type NameClass = 'given' | 'family' | 'place' | 'organization';

const CLASS_OF_TAG: Readonly<Record<string, NameClass>> = {
  MaleName: 'given',
  FemaleName: 'given',
  FirstName: 'given',
  LastName: 'family',
  Person: 'family',
  City: 'place',
  Region: 'place',
  Place: 'place',
  Organization: 'organization',
  SportsTeam: 'organization',
};

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

const { lexicon } = (nlp.model() as Model).one;
const GENDER_OF_TAG: Readonly<Record<string, 'male' | 'female'>> = {
  MaleName: 'male',
  FemaleName: 'female',
};

function tagsOf(text: string): readonly string[] {
  const key = text.toLowerCase();
  if (!Object.hasOwn(lexicon, key)) return [];
  const entry = lexicon[key] ?? [];
  return typeof entry === 'string' ? [entry] : entry;
}

/** Class of a name in compromise's lexicon, or null. */
export function nameClassOf(text: string): NameClass | null {
  for (const tag of tagsOf(text)) if (CLASS_OF_TAG[tag]) return CLASS_OF_TAG[tag];
  return null;
}

/** Gender that a given name suggests, or null. */
export function genderOf(givenName: string): 'male' | 'female' | null {
  for (const tag of tagsOf(givenName)) if (GENDER_OF_TAG[tag]) return GENDER_OF_TAG[tag];
  return null;
}
