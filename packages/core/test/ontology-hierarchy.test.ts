import { expect, test } from '@jest/globals';
import { UsageError } from '../src/error.ts';
import { isA, supertypesOf } from '../src/ontology-hierarchy.ts';
import { validateOntology } from '../src/ontology-validate.ts';

const type = (id: string, supertype: string | null) => ({
  id,
  label: id,
  definition: id,
  supertype,
});
const ontology = validateOntology({
  types: [type('Actor', null), type('Body', 'Actor'), type('Court', 'Body')],
});

test('a type comes first, then what is above it, nearest first', () => {
  expect(supertypesOf(ontology, 'Court')).toEqual(['Court', 'Body', 'Actor']);
  expect(supertypesOf(ontology, 'Actor')).toEqual(['Actor']);
});

test('isA looks upwards only', () => {
  expect(isA(ontology, 'Court', 'Actor')).toBe(true);
  expect(isA(ontology, 'Court', 'Court')).toBe(true);
  expect(isA(ontology, 'Actor', 'Court')).toBe(false);
});

test('an unknown type is wrong use', () => {
  expect(() => supertypesOf(ontology, 'Star')).toThrow(UsageError);
});
