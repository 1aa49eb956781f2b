import { expect, test } from '@jest/globals';
import { dayOfIso, isoOfDay } from '../../src/core/days.ts';
import { createFilter, everything } from '../../src/core/filter.ts';
import { toNetwork } from '../../src/core/network.ts';
import { NO_FILTERS, START } from '../../src/core/state.ts';
import { playStep, toTimeline, windowOf, type Span } from '../../src/core/timeline.ts';
import { largeViewData } from '../fixtures/large.ts';
import { networkOf } from './sample.ts';

const timelineOf = (lines: readonly string[], basis: 'reported' | 'event' = 'reported') => {
  const network = networkOf(lines);
  const { edges } = everything(network.data.entities.count, network.data.edges.count);
  return toTimeline(network, edges, basis);
};
const bins = (lines: readonly string[], basis?: 'reported' | 'event') => {
  const { unit, starts, counts } = timelineOf(lines, basis);
  return [unit, ...[...counts].map((count, i) => `${isoOfDay(starts[i] ?? 0)} ${String(count)}`)];
};

test('the unit follows the span; weeks begin on Monday', () => {
  expect(bins(['a X b @w:2022-03-01', 'a X b @w:2022-03-03'])).toEqual([
    ...['day', '2022-03-01 1', '2022-03-02 0', '2022-03-03 1'],
  ]);
  const weeks = timelineOf(['a X b @w:2022-01-01', 'a X b @w:2022-06-01']);
  expect(weeks.unit).toBe('week');
  expect(weeks.starts.map((day) => new Date(day * 86_400_000).getUTCDay())).not.toContain(0);
  expect(isoOfDay(weeks.starts[0] ?? 0)).toBe('2021-12-27');
  const months = timelineOf(['a X b @w:2020-01-31', 'a X b @w:2023-12-31']);
  expect([months.unit, months.counts.length]).toEqual(['month', 48]);
  expect(isoOfDay(months.starts.at(-1) ?? 0)).toBe('2024-01-01');
  expect(bins(['a X b !1900', 'a X b !2022'], 'event')).toHaveLength(124);
});

test('an edge counts where it was reported, one without a date nowhere', () => {
  const lines = ['a X b @w:2022-03-01 @v:2022-03-03', 'b X c @w:2022-03-02', 'c X d'];
  expect(bins(lines)).toEqual(['day', '2022-03-01 1', '2022-03-02 1', '2022-03-03 1']);
  expect(timelineOf(lines).undated).toBe(1);
  expect(timelineOf(['a X b'])).toMatchObject({ starts: [], undated: 1 });
  expect(timelineOf([])).toMatchObject({ starts: [], undated: 0 });
});

test('two reports in a bin are one edge; an event counts all the time that it lasts', () => {
  const months = ['a X b @w:2020-01-01 @v:2020-01-20 @u:2020-03-01', 'a Y b @w:2023-12-31'];
  expect(Array.from(timelineOf(months).counts.subarray(0, 3))).toEqual([1, 0, 1]);
  const { starts, counts } = timelineOf(['a X b !2020', 'a Y b !2020-02-03'], 'event');
  expect([counts.length, counts[0], Math.max(...counts)]).toEqual([starts.length - 1, 1, 2]);
});

test('a few outliers do not make the bins of the rest coarse; a part of the time has its own', () => {
  const lines = Array.from({ length: 40 }, (_, i) => `a X${String(i)} b @w:2022-03-${days(i)}`);
  const network = networkOf([...lines, 'a Y b @w:1998-01-01']);
  const all = new Uint8Array(network.data.edges.count).fill(1);
  expect(toTimeline(network, all, 'reported')).toMatchObject({ unit: 'day', outside: 1 });
  const span = [dayOfIso('2022-03-07') ?? 0, dayOfIso('2022-03-13') ?? 0] as const;
  const near = toTimeline(network, all, 'reported', span);
  expect([near.unit, near.counts.length]).toEqual(['day', 7]);
  expect(near.outside + near.counts.reduce((sum, count) => sum + count)).toBe(41);
  expect(toTimeline(network, all, 'reported').outside).toBe(1);
});

const days = (i: number) => String(1 + (i % 28)).padStart(2, '0');

test('however long ago, the bins stay few', () => {
  const { counts } = timelineOf(['a X b !0001', 'a X b !2022', 'a X b !2020'], 'event');
  expect(counts.length).toBe(400);
  expect(counts.at(-1)).toBe(1);
  expect(counts.reduce((sum, count) => sum + count)).toBe(2);
});

test('each bin says how many edges its window shows', () => {
  const network = toNetwork(largeViewData(1000));
  const filter = createFilter(network);
  const all = { ...START, filters: { ...NO_FILTERS, scope: { kind: 'all' } as const } };
  const only = { only: ['SUPPORTS', 'MEETS'], without: [] };
  const chosen = { ...all, filters: { ...all.filters, predicates: only } };
  for (const basis of ['reported', 'event'] as const) {
    const timeline = toTimeline(network, filter.visible(chosen).anytime.edges, basis);
    expect(timeline.unit).toBe('week');
    for (const bin of [0, 7, 50, timeline.counts.length - 1]) {
      const window = windowOf(timeline, bin, bin);
      const { shown } = filter.visible({ ...chosen, window }).counts.edges;
      expect(timeline.counts[bin]).toBe(shown);
      const { claims, edges, evidence, documents } = network.data;
      const reports = (claim: number) =>
        Array.from(evidence.document.subarray(claims.evidence[claim], claims.evidence[claim + 1]))
          .map((document) => documents.day[document] ?? 0)
          .map((day) => [day, day] as const);
      const periods = (claim: number): readonly Span[] =>
        basis === 'event'
          ? [[claims.eventFirstDay[claim] ?? 0, claims.eventLastDay[claim] ?? 0]]
          : reports(claim);
      const naive = [...edges.claim].filter((claim) => {
        const predicate = network.data.meta.predicates[claims.predicate[claim] ?? 0]?.id ?? '';
        const { from: left = 0, to: right = 0 } = window ?? {};
        return (
          only.only.includes(predicate) &&
          periods(claim).some(([from, to]) => from <= right && to >= left)
        );
      });
      expect(shown).toBe(naive.length);
    }
  }
});

test('a play moves the window to the end, over empty time at once, and stops', () => {
  const timeline = timelineOf(['a X b @w:2022-03-01', 'a X b @w:2022-03-04']);
  const first = playStep(timeline, null);
  expect(first).toEqual(windowOf(timeline, 0, 0));
  const wide = windowOf(timeline, 1, 0);
  const days = [wide];
  while (days.at(-1) !== null) days.push(playStep(timeline, days.at(-1) ?? null));
  expect(days.map((window) => window && isoOfDay(window.to))).toEqual([
    ...['2022-03-02', '2022-03-04', null],
  ]);
  expect(playStep(timelineOf([]), null)).toBeNull();
});
