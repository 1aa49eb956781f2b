import { expect, test } from '@jest/globals';
import type { Sentence, Token, Upos } from '@entente/core';
import { fromConllu, parseConllu, type ParsedWord, type Parser } from '@entente/nlp';
import { alignWords } from '../../scripts/eval/align-words.ts';
import { scoreParse } from '../../scripts/eval/parse.ts';
import { scoreRawText } from '../../scripts/eval/raw-text.ts';
import { errorsOf, f1Of } from '../../scripts/eval/relation-scores.ts';
import { scoreTrees } from '../../scripts/eval/tree-scores.ts';
import { segmentationOf, type Word } from '../../scripts/eval/segmentation.ts';
import { treeOf } from '../../scripts/eval/tree-word.ts';

/** CoNLL-U of lines whose columns blanks part: id, form, lemma, UPOS, XPOS, features, head, relation, misc. */
function conllu(...sentences: readonly (readonly string[])[]): string {
  return sentences
    .map((lines) => {
      const rows = lines.map((line) => {
        if (line.startsWith('#')) return line;
        const [misc = '_', ...rest] = line.split(' ').reverse();
        return [...rest.reverse(), '_', misc].join('\t');
      });
      return `${rows.join('\n')}\n\n`;
    })
    .join('');
}

const GOLD = conllu(
  [
    '# newdoc',
    '1 Ann Ann PROPN NNP Number=Sing 4 nsubj _',
    '2-3 didn’t _ _ _ _ _ _ _',
    '2 did do AUX VBD Mood=Ind|Tense=Past 4 aux _',
    '3 n’t not PART RB Polarity=Neg 4 advmod _',
    '4 go go VERB VB VerbForm=Inf 0 root SpaceAfter=No',
    '5 . . PUNCT . _ 4 punct _',
  ],
  [
    '# newpar',
    '1 Bo Bo PROPN NNP Number=Sing 3 nsubj:pass _',
    '2 was be AUX VBD ExtPos=X|Tense=Past 3 aux:pass _',
    '3 seen see VERB VBN Tense=Past|VerbForm=Part 0 root _',
  ],
  ['1 Cy _ PROPN NNP Number=Sing 0 root SpaceAfter=No', '2 ! ! PUNCT . _ 1 punct _'],
);

test('trees of the treebank itself are all right', () => {
  const gold = parseConllu(GOLD).map(treeOf);
  expect(scoreTrees(gold, gold)).toEqual({
    ...{ words: 10, upos: 100, xpos: 100, feats: 100, lemma: 100 },
    ...{ uas: 100, las: 100, lasPlain: 100 },
  });
});

test('each measure counts its own errors, and LAS looks at subtypes', () => {
  const gold = parseConllu(GOLD).map(treeOf);
  const found = gold.map((sentence) => [...sentence]);
  const change = (s: number, i: number, to: object): void => {
    const word = found[s]?.[i];
    if (word !== undefined) found[s]?.splice(i, 1, { ...word, ...to });
  };
  change(0, 0, { upos: 'NOUN', xpos: 'NN', head: 1 });
  change(0, 1, { xpos: 'VBP', feats: 'Mood=Ind' });
  change(0, 3, { lemma: 'gone' });
  change(1, 0, { deprel: 'nsubj' });
  change(1, 1, { feats: 'Tense=Past' });
  change(2, 0, { lemma: 'Cyrus' });
  change(2, 1, { deprel: 'dep' });
  expect(scoreTrees(gold, found)).toEqual({
    ...{ words: 10, upos: 90, xpos: 80, feats: 90, lemma: 90 },
    ...{ uas: 90, las: 70, lasPlain: 80 },
  });
  expect(() => scoreTrees(gold, found.slice(1))).toThrow(RangeError);
});

/** Sentences of `text` whose words have a form, tag, head in the sentence and relation. */
function sentencesOf(
  text: string,
  lines: readonly (readonly (readonly [
    form: string,
    upos: Upos,
    head: number,
    deprel: string,
  ])[])[],
): Sentence[] {
  let at = 0;
  return lines.map((words) => {
    const tokens = words.map(([form, upos, head, deprel]): Token => {
      const start = text.indexOf(form, at);
      at = start + form.length;
      return {
        ...{ start, end: at, text: form, lemma: '', upos, xpos: '', feats: '_', head, deprel },
        ...{ headProbability: 1, deprelProbability: 1, name: 'O' },
      };
    });
    return { start: tokens[0]?.start ?? 0, end: at, tokens };
  });
}

