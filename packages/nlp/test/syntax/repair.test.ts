import type { Token, Upos } from '@entente/core';
import { expect, test } from '@jest/globals';
import type { Arcs } from '../../src/syntax/arcs.ts';
import { repairAdjective } from '../../src/syntax/repair-adjective.ts';
import { repairAgent } from '../../src/syntax/repair-agent.ts';
import { repairCrossed } from '../../src/syntax/repair-crossed.ts';
import { repairParticiple } from '../../src/syntax/repair-participle.ts';
import { repairConjunct } from '../../src/syntax/repair-conjunct.ts';
import { repairContent } from '../../src/syntax/repair-content.ts';
import { repairApposition } from '../../src/syntax/repair-apposition.ts';
import { repairDue } from '../../src/syntax/repair-due.ts';
import { repairInversion } from '../../src/syntax/repair-inversion.ts';
import { repairObject } from '../../src/syntax/repair-object.ts';
import { repairOffice } from '../../src/syntax/repair-office.ts';
import { repairPair } from '../../src/syntax/repair-pair.ts';
import { repairPerfect } from '../../src/syntax/repair-perfect.ts';
import { repairSubject } from '../../src/syntax/repair-subject.ts';
import { repairVoice } from '../../src/syntax/repair-voice.ts';

/** Words as `text/upos/xpos/head/deprel`, heads from 1 as in CoNLL-U; the lemma is the text. */
function arcsOf(sentence: string): Arcs {
  const rows = sentence.split(' ').map((word) => word.split('/'));
  const tokens = rows.map(([text = '', upos, xpos = ''], i): Token => {
    const lemma = /^(had|have)$/.test(text) ? 'have' : /^(is|were|been)$/.test(text) ? 'be' : text;
    return {
      ...{ text, lemma, upos: upos as Upos, xpos, feats: '_', name: 'O', head: -1, deprel: '' },
      ...{ headProbability: 1, deprelProbability: 1, start: i, end: i + 1 },
    };
  });
  return {
    tokens,
    head: rows.map(([, , , head]) => Number(head) - 1),
    deprel: rows.map(([, , , , deprel]) => deprel ?? ''),
  };
}

/** Heads and labels of the words that `repair` changes. */
function changed(repair: (arcs: Arcs) => void, sentence: string): string[] {
  const [before, after] = [arcsOf(sentence), arcsOf(sentence)];
  repair(after);
  return after.tokens.flatMap(({ text }, i) => {
    const [head = -1, deprel = ''] = [after.head[i], after.deprel[i]];
    const same = head === before.head[i] && deprel === before.deprel[i];
    return same ? [] : [`${text} → ${after.tokens[head]?.text ?? 'root'} ${deprel}`];
  });
}

test('a participle before its preposition is an adjective', () => {
  const sentence = (preposition: string): string =>
    `Peru/PROPN/NNP/3/nsubj:pass is/AUX/VBZ/3/aux:pass opposed/VERB/VBN/0/root ${preposition}/ADP/IN/5/case it/PRON/PRP/3/obl`;
  expect(changed(repairAdjective, sentence('to'))).toEqual([
    'Peru → opposed nsubj',
    'is → opposed cop',
  ]);
  expect(changed(repairAdjective, sentence('by'))).toEqual([]);
});

test('who did the deed hangs on the deed', () => {
  const phrase = (of: string): string =>
    `siege/NOUN/NN/0/root ${of}/ADP/IN/3/case Riga/PROPN/NNP/1/nmod by/ADP/IN/5/case Rome/PROPN/NNP/3/nmod`;
  expect(changed(repairAgent, phrase('of'))).toEqual(['Rome → siege nmod']);
  expect(changed(repairAgent, phrase('near'))).toEqual([]);
});

test('an apposition belongs to the name before its comma', () => {
  const sentence =
    'Ann/PROPN/NNP/0/root and/CCONJ/CC/3/cc Bo/PROPN/NNP/1/conj Lee/PROPN/NNP/3/flat ,/PUNCT/,/7/punct the/DET/DT/7/det envoy/NOUN/NN/1/appos';
  expect(changed(repairApposition, sentence)).toEqual(['envoy → Bo appos']);
  expect(changed(repairApposition, sentence.replace(',/PUNCT', 'there/ADV'))).toEqual([]);
});

