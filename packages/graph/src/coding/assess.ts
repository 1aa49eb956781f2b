import { compareText } from '@entente/core';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { precisionOf, type JudgedItem, type Precision } from './precision.ts';
import type { CodedItem, Verdict } from './read-sheet.ts';

/** By what `assess` groups items. */
export const GROUPINGS = ['predicate', 'rule', 'stratum'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What coders' verdicts say. */
export interface Assessment {
  readonly items: number;
  /** Share of the population that lies in strata with a judged item, which is what is estimated. */
  readonly coverage: number;
  /** Of the items on which there is a verdict; one that is disputed and not settled is not right. */
  readonly overall: Precision;
  /** Most items first. */
  readonly groups: readonly (Precision & { readonly name: string })[];
  /** By each coder's own verdicts; one who judged nothing is left out. */
  readonly coders: readonly (Precision & { readonly coder: number })[];
  /** Null where no item was judged by both. */
  readonly agreement: Agreement | null;
  /** Items on which the coders differ. */
  readonly disagreements: readonly CodedItem[];
}

/** How two coders agree, over the items that both judged; items are not weighted. */
export interface Agreement {
  readonly items: number;
  readonly agreed: number;
  /** Krippendorff's, nominal; null where all verdicts are the same. */
  readonly alpha: number | null;
}

/** Precision, and agreement of two coders, from the items of a sheet. */
export function assess(items: readonly CodedItem[], by: Grouping = 'predicate'): Assessment {
  const judged = items.flatMap((item) => {
    const right = finding(item);
    return right === null ? [] : [{ item, judged: toJudged(item, right) }];
  });
  const all = judged.map((one) => one.judged);
  const names = new Set(judged.map(({ item }) => item[by]));
  const groups = [...names].map((name) => ({
    name,
    ...precisionOf(
      all,
      judged.filter(({ item }) => item[by] === name).map((one) => one.judged),
    ),
  }));
  const both = items.flatMap(({ verdicts: [one, other] }) =>
    one === null || other === null ? [] : [[one, other]],
  );
  return {
    items: items.length,
    coverage: coverageOf(judged.map(({ item }) => item)),
    overall: precisionOf(all),
    groups: groups.sort((a, b) => b.items - a.items || compareText(a.name, b.name)),
    coders: ([0, 1] as const).flatMap((coder) => {
      const own = items.flatMap((item) => {
        const verdict = item.verdicts[coder];
        return verdict === null ? [] : [toJudged(item, verdict === 'right')];
      });
      return own.length === 0 ? [] : [{ coder: coder + 1, ...precisionOf(own) }];
    }),
    agreement:
      both.length === 0
        ? null
        : {
            items: both.length,
            agreed: both.filter(([one, other]) => one === other).length,
            alpha: krippendorffAlpha(both),
          },
    disagreements: items.filter(isDisputed),
  };
}

function coverageOf(judged: readonly CodedItem[]): number {
  const strata = new Map(judged.map((item) => [item.stratum, item.stratumPopulation]));
  const covered = [...strata.values()].reduce((sum, size) => sum + size, 0);
  return Math.min(1, covered / (judged[0]?.population ?? 1));
}

/** Whether an item is right: as settled, else as all who judged it say; null = nobody did. */
function finding(item: CodedItem): boolean | null {
  if (item.settled !== null) return item.settled === 'right';
  const given = item.verdicts.filter((one): one is Verdict => one !== null);
  return given.length === 0 ? null : given.every((one) => one === 'right');
}

function isDisputed({ verdicts: [one, other] }: CodedItem): boolean {
  return one !== null && other !== null && one !== other;
}

function toJudged({ stratum, stratumPopulation }: CodedItem, right: boolean): JudgedItem {
  return { right, stratum, stratumPopulation };
}