test('words of raw text are aligned by characters, and arcs by both their ends', () => {
  const { text, sentences } = fromConllu(parseConllu(GOLD));
  expect(text).toBe('Ann didn’t go.\n\nBo was seen Cy!');
  const found = sentencesOf(text, [
    [
      ['Ann', 'PROPN', 3, 'nsubj'],
      ['did', 'AUX', 3, 'aux'],
      ['n’t', 'ADV', 3, 'advmod'],
      ['go.', 'VERB', -1, 'root'],
    ],
    [
      ['Bo', 'PROPN', 2, 'nsubj'],
      ['was', 'AUX', 2, 'aux:pass'],
      ['seen', 'VERB', -1, 'root'],
      ['Cy', 'PROPN', 2, 'obj'],
      ['!', 'PUNCT', 2, 'punct'],
    ],
  ]);
  // Gold has ten words, the other side nine: F1 is 2 × right / 19.
  const f1 = (right: number): number => (200 * right) / 19;
  const [gold, other] = [segmentationOf(sentences), segmentationOf(found)];
  expect(alignWords(gold.words, other.words).map(([g]) => g)).toEqual([0, 1, 2, 5, 6, 7, 8, 9]);
  expect(scoreRawText(sentences, found)).toEqual({
    ...{ words: f1(8), sentences: (200 * 1) / 5, upos: f1(7), las: f1(2), lasPlain: f1(3) },
  });
});

test('in a multiword token the forms decide, case aside', () => {
  const { sentences } = fromConllu(
    parseConllu(
      conllu([
        '1-2 Gonna _ _ _ _ _ _ SpaceAfter=No',
        '1 Going go VERB VBG _ 0 root _',
        '2 to to PART TO _ 1 mark _',
        '3 , , PUNCT , _ 1 punct _',
      ]),
    ),
  );
  const { words } = segmentationOf(sentences);
  const part = (form: string, start: number, end: number): Word => ({ text: form, start, end });
  expect(alignWords(words, [part('Gon', 0, 3), part('na', 3, 5), part(',', 5, 6)])).toEqual([
    [2, 2],
  ]);
  expect(alignWords(words, [part('Gon', 0, 3), part('TO', 3, 5), part(',', 5, 6)])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(alignWords(words, [part('Gonna,', 0, 6)])).toEqual([]);
});

test('a whole file: F1 by relation, and the raw text goes through the splitter', () => {
  const flat = (words: readonly string[]): ParsedWord[] =>
    words.map((_, i) => ({
      ...{
        upos: 'NOUN',
        xpos: 'NN',
        head: i === 0 ? -1 : 0,
        headProbability: 1,
        deprelProbability: 1,
        feats: '_',
        nameScores: Float32Array.of(0),
        argumentState: new Uint16Array(),
      },
      deprel: i === 0 ? 'root' : 'obj',
    }));
  const parser: Parser = {
    name: 'flat',
    nameLabels: ['O'],
    parse: flat,
    parseAll: (all) => all.map(flat),
  };
  const gold = conllu(
    [
      '1 Ann Ann PROPN NNP _ 2 nsubj _',
      '2 saw see VERB VBD _ 0 root _',
      '3 Bo Bo PROPN NNP _ 2 obj SpaceAfter=No',
      '4 . . PUNCT . _ 2 punct _',
    ],
    [
      '1 Hit hit VERB VB _ 0 root _',
      '2 Cy Cy PROPN NNP _ 1 obj SpaceAfter=No',
      '3 . . PUNCT . _ 1 punct _',
    ],
  );
  const { trees, relations, raw } = scoreParse(gold, parser);
  expect(trees.words).toBe(7);
  expect(trees.las).toBeCloseTo((100 * 2) / 7);
  expect(trees.uas).toBeCloseTo((100 * 3) / 7);
  expect(trees.feats).toBe(100);
  const obj = relations.get('obj');
  expect(obj).toEqual({ gold: 2, found: 5, right: 1 });
  expect(obj && [f1Of(obj), errorsOf(obj)]).toEqual([200 / 7, 5]);
  expect(raw).toMatchObject({ words: 100, sentences: 100, upos: 0 });
});