test('names after "as were" join the subject', () => {
  const sentence =
    'Mali/PROPN/NNP/3/nsubj was/AUX/VBD/3/cop absent/ADJ/JJ/0/root as/SCONJ/IN/6/mark were/AUX/VBD/6/cop Chad/PROPN/NNP/3/advcl and/CCONJ/CC/8/cc Togo/PROPN/NNP/6/conj';
  expect(changed(repairInversion, sentence)).toEqual([
    ...['as → Chad cc', 'were → Chad cc', 'Chad → Mali conj', 'Togo → Mali conj'],
  ]);
  expect(changed(repairInversion, sentence.replace('as/SCONJ', 'who/PRON'))).toEqual([]);
});

test('so do names after "neither did" that the parser took for objects', () => {
  const sentence =
    'Mali/PROPN/NNP/2/nsubj agreed/VERB/VBD/0/root and/CCONJ/CC/5/cc neither/ADV/RB/5/advmod have/VERB/VBP/2/conj Chad/PROPN/NNP/5/obj or/CCONJ/CC/8/cc Togo/PROPN/NNP/6/conj';
  expect(changed(repairInversion, sentence)).toEqual([
    ...['and → Chad cc', 'neither → Chad cc', 'have → Chad cc'],
    ...['Chad → Mali conj', 'Togo → Mali conj'],
  ]);
});

test('what follows a semicolon is the subject of the next clause', () => {
  const sentence =
    'Mali/PROPN/NNP/2/nsubj agreed/VERB/VBD/0/root as/SCONJ/IN/8/mark have/AUX/VBP/8/aux Chad/PROPN/NNP/8/nsubj ;/PUNCT/:/7/punct Togo/PROPN/NNP/5/conj left/VERB/VBD/2/advcl';
  expect(changed(repairInversion, sentence)).toEqual([
    ...['as → Chad cc', 'have → Chad cc', 'Chad → Mali conj', 'Togo → left nsubj'],
  ]);
});

test('the only object is the direct one', () => {
  expect(
    changed(
      repairObject,
      'blamed/VERB/VBD/0/root Rome/PROPN/NNP/1/iobj for/SCONJ/IN/4/mark arming/VERB/VBG/1/xcomp rebels/NOUN/NNS/4/obj',
    ),
  ).toEqual(['Rome → blamed obj', 'arming → blamed advcl']);
  expect(
    changed(repairObject, 'gave/VERB/VBD/0/root Rome/PROPN/NNP/1/iobj arms/NOUN/NNS/1/obj'),
  ).toEqual([]);
});

test('an office with a hyphen is one compound', () => {
  const repair = (arcs: Arcs): void => {
    repairOffice(arcs, new Set(['attorney']));
  };
  const phrase = (second: string): string =>
    `the/DET/DT/2/det attorney/NOUN/NN/0/root -/PUNCT/HYPH/2/punct ${second}/NOUN/NN/2/appos`;
  expect(changed(repair, phrase('general'))).toEqual([
    ...[
      'the → general det',
      'attorney → general compound',
      '- → general punct',
      'general → root root',
    ],
  ]);
  expect(changed(repair, phrase('led'))).toEqual([]);
});

test('both names of a pair are the noun’s', () => {
  const pair = (mark: string): string =>
    `Oman/PROPN/NNP/3/compound ${mark}/PUNCT/HYPH/1/punct Iran/PROPN/NNP/4/compound pact/NOUN/NN/0/root`;
  expect(changed(repairPair, pair('–'))).toEqual(['Oman → pact compound']);
  expect(changed(repairPair, pair(','))).toEqual([]);
});

test('a participle after "have" is the verb', () => {
  expect(
    changed(
      repairPerfect,
      'Oman/PROPN/NNP/2/nsubj had/VERB/VBD/0/root armed/VERB/VBN/2/xcomp rebels/NOUN/NNS/2/obj',
    ),
  ).toEqual(['Oman → armed nsubj', 'had → armed aux', 'armed → root root', 'rebels → armed obj']);
  expect(
    changed(
      repairPerfect,
      'claims/NOUN/NNS/0/root Oman/PROPN/NNP/3/nsubj had/AUX/VBD/1/acl armed/VERB/VBN/1/acl rebels/NOUN/NNS/3/obj',
    ),
  ).toEqual(['Oman → armed nsubj', 'had → armed aux', 'rebels → armed obj']);
  expect(
    changed(repairPerfect, 'Oman/PROPN/NNP/2/nsubj had/AUX/VBD/3/aux armed/VERB/VBN/0/root'),
  ).toEqual(['Oman → armed nsubj']);
  expect(
    changed(repairPerfect, 'had/VERB/VBD/0/root armed/ADJ/JJ/3/amod rebels/NOUN/NNS/1/obj'),
  ).toEqual([]);
});

