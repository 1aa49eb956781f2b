import type { Token, Upos } from '@entente/core';
import { expect, test } from '@jest/globals';
import { alignTuple } from '../../scripts/arguments/gold.ts';
import { toInstances } from '../../scripts/arguments/instances.ts';

/** Words as `text/upos/deprel/head`, heads from 1 as in CoNLL-U. */
const TOKENS = (
  'Iran/PROPN/nsubj/3 has/AUX/aux/3 refused/VERB/root/0 to/PART/mark/5 sign/VERB/xcomp/3 ' +
  'Oman/PROPN/nmod:poss/8 ’s/PART/case/6 plan/NOUN/obj/5 and/CCONJ/cc/10 maps/NOUN/conj/8'
)
  .split(' ')
  .map((word, i): Token => {
    const [text = '', upos, deprel = '', head] = word.split('/');
    return {
      ...{ start: i, end: i + 1, text, lemma: text, upos: upos as Upos, xpos: '', feats: '_' },
      ...{ name: 'O', head: Number(head) - 1, deprel, headProbability: 1, deprelProbability: 1 },
    };
  });

function instances(...tuples: readonly (readonly [relation: string, ...args: string[]])[]) {
  const words = TOKENS.map(({ text }) => text);
  return toInstances(
    TOKENS,
    tuples.flatMap(([relation, ...args]) => alignTuple({ relation, args }, words) ?? []),
  );
}

test('the last verb is the trigger, and tokens have their labels', () => {
  const [one, ...more] = instances(['has refused to sign', 'Iran', 'Oman ’s plan', 'maps']);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ head: 4, kind: 'stated' });
  expect(one?.targets.map((row) => row.indexOf(1))).toEqual([1, 2, 2, 2, 2, 3, 3, 3, 0, 4]);
});

test('several tuples of one trigger are one instance with shares', () => {
  const [one, ...more] = instances(['sign', 'Iran', 'plan'], ['sign', 'Iran', 'maps']);
  expect(more).toEqual([]);
  expect(one?.targets[7]).toEqual([0.5, 0, 0, 0.5, 0]);
  expect(one?.targets[0]).toEqual([0, 1, 0, 0, 0]);
});

test('relations that are only implied hang on what is said of the subject', () => {
  expect(instances(['is of', 'plan', 'Oman'])[0]).toMatchObject({ head: 5, kind: 'be' });
  expect(instances(['has a', 'Oman', 'plan'])[0]).toMatchObject({ kind: 'stated', head: 2 });
  expect(instances(['had', 'Oman', 'plan'])[0]).toMatchObject({ head: 7, kind: 'have' });
});
