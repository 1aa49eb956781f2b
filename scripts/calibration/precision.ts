import { readFile } from 'node:fs/promises';
import { compareText, ONTOLOGY, type JudgedShare, type PredicatePrecision } from '@entente/core';
import { assess, parseSheet, type Assessment } from '@entente/graph';
import { readTable } from '@entente/ingest';
import type { Judged } from './judgments.ts';

/** Edges of articles that nobody who writes rules reads, judged by two coders (graph-data/gold/README.md). */
const SHEET = 'graph-data/gold/view/sheet.csv';
const NONE: JudgedShare = { right: 0, judged: 0 };

/** What the coders of the held-out edges found. */
export async function readHeldOut(): Promise<Assessment> {
  return assess(parseSheet(SHEET, readTable(SHEET, await readFile(SHEET))));
}

/** Precision by predicate, sorted; claims without a predicate under the empty id. */
export function precisionByPredicate(
  judged: readonly Pick<Judged, 'relation' | 'right'>[],
  heldOut: Assessment,
): ReadonlyMap<string, PredicatePrecision> {
  const known = new Set(ONTOLOGY.predicates.map(({ id }) => id));
  const idOf = (name: string): string => (known.has(name) ? name : '');
  const found = new Map<string, PredicatePrecision>();
  const at = (id: string): PredicatePrecision =>
    found.get(id) ?? { developed: NONE, heldOut: NONE };
  for (const { relation, right } of judged) {
    const id = idOf(relation);
    const { developed, ...rest } = at(id);
    found.set(id, { ...rest, developed: plus(developed, { right: Number(right), judged: 1 }) });
  }
  for (const { name, right, items } of heldOut.groups) {
    const id = idOf(name);
    const { heldOut: before, ...rest } = at(id);
    found.set(id, { ...rest, heldOut: plus(before, { right, judged: items }) });
  }
  return new Map([...found].sort(([a], [b]) => compareText(a, b)));
}

function plus(a: JudgedShare, b: JudgedShare): JudgedShare {
  return { right: a.right + b.right, judged: a.judged + b.judged };
}

/** `packages/core/src/precision.generated.ts`. */
export function toPrecisionModule(precision: ReadonlyMap<string, PredicatePrecision>): string {
  const share = ({ right, judged }: JudgedShare): string =>
    `{ right: ${String(right)}, judged: ${String(judged)} }`;
  return [
    '// Made by scripts/calibrate.ts. Do not edit.',
    "import type { PredicatePrecision } from './precision.ts';",
    '',
    '/** Precision of the predicates of which a claim was judged, by id; the empty id is that of claims without a predicate. */',
    'export const PRECISION: ReadonlyMap<string, PredicatePrecision> = new Map([',
    ...[...precision].map(
      ([id, { developed, heldOut }]) =>
        `  ['${id}', { developed: ${share(developed)}, heldOut: ${share(heldOut)} }],`,
    ),
    ']);',
    '',
  ].join('\n');
}
