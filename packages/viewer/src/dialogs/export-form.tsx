import { useState } from 'react';
import { Button } from 'react-aria-components';
import { EXPORT, savedAs, sizeOf } from '../strings/dialogs.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { download } from './download.ts';
import { useExports, type Format } from './use-exports.ts';

const GROUPS: readonly (readonly [string, readonly (readonly [Format, string, string])[]])[] = [
  [
    EXPORT.picture,
    [
      ['png', EXPORT.png, EXPORT.pngWhy],
      ['svg', EXPORT.svg, EXPORT.svgWhy],
    ],
  ],
  [
    EXPORT.data,
    [
      ['nodes', EXPORT.nodes, EXPORT.csvWhy],
      ['edges', EXPORT.edges, EXPORT.csvWhy],
      ['json', EXPORT.json, EXPORT.jsonWhy],
    ],
  ],
  [
    EXPORT.graph,
    [
      ['graphml', EXPORT.graphml, EXPORT.graphmlWhy],
      ['gexf', EXPORT.gexf, EXPORT.gexfWhy],
    ],
  ],
];

/** What is else of the whole graph. */
const WHOLE: Partial<Record<Format, string>> = { png: EXPORT.wholePngWhy, svg: EXPORT.wholeSvgWhy };

/** Saves what is shown, or the whole graph, as a file. */
export function ExportForm() {
  const { network } = useViewer();
  const { visible } = useView();
  const [whole, setWhole] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly error: boolean } | null>(null);
  const { make, refuse } = useExports();
  const { nodes, edges } = visible.counts;
  const { entities, edges: all } = network.data;
  return (
    <div className="export-form">
      <fieldset className="radios">
        <legend>{EXPORT.what}</legend>
        <Choice
          label={EXPORT.visible}
          checked={!whole}
          onPick={() => {
            setWhole(false);
          }}
          size={sizeOf(nodes.shown, edges.shown)}
        />
        <Choice
          label={EXPORT.whole}
          checked={whole}
          onPick={() => {
            setWhole(true);
          }}
          size={sizeOf(entities.count, all.count)}
        />
      </fieldset>
      {GROUPS.map(([title, formats]) => (
        <section key={title}>
          <h3>{title}</h3>
          {formats.map(([format, label, why]) => (
            <Button
              key={format}
              className="format"
              isDisabled={refuse(format, whole) !== null}
              onPress={() => {
                make(format, whole).then(
                  ([name, content, type]) => {
                    download(name, content, type);
                    setSaid({ text: savedAs(name), error: false });
                  },
                  (error: unknown) => {
                    const text = error instanceof Error ? error.message : EXPORT.failed;
                    setSaid({ text, error: true });
                  },
                );
              }}
            >
              <b>{label}</b>{' '}
              <small>{refuse(format, whole) ?? (whole ? (WHOLE[format] ?? why) : why)}</small>
            </Button>
          ))}
        </section>
      ))}
      <p className={said?.error === true ? 'error' : 'empty'} aria-live="polite">
        {said?.text}
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly size: string;
  readonly checked: boolean;
  readonly onPick: () => void;
}

function Choice({ label, size, checked, onPick }: ChoiceProps) {
  return (
    <label className="radio">
      <input type="radio" name="what" checked={checked} onChange={onPick} />
      <span>{label}</span> <small>{size}</small>
    </label>
  );
}
