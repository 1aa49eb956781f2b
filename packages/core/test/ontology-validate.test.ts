import { expect, test } from '@jest/globals';
import { FormatError } from '../src/error.ts';
import { ONTOLOGY } from '../src/ontology.generated.ts';
import { validateOntology } from '../src/ontology-validate.ts';

const country = { id: 'Country', label: 'country', definition: 'A state.' };
const examples = [
  { text: 'A greets B.', subject: 'A', object: 'B' },
  { text: 'B does not greet A.', subject: 'B', object: 'A', polarity: 'negative' },
];
const greets = {
  id: 'GREETS',
  label: 'greets',
  definition: 'The subject says hello to the object.',
  triggers: [{ verb: ['greet', 'wave at'] }],
  examples,
};

function messageOf(raw: unknown): string {
  try {
    validateOntology(raw, { name: 'own' });
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
  return 'accepted';
}

test('what is left out gets its default, and a frame is given to each of its words', () => {
  expect(validateOntology({ types: [country], predicates: [greets] })).toEqual({
    types: [{ ...country, supertype: null, nouns: [] }],
    predicates: [
      {
        ...greets,
        supertype: null,
        symmetric: false,
        domain: [],
        range: [],
        plover: null,
        cameo: null,
        triggers: ['greet', 'wave at'].map((lemma) => ({
          lemma,
          pos: 'verb',
          subject: ['subject'],
          object: ['object'],
          modifiers: [],
          role: null,
          value: null,
          polarity: 'positive',
        })),
        examples: [
          { ...examples[0], value: null, polarity: 'positive' },
          { ...examples[1], value: null },
        ],
      },
    ],
  });
});

test('lists come sorted by id', () => {
  const city = { ...country, id: 'City' };
  const { types } = validateOntology({ types: [country, city] });
  expect(types.map(({ id }) => id)).toEqual(['City', 'Country']);
});

test.each([
  ['not a map', [], /^own: must be a map/],
  ['an unknown field', { kinds: [] }, /unknown field "kinds"/],
  ['a type without a label', { types: [{ id: 'City' }] }, /^own: type City\.label: must be text/],
  ['a type without an id', { types: [{}] }, /^own: type number 1\.id/],
  ['a label that breaks out', { types: [{ ...country, id: 'A`) DETACH' }] }, /\.id: must be text/],
  ['a reserved label', { types: [{ ...country, id: 'Claim' }] }, /Claim is a label of the stores/],
  ['a type twice', { types: [country, country] }, /Country: is defined twice/],
  [
    'a missing supertype',
    { types: [{ ...country, supertype: 'Actor' }] },
    /type Country\.supertype: there is no Actor/,
  ],
  [
    'a circle',
    {
      types: [
        { ...country, supertype: 'City' },
        { ...country, id: 'City', supertype: 'Country' },
      ],
    },
    /must not lead back/,
  ],
  [
    'a predicate in lower case',
    { predicates: [{ ...greets, id: 'greets' }] },
    /predicate greets\.id/,
  ],
  [
    'a predicate that looks denied',
    { predicates: [{ ...greets, id: 'NOT_GREETS' }] },
    /NOT_GREETS is reserved/,
  ],
  [
    'an unknown range',
    { predicates: [{ ...greets, range: ['Country'] }] },
    /GREETS: domain, range or actsFor: there is no type Country/,
  ],
  [
    'one example',
    { predicates: [{ ...greets, examples: examples.slice(1) }] },
    /examples: must be two or three/,
  ],
  [
    'a noun without its subject',
    { predicates: [{ ...greets, triggers: [{ noun: 'wave' }] }] },
    /triggers\[0\]\.subject: must name a slot/,
  ],
  [
    'two parts of speech',
    { predicates: [{ ...greets, triggers: [{ noun: 'wave', verb: 'wave' }] }] },
    /must have one of verb, noun, adjective/,
  ],
  [
    'an empty lemma',
    { predicates: [{ ...greets, triggers: [{ verb: [''] }] }] },
    /triggers\[0\]\.verb: "" must be text/,
  ],
  [
    'a wrong polarity',
    { predicates: [{ ...greets, triggers: [{ verb: 'greet', polarity: 'no' }] }] },
    /polarity: must be one of positive, negative/,
  ],
])('refuses %s and says where', (_case, raw, message) => {
  expect(messageOf(raw)).toMatch(message);
});

test('an addition may refer to the ontology it adds to', () => {
  const raw = { predicates: [{ ...greets, domain: ['Country'], supertype: 'MEETS' }] };
  expect(validateOntology(raw, { base: ONTOLOGY }).predicates).toHaveLength(1);
  expect(messageOf(raw)).toMatch(/there is no/);
});
