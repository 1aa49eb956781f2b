import { round4 } from '@entente/core';
import type { Agreement, Assessment, CodedItem, Grouping, Precision } from '@entente/graph';
import { toTable } from '../table.ts';
import { printableLine } from '../terminal.ts';

/** What `entente agreement --json` prints: shares from 0 to 1, numbers to 4 decimals. */
export interface AgreementReport extends Assessment {
  readonly by: Grouping;
  readonly agreement: (Agreement & { readonly share: number }) | null;
}

/** `assessment` rounded, with the share of items on which coders agree. */
export function toReport(assessment: Assessment, by: Grouping): AgreementReport {
  const { items, coverage, overall, groups, coders, agreement, disagreements } = assessment;
  return {
    ...{ by, items, coverage: round4(coverage) },
    overall: rounded(overall),
    groups: groups.map(rounded),
    coders: coders.map(rounded),
    agreement: agreement && {
      ...agreement,
      share: round4(agreement.agreed / agreement.items),
      alpha: agreement.alpha === null ? null : round4(agreement.alpha),
    },
    disagreements,
  };
}

function rounded<T extends Precision>(one: T): T {
  const { precision, low, high, effectiveItems } = one;
  return {
    ...one,
    precision: precision === null ? null : round4(precision),
    ...{ low: round4(low), high: round4(high), effectiveItems: round4(effectiveItems) },
  };
}

/** `assessment` for reading. */
export function agreementLines(assessment: Assessment, by: Grouping): string[] {
  const { items, coverage, overall, groups, coders, agreement, disagreements } = assessment;
  const rows = [
    toRow('all', overall),
    ...(coders.length > 1 ? coders.map((one) => toRow(`coder ${String(one.coder)}`, one)) : []),
    ...groups.map((one) => toRow(one.name, one)),
  ];
  const columns = [by, 'items', 'right', 'precision', '95 % interval'];
  const open = disagreements.filter(({ settled }) => settled === null).length;
  return [
    `${String(overall.items)} of ${String(items)} items judged; their strata hold ${percent(coverage)} of the graph.`,
    '',
    toTable(columns, rows).trimEnd(),
    ...(agreement === null ? [] : ['', agreementLine(agreement)]),
    ...(disagreements.length === 0 ? [] : ['', 'They differ on:']),
    ...disagreements.flatMap(disagreementLines),
    ...(open === 0 ? [] : ['', `${String(open)} of these count as wrong until settled.`]),
  ];
}

function toRow(name: string, { items, right, precision, low, high }: Precision): string[] {
  const share = precision === null ? '' : percent(precision);
  return [name, String(items), String(right), share, `${percent(low)} – ${percent(high)}`];
}

function agreementLine({ items, agreed, alpha }: Agreement): string {
  const beyond =
    alpha === null
      ? 'alpha is not defined, for all verdicts are the same'
      : `Krippendorff's alpha (nominal) ${alpha.toFixed(3)}`;
  return `Coders agree on ${String(agreed)} of ${String(items)} items (${percent(agreed / items)}); ${beyond}.`;
}

function disagreementLines(coded: CodedItem): string[] {
  const { line, item, claim, quote, verdicts, notes, settled } = coded;
  const said = verdicts.map((verdict, i) => {
    const note = notes[i] ?? '';
    return `coder ${String(i + 1)} ${verdict ?? ''}${note === '' ? '' : ` (${note})`}`;
  });
  const end = settled === null ? '' : `; settled: ${settled}`;
  return [
    `  item ${item}, line ${String(line)}: ${claim}`,
    `    “${quote}”`,
    `    ${said.join(', ')}${end}`,
  ].map(printableLine);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
