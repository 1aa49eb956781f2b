import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { pathsBetween } from '../core/paths.ts';
import { PATHS } from '../strings/panels.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { EntityPicker } from './entity-picker.tsx';
import { Check } from './check.tsx';
import { PathList } from './path-list.tsx';

/** Two entities and up to five short chains of claims between them. */
export function PathsPanel() {
  const { network, dispatch } = useViewer();
  const { state, visible } = useView();
  const [only, setOnly] = useState(false);
  const { panel } = state;
  const [from, to] = panel.kind === 'paths' ? [panel.from, panel.to] : ['', ''];
  const mask = only ? visible.edges : null;
  const [start, end] = [network.nodeOf(from), network.nodeOf(to)];
  const paths = useMemo(() => {
    if (start === null || end === null) return null;
    const edges = mask ?? new Uint8Array(network.data.edges.count).fill(1);
    return pathsBetween(network, start, end, edges);
  }, [network, start, end, mask]);
  const ask = (a: string | null, b: string | null) => {
    dispatch({ kind: 'panel', panel: { kind: 'paths', from: a ?? '', to: b ?? '' } });
  };
  return (
    <>
      <div className="pickers">
        <EntityPicker
          key={`from ${from}`}
          label={PATHS.from}
          id={from === '' ? null : from}
          autoFocus={from === ''}
          onPick={(id) => {
            ask(id, to);
          }}
        />
        <Button
          className="round swap"
          aria-label={PATHS.swap}
          onPress={() => {
            ask(to, from);
          }}
        >
          ⇅
        </Button>
        <EntityPicker
          key={`to ${to}`}
          label={PATHS.to}
          id={to === '' ? null : to}
          onPick={(id) => {
            ask(from, id);
          }}
          autoFocus={from !== '' && to === ''}
        />
      </div>
      <Check value={only} onChange={setOnly}>
        {PATHS.onlyShown}
      </Check>
      {paths === null && <p className="empty">{PATHS.pick}</p>}
      {paths?.length === 0 && (
        <p className="empty" role="status">
          {from === to ? PATHS.same : only ? PATHS.noneShown : PATHS.none}
        </p>
      )}
      {paths !== null && paths.length > 0 && <PathList paths={paths} />}
    </>
  );
}
