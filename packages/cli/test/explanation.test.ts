import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ACTORS, ONTOLOGY } from '@entente/core';
import { createAnalyzer } from '@entente/nlp';
import { readModel } from '../src/build/model.ts';
import { explainClaim, predicateFile } from '../src/explanation.ts';
import { explainText } from '../src/text-explanation.ts';
import { sampleRecords } from './sample-records.ts';

const { bytes } = await readModel('fast');
const analyzer = createAnalyzer({ model: bytes, ontology: ONTOLOGY, actors: ACTORS });

test('a claim is led back to sentence, tree, rule and predicate', () => {
  const records = sampleRecords();
  const [, claim] = records.claims;
  if (!claim) throw new Error('The sample has two claims.');
  const text = [...explainClaim(claim, records, ONTOLOGY, analyzer)].join('\n');
  expect(text).toMatch(/^China – CONDEMNS – Russia\n/);
  expect(text).toContain('“China condemned Russia.”');
  expect(text).toMatch(/article +A vote, Gazette, 2022-03-07\n/);
  expect(text).toMatch(/said by +the author\n/);
  expect(text).toMatch(
    /rule +proposition\/rules\/verbal \(not a rule of this version\)\n +packages\/nlp\/src\//,
  );
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

/** The second claim of the sample with its evidence as `fields` say. */
function explained(fields: object): string {
  const records = sampleRecords();
  const [, claim] = records.claims;
  const [evidence] = claim?.evidence ?? [];
  if (!claim || !evidence) throw new Error('The sample has two claims with evidence.');
  const changed = { ...claim, evidence: [{ ...evidence, ...fields }] as const };
  return [...explainClaim(changed, records, ONTOLOGY, analyzer)].join('\n');
}

test('a claim shows what every rule did about its word, in their order', () => {
  const text = explained({ rule: 'proposition/rules/active' });
  expect(text).toMatch(/rule +1 of 15: proposition\/rules\/active\n/);
  const [, rules = ''] = text.split('Rules on “condemned”, in the order they run\n');
  expect(rules.match(/^ *\d+ {2}\S+/gm)).toHaveLength(15);
  expect(rules).toMatch(
    /^ +1 {2}active +fired: China \| condemned \| Russia\n +predicate: CONDEMNS \(“condemn”\)\n +claim: China – CONDEMNS – Russia\n +2 {2}passive +not so: the verb is passive\n/,
  );
  expect(rules).toMatch(
    /14 {2}nominal +looks elsewhere: at common nouns\n +15 {2}tagged +not so: the tree tells no subject, nor of a passive who is acted on$/,
  );
});

test('a word that makes no claim any more is told', () => {
  const text = explained({ trigger: [0, 5] });
  expect(text).not.toContain('Rules on');
  expect(text).toContain('build the graph again');
});

const told = (text: string): string => [...explainText(text, analyzer)].join('\n');

test('a text shows for each sentence its entities, claims, tree and words', () => {
  const text = told('Peru refused to condemn Chile. The minister resigned.');
  const [, first = '', second = ''] = text.split(/^Sentence \d of 2\n/m);
  expect(first).toMatch(/^“Peru refused to condemn Chile\.”\n/);
  expect(first).toMatch(/entities +Peru \(Country\), Chile \(Country\)\n/);
  expect(first).toMatch(
    /claim +Peru – not CONDEMNS – Chile\n +rule +4 of 15: proposition\/rules\/control\n/,
  );
  expect(first).toMatch(/refused +root/);
  expect(first).toMatch(/Rules on “refused”, word 2,[^“]+not so: the verb tells an act of its own/);
  expect(first).toMatch(
    /4 {2}control +fired: Peru \| condemn \| Chile\n.*\n +claim: Peru – not CONDEMNS – Chile\n/,
  );
  expect(second).toMatch(/claim +none\n/);
  expect(second).toMatch(
    /fired: The minister \| resigned \| –\n +predicate: none fits\n +LEAVES \(“resign”\): no Actor as its subject\n +RESIGNS \(“resign”\): no Person or Organization as its subject\n +no claim: it has no object/,
  );
});

test('what an earlier rule has said is told as said', () => {
  expect(told('Turkey launched an attack on Syria.')).toContain(
    'no claim: Turkey – ATTACKS – Syria: rule 1 (active) has said the same',
  );
});

test('lines of a text stay lines of the answer', () => {
  expect(told('Peru condemned the\nraid by Chile.')).toMatch(
    /^“Peru condemned the raid by Chile\.”\n/,
  );
  expect(told('Hm.')).toMatch(
    /\n\n {2}It has no verb, and no noun that a claim could be made of\.$/,
  );
});

test('every predicate has the file that is named', () => {
  const root = new URL('../../../', import.meta.url);
  for (const { id } of ONTOLOGY.predicates) {
    expect([id, existsSync(new URL(predicateFile(id), root))]).toEqual([id, true]);
  }
});
