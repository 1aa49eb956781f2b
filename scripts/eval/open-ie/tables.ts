import { figureIn, type Score } from '../scorer.ts';
import { toMarkdownTable } from '../table.ts';
import { CAUSES } from './causes.ts';
import type { SystemScores } from './compare.ts';
import { showShare } from './count.ts';
import type { System } from './systems.ts';

/** How many causes are shown. */
const SHOWN = 10;

type Scores = ReadonlyMap<System, SystemScores>;

/** Rules, tagger and both, by model. */
export function toSystemTable(scores: ReadonlyMap<string, Scores>): string {
  const figure = (score: Score, field: string): string => figureIn(score, '', field).toFixed(3);
  const rows = [...scores].flatMap(([model, systems]) =>
    [...systems].map(([system, { carb, wire57, benchie }]) => [
      ...[model, system, figure(carb, 'F1'), figure(carb, 'AUC')],
      ...[figure(carb, 'precision'), figure(carb, 'recall')],
      ...[figure(wire57, 'F1'), figure(benchie, 'F1')],
    ]),
  );
  const head = ['model', 'words', 'CaRB F1', 'AUC', 'precision', 'recall', 'WiRe57 F1', 'BenchIE'];
  return toMarkdownTable(head, rows, (column) => column > 1);
}

/** What each rule brings alone and beside the tagger. */
export function toRuleTable(scores: Scores): string {
  const systems = (['rules alone', 'both'] as const).map(
    (system) => scores.get(system)?.errors.rules ?? [],
  );
  const names = [...new Set([...systems].reverse().flatMap((s) => s.map(({ rule }) => rule)))];
  const rows = names.map((name) => [
    name,
    ...systems.flatMap((rules) => {
      const found = rules.find(({ rule }) => rule === name);
      if (found === undefined) return ['', '', ''];
      const { triples, precision, recall } = found;
      return [String(triples), precision.toFixed(3), showShare(recall, 1)];
    }),
  ]);
  const figures = ['triples', 'precision', 'recall, %'];
  const head = ['rule', ...figures.map((f) => `rules: ${f}`), ...figures.map((f) => `both: ${f}`)];
  return toMarkdownTable(head, rows, (column) => column > 0);
}

/** Why tuples are missed by rules and tagger together. */
export function toCauseTable(scores: Scores): string {
  const errors = scores.get('both')?.errors;
  const causes = errors?.causes ?? [];
  const missed = causes.reduce((sum, [, count]) => sum + count, 0);
  const rules = new Map(scores.get('rules alone')?.errors.causes);
  const line = (name: string, count: number, alone: string): string[] => [
    ...[name, String(count), showShare(count, missed), alone],
  ];
  const rows = causes
    .slice(0, SHOWN)
    .map(([cause, count]) => line(CAUSES[cause], count, String(rules.get(cause) ?? 0)));
  const others = causes.slice(SHOWN).reduce((sum, [, count]) => sum + count, 0);
  const alone = [...rules.values()].reduce((sum, count) => sum + count, 0);
  const all = `all, of ${String(errors?.tuples ?? 0)} tuples`;
  const last = [
    ...(others > 0 ? [line('others', others, '')] : []),
    line(all, missed, String(alone)),
  ];
  const head = ['cause', 'missed', '%', 'missed by rules alone'];
  return toMarkdownTable(head, [...rows, ...last], (column) => column > 0);
}
