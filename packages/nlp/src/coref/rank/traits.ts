import { genderOf } from '../../lexicon/name-words.ts';
import { FEMALE_TITLES, MALE_TITLES } from '../../lexicon/titles.ts';
import { tokenAt, type Tree } from '../../syntax/tree.ts';

/** What a phrase is headed by. */
export type Kind = 'pronoun' | 'name' | 'noun' | 'number' | 'clause' | 'other';

/** What must agree between phrases that mention the same; `?` where it is open. */
export interface Traits {
  readonly number: 'one' | 'many' | '?';
  readonly gender: 'male' | 'female' | 'thing' | 'person' | '?';
  readonly person: 1 | 2 | 3;
  /** Form of a pronoun that stands for all its cases, "he" for "his"; else empty. */
  readonly pronoun: string;
  /** Type of the name at the head, as the parser labels it; empty for none. */
  readonly type: string;
}

interface PronounTraits {
  readonly forms: string;
  readonly number: Traits['number'];
  readonly gender: Traits['gender'];
  readonly person: Traits['person'];
}

const PRONOUNS: readonly PronounTraits[] = [
  { forms: 'he him his himself', number: 'one', gender: 'male', person: 3 },
  { forms: 'she her hers herself', number: 'one', gender: 'female', person: 3 },
  { forms: 'it its itself', number: 'one', gender: 'thing', person: 3 },
  { forms: 'they them their theirs themselves themself', number: 'many', gender: '?', person: 3 },
  { forms: 'i me my mine myself', number: 'one', gender: 'person', person: 1 },
  { forms: 'we us our ours ourselves', number: 'many', gender: 'person', person: 1 },
  { forms: 'you your yours yourself yourselves ya', number: '?', gender: 'person', person: 2 },
  { forms: 'this', number: 'one', gender: 'thing', person: 3 },
  { forms: 'that', number: 'one', gender: 'thing', person: 3 },
  { forms: 'these', number: 'many', gender: '?', person: 3 },
  { forms: 'those', number: 'many', gender: '?', person: 3 },
  { forms: 'one oneself', number: 'one', gender: '?', person: 3 },
  { forms: 'who whom whose', number: '?', gender: 'person', person: 3 },
];

const PRONOUN_OF: ReadonlyMap<string, PronounTraits & { readonly form: string }> = new Map(
  PRONOUNS.flatMap((traits) => {
    const forms = traits.forms.split(' ');
    return forms.map((form) => [form, { ...traits, form: forms[0] ?? form }] as const);
  }),
);

const MALE = new Set(
  'man boy father dad son brother husband uncle grandfather nephew guy gentleman king prince lord actor'.split(
    ' ',
  ),
);
const FEMALE = new Set(
  'woman girl mother mom mum daughter sister wife aunt grandmother niece lady queen princess actress'.split(
    ' ',
  ),
);

/** What the head of a phrase is. */
export function kindOf(
  tree: Tree,
  { from, to }: { readonly from: number; readonly to: number },
  head: number,
): Kind {
  const { upos, name, text } = tokenAt(tree, head);
  if (upos === 'PRON' || (upos === 'DET' && to === from + 1)) return 'pronoun';
  if (PRONOUN_OF.has(text.toLowerCase()) && to === from + 1) return 'pronoun';
  if (upos === 'PROPN' || (name !== 'O' && upos !== 'VERB')) return 'name';
  if (upos === 'NOUN') return 'noun';
  if (upos === 'NUM') return 'number';
  return upos === 'VERB' || upos === 'AUX' ? 'clause' : 'other';
}

/** Number, gender, person and type of the phrase whose head is `head`. */
export function traitsOf(
  tree: Tree,
  { from, to }: { readonly from: number; readonly to: number },
  head: number,
  coordinated: boolean,
): Traits {
  const token = tokenAt(tree, head);
  const key = token.text.toLowerCase();
  const type = token.name === 'O' ? '' : token.name.slice(2);
  const pronoun = PRONOUN_OF.get(key);
  if (pronoun !== undefined && (token.upos === 'PRON' || to === from + 1)) {
    const { number, gender, person, form } = pronoun;
    return { number: coordinated ? 'many' : number, gender, person, pronoun: form, type };
  }
  if (token.upos === 'PRON') return { ...OPEN, pronoun: key, type };
  const plural = coordinated || /^NNP?S$/.test(token.xpos);
  const singular = /^NNP?$/.test(token.xpos);
  return {
    number: plural ? 'many' : singular ? 'one' : '?',
    gender: genderOfPhrase(tree, from, head, type),
    person: 3,
    pronoun: '',
    type,
  };
}

const OPEN = { number: '?', gender: '?', person: 3 } as const;

function genderOfPhrase(tree: Tree, from: number, head: number, type: string): Traits['gender'] {
  const lemma = tokenAt(tree, head).lemma.toLowerCase();
  if (type === '' || type === 'PER') {
    for (let i = from; i <= head; i++) {
      const word = tokenAt(tree, i).text.toLowerCase();
      if (MALE_TITLES.has(word) || (i === head && MALE.has(lemma))) return 'male';
      if (FEMALE_TITLES.has(word) || (i === head && FEMALE.has(lemma))) return 'female';
    }
  }
  if (type !== 'PER') return type === '' ? '?' : 'thing';
  return genderOf(tokenAt(tree, from).text) ?? 'person';
}
