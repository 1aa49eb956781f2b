import { expect, test } from '@jest/globals';
import { findClauses } from '@entente/nlp';
import type { AlignedTuple } from '../../../scripts/arguments/gold.ts';
import { causeOf, type NearTriple } from '../../../scripts/eval/open-ie/causes.ts';
import { treeOf } from './tree.ts';

// Ann, pilot, wanted to fly planes to Oman.
const TREE = treeOf(
  ...['Ann PROPN 3 nsubj', 'pilot NOUN 1 appos', 'wanted VERB 0 root', 'to PART 5 mark'],
  ...['fly VERB 3 xcomp', 'planes NOUN 5 obj', 'to ADP 8 case', 'Oman PROPN 5 obl'],
);
const FLY = { head: 4, subject: [0], relation: [2, 3, 4], object: [5], args: [[6, 7]] };

function cause(
  tuple: Partial<AlignedTuple> | null,
  triples: readonly Partial<NearTriple>[] = [],
  tree = TREE,
): string {
  const whole = tuple && { relation: [4], args: [[0], [5]], added: [], ...tuple };
  const near = triples.map((one) => ({ ...FLY, recall: 0.4, ...one }));
  return causeOf({ tree, clauses: findClauses(tree), tuple: whole, triples: near });
}

test('relations that no verb states', () => {
  expect(cause(null)).toBe('otherWords');
  expect(cause({ relation: [], added: ['lives'], args: [[0], [7]] })).toBe('otherWords');
  expect(cause({ relation: [], added: ['is'], args: [[0], [1]] })).toBe('be');
  expect(cause({ relation: [], added: ['has'], args: [[0], [5]] })).toBe('have');
  expect(cause({ relation: [1] })).toBe('noun');
  expect(cause({ relation: [6], args: [[5], [7]] })).toBe('preposition');
});

test('verbs without a triple', () => {
  expect(cause({})).toBe('noObject');
  expect(cause({ relation: [2, 4] })).toBe('severalVerbs');
  const stray = treeOf('flying VERB 2 amod', 'planes NOUN 0 root');
  expect(cause({ relation: [0], args: [[1], []] }, [], stray)).toBe('noClause');
  const order = treeOf('Fly VERB 0 root', 'planes NOUN 1 obj');
  expect(cause({ relation: [0], args: [[1], []] }, [], order)).toBe('noSubject');
  const passive = treeOf('Planes NOUN 3 nsubj:pass', 'were AUX 3 aux:pass', 'seen VERB 0 root');
  expect(cause({ relation: [1, 2], args: [[0], []] }, [], passive)).toBe('noObject');
});

test('verbs with a triple that has too little of the tuple', () => {
  expect(cause({}, [{ recall: 0.6, subject: [1] }])).toBe('unsure');
  expect(cause({}, [{ subject: [1] }])).toBe('wrongSubject');
  expect(cause({}, [{ subject: [1], object: [0], args: [] }])).toBe('turned');
  const pronoun = treeOf('Ann PROPN 0 root', 'she PRON 3 nsubj', 'flew VERB 1 parataxis');
  const flew = { head: 2, subject: [1], relation: [2], object: [], args: [] };
  expect(cause({ relation: [2], args: [[0], [1]] }, [flew], pronoun)).toBe('pronoun');
  expect(cause({ args: [[0, 1, 2], [5]] }, [{}])).toBe('shortSubject');
  expect(cause({ relation: [2, 4] }, [{ relation: [4] }])).toBe('severalVerbs');
  expect(cause({ relation: [4, 5], args: [[0], [6, 7]] }, [{}])).toBe('longRelation');
  expect(cause({}, [{ object: [7], args: [] }])).toBe('wrongObject');
  expect(cause({ args: [[0], [5, 6, 7]] }, [{ args: [] }])).toBe('shortObject');
  expect(cause({}, [{}])).toBe('otherRelation');
});

test('of several triples with the verb the one that gives most counts', () => {
  const near = [
    { subject: [1], recall: 0.1 },
    { object: [7], args: [], recall: 0.3 },
  ];
  expect(cause({}, near)).toBe('wrongObject');
});
