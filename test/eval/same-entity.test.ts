import { expect, test } from '@jest/globals';
import { parseMarkedText } from '../../scripts/eval/marked-text.ts';
import { scorePairs, type PairedMention } from '../../scripts/eval/pair-scores.ts';

test('marks nest, and offsets are those of the text without them', () => {
  const { text, mentions } = parseMarkedText(
    '[[[[China|china]]’s envoy|envoy]] met [[the two leaders|a+b]].',
  );
  expect(text).toBe('China’s envoy met the two leaders.');
  expect(mentions.map(({ start, end, keys }) => [text.slice(start, end), ...keys])).toEqual([
    ['China’s envoy', 'envoy'],
    ['China', 'china'],
    ['the two leaders', 'a', 'b'],
  ]);
});

test.each(['[[China|china', 'China|china]]', '[[China|]]', '[[China|a+]]'])(
  'a mark that is not complete is told of: %s',
  (marked) => {
    expect(() => parseMarkedText(marked)).toThrow(/mark/);
  },
);

test('pairs: precision, recall, and pairs that overlap do not count', () => {
  const mention = (document: string, gold: string, system: string | null): PairedMention => ({
    document,
    gold: gold.split('+'),
    system: system === null ? null : system.split('+'),
  });
  const mentions = [
    mention('1', 'fin', 'F'),
    mention('1', 'fin', 'F'),
    mention('1', 'swe', 'F'),
    mention('1', 'fin+swe', 'F'),
    mention('1', 'swe', null),
    mention('2', 'fin', 'F'),
  ];
  expect(scorePairs(mentions, false)).toEqual({ same: 2, precision: 1 / 3, recall: 1 / 2 });
  expect(scorePairs(mentions, true)).toEqual({ same: 4, precision: 3 / 6, recall: 3 / 4 });
  expect(scorePairs([], true)).toEqual({ same: 0, precision: 0, recall: 0 });
});
