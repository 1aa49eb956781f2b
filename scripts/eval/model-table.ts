import { NER_MEASURES } from './ner.ts';
import { CROSS_VALIDATED } from './open-ie/compare.ts';
import { showValue, type Row } from './row.ts';
import { toMarkdownTable } from './table.ts';

/** Figures that say what a model does to propositions, names and coreference. */
const COMPARED: readonly (readonly [task: string, data: string, measure: string])[] = [
  ['carb', CROSS_VALIDATED, 'F1'],
  ['benchie', 'dev', 'F1'],
  ['plover', 'dev', 'dyad and type'],
  ['re3d', 'dev', 'entities'],
  ['re3d', 'dev', 'relations'],
  ...['wikigold.dev', 'docred.dev', 'crossner-politics.dev'].flatMap((data) =>
    Object.values(NER_MEASURES).map((measure) => ['ner', data, measure] as const),
  ),
  ['coref', 'gum.dev, gold mentions', 'CoNLL F1'],
  ['coref', 'gum.dev', 'CoNLL F1'],
];

/** Models side by side, as Markdown: `rows` by the name of the model, all with the same floors. */
export function toModelTable(rows: ReadonlyMap<string, readonly Row[]>): string {
  const models = [...rows.keys()];
  const cells = COMPARED.flatMap(([task, data, measure]) => {
    const found = models.map((model) =>
      rows
        .get(model)
        ?.find((row) => row.task === task && row.data === data && row.measure === measure),
    );
    if (data === CROSS_VALIDATED && found.every((row) => row === undefined)) return [];
    const values = found.map((row) => showValue(row?.value ?? null));
    return [[task, data, measure, ...values, found[0]?.floor ?? '']];
  });
  const isFigure = (column: number): boolean => column > 2 && column < 3 + models.length;
  return toMarkdownTable(['task', 'data', 'measure', ...models, 'floor'], cells, isFigure);
}
