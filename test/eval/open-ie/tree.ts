import { fromConllu, parseConllu, toTree, type Tree } from '@entente/nlp';

/** The tree of words written as `form upos head deprel`, heads counted from 1 and 0 the root. */
export function treeOf(...words: readonly string[]): Tree {
  const lines = words.map((word, i) => {
    const [form = '', upos = '', head = '', deprel = ''] = word.split(' ');
    return [String(i + 1), form, form.toLowerCase(), upos, '_', '_', head, deprel, '_', '_'];
  });
  const text = lines.map((line) => line.join('\t')).join('\n');
  const [sentence] = fromConllu(parseConllu(text)).sentences;
  if (sentence === undefined) throw new RangeError('no words');
  return toTree(sentence);
}
