import { isReliable, PRECISION, type JudgedShare, type PredicatePrecision } from '@entente/core';
import { wilsonInterval, type Assessment } from '@entente/graph';
import { readHeldOut } from '../calibration/precision.ts';
import { toMarkdownTable } from './table.ts';

/** How right the edges of the view are: in all, of reliable predicates, and by predicate, in Markdown. */
export async function viewPrecisionSection(): Promise<string> {
  const heldOut = await readHeldOut();
  const rows = [...PRECISION].sort(
    ([, a], [, b]) => countOf(b) - countOf(a) || b.developed.right - a.developed.right,
  );
  const table = toMarkdownTable(
    ['predicate', 'held out', '95 %', 'developed', '95 %', 'reliable'],
    rows.map(([id, one]) => [
      id === '' ? '(none: the words of the text)' : id,
      ...cellsOf(one.heldOut),
      ...cellsOf(one.developed),
      isReliable(one) ? 'yes' : '',
    ]),
    (column) => column > 0,
  );
  return `${totalsOf(heldOut)}\n${table}`;
}

function totalsOf({ overall, agreement, coverage, items }: Assessment): string {
  const reliable = [...PRECISION.values()].filter(isReliable).reduce<JudgedShare>(
    (sum, { heldOut }) => ({
      right: sum.right + heldOut.right,
      judged: sum.judged + heldOut.judged,
    }),
    { right: 0, judged: 0 },
  );
  const lines = [
    `| held-out edges | right | judged | precision | 95 % |`,
    `| --- | ---: | ---: | ---: | ---: |`,
    `| all | ${cells({ right: overall.right, judged: overall.items })} |`,
    `| of predicates published as reliable | ${cells(reliable)} |`,
  ];
  const agreed =
    agreement === null
      ? ''
      : `The coders agreed on ${String(agreement.agreed)} of ${String(agreement.items)} (Krippendorff's alpha ${(agreement.alpha ?? 1).toFixed(2)}). `;
  const drawn = `${String(items)} edges, from strata that hold ${percent(coverage)} of the view. `;
  return `${lines.join('\n')}\n\n${agreed}${drawn}Edges on which they differed and that were not settled count as wrong.\n`;
}

function cells({ right, judged }: JudgedShare): string {
  const { low, high } = wilsonInterval(right / Math.max(1, judged), judged);
  const share = judged === 0 ? '' : (right / judged).toFixed(3);
  return `${String(right)} | ${String(judged)} | ${share} | ${low.toFixed(2)}–${high.toFixed(2)}`;
}

function cellsOf({ right, judged }: JudgedShare): [string, string] {
  if (judged === 0) return ['', ''];
  const { low, high } = wilsonInterval(right / judged, judged);
  return [`${String(right)} of ${String(judged)}`, `${low.toFixed(2)}–${high.toFixed(2)}`];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function countOf({ developed, heldOut }: PredicatePrecision): number {
  return developed.judged + heldOut.judged;
}
