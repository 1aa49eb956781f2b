import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ONTOLOGY, type Token } from '@entente/core';
import { explainClaim, predicateFile } from '../src/explanation.ts';
import { sampleRecords } from './sample-records.ts';

const word = (text: string, start: number, head: number, deprel: string): Token => ({
  ...{
    text,
    start,
    end: start + text.length,
    head,
    deprel,
    headProbability: 1,
    deprelProbability: 1,
    name: 'O',
  },
  ...{ upos: 'X', xpos: 'FW', feats: '_', lemma: text },
});
const tokens = [
  word('China', 0, 1, 'nsubj'),
  word('condemned', 6, -1, 'root'),
  word('Russia', 16, 1, 'obj'),
];
const analyzer = { trace: () => ({ sentences: [{ start: 0, end: 23, tokens }] }) };

test('a claim is led back to sentence, tree, rule and predicate', () => {
  const records = sampleRecords();
  const [, claim] = records.claims;
  if (!claim) throw new Error('The sample has two claims.');
  const text = [...explainClaim(claim, records, ONTOLOGY, analyzer)].join('\n');
  expect(text).toMatch(/^China – CONDEMNS – Russia\n/);
  expect(text).toContain('“China condemned Russia.”');
  expect(text).toMatch(/article +A vote, Gazette, 2022-03-07\n/);
  expect(text).toMatch(/said by +the author\n/);
  expect(text).toMatch(/rule +proposition\/rules\/verbal\n +packages\/nlp\/src\//);
  expect(text).toContain('packages/core/ontology/predicates/condemns.yaml');
  expect(text).toMatch(/\n {2}condemned +root.*\n {2}· China +nsubj.*\n {2}· Russia +obj/);
});

test('who says it is named, with the word that says so', () => {
  const records = sampleRecords();
  const [claim] = records.claims;
  if (!claim) throw new Error('The sample has two claims.');
  const [evidence] = claim.evidence;
  const said = {
    ...claim,
    polarity: 'negative' as const,
    evidence: [
      {
        ...evidence,
        attribution: 'indirect' as const,
        attributedTo: ['org:UN', 'iso:RUS'],
        cue: 'claimed',
      },
    ] as const,
  };
  const text = [...explainClaim(said, records, ONTOLOGY, analyzer)].join('\n');
  expect(text).toMatch(/^China – not CONDEMNS – Côte d’Ivoire\n/);
  expect(text).toContain('United Nations > Russia, in indirect speech ("claimed")');
});

test('every predicate has the file that is named', () => {
  const root = new URL('../../../', import.meta.url);
  for (const { id } of ONTOLOGY.predicates) {
    expect([id, existsSync(new URL(predicateFile(id), root))]).toEqual([id, true]);
  }
});