test('what is claimed hangs on the claim, not on who makes it', () => {
  const sentence = (noun: string, mark: string): string =>
    `${noun}/NOUN/NNS/0/root by/ADP/IN/3/case officials/NOUN/NNS/1/nmod ${mark}/SCONJ/IN/6/mark Oman/PROPN/NNP/6/nsubj sold/VERB/VBD/3/acl:relcl it/PRON/PRP/6/obj`;
  expect(changed(repairContent, sentence('claim', 'that'))).toEqual(['sold → claim acl']);
  expect(changed(repairContent, sentence('tables', 'that'))).toEqual([]);
  expect(changed(repairContent, sentence('claim', 'whom'))).toEqual([]);
});

test('a subject right before auxiliaries is that verb’s', () => {
  const sentence =
    'Nato/PROPN/NNP/6/nsubj had/AUX/VBD/3/aux heeded/VERB/VBN/0/root warnings/NOUN/NNS/3/obj growth/NOUN/NN/6/nsubj hurts/VERB/VBZ/4/acl';
  expect(changed(repairSubject, sentence)).toEqual(['Nato → heeded nsubj']);
  expect(changed(repairSubject, sentence.replace('6/nsubj hurts', '6/obl hurts'))).toEqual([]);
});

test('after "have" alone a participle is active', () => {
  const sentence = (helper: string): string =>
    `Oman/PROPN/NNP/3/nsubj:pass ${helper}/AUX/VBZ/3/aux mediated/VERB/VBN/0/root`;
  expect(changed(repairVoice, sentence('had'))).toEqual(['Oman → mediated nsubj']);
  expect(changed(repairVoice, sentence('is'))).toEqual([]);
});

test('words that cross a verb to its object are its subject', () => {
  const sentence = (subject: string): string =>
    `the/DET/DT/${subject}/det general/ADJ/JJ/${subject}/amod told/VERB/VBD/0/root television/NOUN/NN/3/iobj`;
  expect(changed(repairCrossed, sentence('4'))).toEqual([
    'the → general det',
    'general → told nsubj',
  ]);
  const own = `Oman/PROPN/NNP/3/nsubj ${sentence('4').replace('the/DET/DT/4/det ', '')}`;
  expect(changed(repairCrossed, own)).toEqual([]);
});

test('a participle of saying goes on with the reporting clause before it', () => {
  const sentence = (participle: string): string =>
    `fell/VERB/VBD/0/root ,/PUNCT/,/4/punct banks/NOUN/NNS/4/nsubj warn/VERB/VBP/1/parataxis ,/PUNCT/,/6/punct ${participle}/VERB/VBG/1/advcl`;
  expect(changed(repairParticiple, sentence('add'))).toEqual(['add → warn advcl']);
  expect(changed(repairParticiple, sentence('melt'))).toEqual([]);
});

test('what is joined without a comma after a relative clause is joined to its object', () => {
  const sentence =
    'Mali/PROPN/NNP/0/root which/PRON/WDT/3/nsubj hosts/VERB/VBZ/1/acl:relcl Chad/PROPN/NNP/3/obj and/CCONJ/CC/6/cc Togo/PROPN/NNP/1/conj';
  expect(changed(repairConjunct, sentence)).toEqual(['Togo → Chad conj']);
  expect(
    changed(
      repairConjunct,
      sentence
        .replace('and/CCONJ/CC/6', ',/PUNCT/,/7/punct and/CCONJ/CC/7')
        .replace('/1/conj', '/1/conj'),
    ),
  ).toEqual([]);
});

test('a subject is not given to a verb below it', () => {
  const sentence =
    'what/PRON/WP/4/nsubj is/AUX/VBZ/3/aux left/VERB/VBN/1/acl:relcl sinks/VERB/VBZ/0/root some/PRON/DT/4/nsubj';
  expect(changed(repairSubject, sentence)).toEqual([]);
});

test('"due to" before an infinitive is no preposition', () => {
  const sentence =
    'Peru/PROPN/NNP/5/nsubj is/AUX/VBZ/5/cop due/ADJ/JJ/5/mark to/ADP/IN/3/fixed join/VERB/VB/0/root it/PRON/PRP/5/obj';
  expect(changed(repairDue, sentence)).toEqual([
    ...[
      'Peru → due nsubj',
      'is → due cop',
      'due → root root',
      'to → join mark',
      'join → due xcomp',
    ],
  ]);
  expect(changed(repairDue, sentence.replace('VERB/VB/', 'NOUN/NN/'))).toEqual([]);
});
