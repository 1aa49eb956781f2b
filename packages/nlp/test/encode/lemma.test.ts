import { expect, test } from '@jest/globals';
import { lemmaOf } from '../../src/encode/lemma.ts';

test.each([
  ['refused VERB VBD', 'refuse'],
  ['was AUX VBD', 'be'],
  ["'s AUX VBZ", 'be'],
  ['’s AUX VBZ', 'be'],
  ["'s PART POS", "'s"],
  ['’s PART POS', "'s"],
  ["' PART POS", "'s"],
  ["n't PART RB", 'not'],
  ['n’t PART RB', 'not'],
  ['has AUX VBZ', 'have'],
  ['’ve AUX VBP', 'have'],
  ['wo AUX MD', 'will'],
  ['ca AUX MD', 'can'],
  ['planned VERB VBN', 'plan'],
  ['held VERB VBN', 'hold'],
  ['run VERB VBN', 'run'],
  ['rumored VERB VBN', 'rumor'],
  ['calling VERB VBG', 'call'],
  ['censures VERB VBZ', 'censure'],
  ['left VERB VB', 'left'],
  ['abstainers NOUN NNS', 'abstainer'],
  ['Sides NOUN NNS', 'side'],
  ['allies NOUN NNS', 'ally'],
  ['lives NOUN NNS', 'life'],
  ['troops NOUN NNS', 'troops'],
  ['vice-presidents NOUN NNS', 'vice-president'],
  ['stronger ADJ JJR', 'strong'],
  ['worst ADJ JJS', 'bad'],
  ['better ADV RBR', 'well'],
  ['them PRON PRP', 'they'],
  ['These DET DT', 'this'],
  ['an DET DT', 'a'],
  ['Nations PROPN NNPS', 'Nations'],
  ['United ADJ NNP', 'United'],
  ['1,000 NUM CD', '1,000'],
  ['” PUNCT NN', '”'],
  ['café NOUN NN', 'café'],
])('%s → %s', (word, lemma) => {
  const [form = '', upos = '', xpos = ''] = word.split(' ');
  expect(lemmaOf(form, { upos, xpos })).toBe(lemma);
  expect(lemmaOf(form, { upos, xpos })).toBe(lemma);
});
