import type { Sentence } from '@entente/core';
import { fromConllu } from '../../../src/conllu/from-conllu.ts';
import { parseConllu } from '../../../src/conllu/conllu.ts';
import { toTree, type Tree } from '../../../src/syntax/tree.ts';

/** A sentence from words written `form/UPOS/head/deprel`, heads from 1. */
export function sentenceOf(words: string): Sentence {
  const rows = words.split(' ').map((word, i) => {
    const [form = '', upos = '', head = '', deprel = ''] = word.split('/');
    const xpos = upos === 'NOUN' && form.endsWith('s') ? 'NNS' : upos === 'NOUN' ? 'NN' : '_';
    return [String(i + 1), form, form.toLowerCase(), upos, xpos, '_', head, deprel, '_', '_'];
  });
  const [sentence] = fromConllu(
    parseConllu(`${rows.map((row) => row.join('\t')).join('\n')}\n\n`),
  ).sentences;
  if (!sentence) throw new Error('no words');
  return sentence;
}

/** The tree of such a sentence. */
export function treeOf(words: string): Tree {
  return toTree(sentenceOf(words));
}
