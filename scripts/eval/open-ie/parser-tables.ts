import { toMarkdownTable } from '../table.ts';
import { showShare } from './count.ts';
import type { RecordFaults } from './record-faults.ts';
import type { RelationFault, TreeFaults } from './tree-faults.ts';

/** What one parser's errors cost on one treebank. */
export interface ParserCosts {
  readonly triples: TreeFaults;
  readonly records: RecordFaults;
}

/** By treebank, then by model. */
export type AllTreeFaults = ReadonlyMap<string, ReadonlyMap<string, ParserCosts>>;

/** How many relations are shown. */
const SHOWN = 10;
const COUNTS = ["by the treebank's trees", "by the parser's", 'the same'];

/** How many triples survive the parser. */
export function toTreeTable(costs: AllTreeFaults): string {
  const rows = eachModel(costs, ({ triples: { gold, found, same } }) => [
    ...[String(gold), String(found), String(same)],
    ...[showShare(same, found), showShare(same, gold), showShare(2 * same, gold + found)],
  ]);
  const head = ['treebank', 'model', ...COUNTS, 'precision', 'recall', 'F1'];
  return toMarkdownTable(head, rows, (column) => column > 1);
}

/** Which relations of the treebanks are to blame for the rest, with the model `name`. */
export function toFaultTable(costs: AllTreeFaults, name: string): string {
  const rows = [...costs].flatMap(([treebank, models]) => {
    const { gold = 0, same = 0, faults = [] } = models.get(name)?.triples ?? {};
    return faults
      .slice(0, SHOWN)
      .map((fault) => [
        ...[treebank, fault.relation, String(fault.triples), showShare(fault.triples, gold - same)],
        ...[String(fault.elsewhere), showInstead(fault)],
      ]);
  });
  const head = ['treebank', 'relation', 'triples', '%', 'attached elsewhere', 'taken for'];
  return toMarkdownTable(head, rows, (column) => column > 1 && column < 5);
}

function showInstead({ instead }: RelationFault): string {
  return instead
    .slice(0, 3)
    .map(([relation, count]) => `${relation} ${String(count)}`)
    .join(', ');
}

/** How many claims survive the parser. */
export function toRecordTable(costs: AllTreeFaults): string {
  const rows = eachModel(costs, ({ records: { gold, found, same, sameFact } }) => [
    ...[String(gold), String(found), String(same)],
    ...[showShare(2 * sameFact, gold + found), showShare(2 * same, gold + found)],
  ]);
  const head = ['treebank', 'model', ...COUNTS, 'F1 of subject, predicate, object', 'F1 of all'];
  return toMarkdownTable(head, rows, (column) => column > 1);
}

/** What the claims that do not survive have wrong, with the model `name`. */
export function toRecordFaultTable(costs: AllTreeFaults, name: string): string {
  const rows = [...costs].flatMap(([treebank, models]) => {
    const { gold = 0, same = 0, faults = [] } = models.get(name)?.records ?? {};
    return faults.map(([field, count]) => [
      ...[treebank, field, String(count), showShare(count, gold - same)],
    ]);
  });
  return toMarkdownTable(['treebank', 'wrong', 'claims', '%'], rows, (column) => column > 1);
}

function eachModel(
  costs: AllTreeFaults,
  cells: (costs: ParserCosts) => readonly string[],
): string[][] {
  return [...costs].flatMap(([treebank, models]) =>
    [...models].map(([model, one]) => [treebank, model, ...cells(one)]),
  );
}
