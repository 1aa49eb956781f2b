import { useMemo, useState } from 'react';
import { claimsShown, compareOutlets, outletsOf } from '../core/compare.ts';
import { COMPARE, onlySays } from '../strings/panels.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { ClaimRows } from './claim-rows.tsx';
import { Check } from './check.tsx';
import { OutletSelect } from './outlet-select.tsx';
import { VersusRows } from './versus-rows.tsx';

/** What only one of two outlets says, what both say, and where they contradict each other. */
export function ComparePanel() {
  const { network, dispatch } = useViewer();
  const { state, visible } = useView();
  const [only, setOnly] = useState(false);
  const outlets = useMemo(() => outletsOf(network), [network]);
  const { panel } = state;
  const [left, right] = panel.kind === 'compare' ? [panel.left, panel.right] : ['', ''];
  const mask = only ? visible.edges : null;
  const found = useMemo(() => {
    if (left === '' || right === '' || left === right) return null;
    const shown = mask === null ? undefined : claimsShown(network, mask);
    return compareOutlets(network, left, right, shown);
  }, [network, left, right, mask]);
  const ask = (a: string, b: string) => {
    dispatch({ kind: 'panel', panel: { kind: 'compare', left: a, right: b } });
  };
  if (outlets.length < 2) return <p className="empty">{COMPARE.few}</p>;
  return (
    <>
      <div className="pickers">
        <OutletSelect
          label={COMPARE.left}
          outlets={outlets}
          value={left}
          autoFocus={left === ''}
          onChange={(name) => {
            ask(name, right);
          }}
        />
        <OutletSelect
          label={COMPARE.right}
          outlets={outlets}
          value={right}
          onChange={(name) => {
            ask(left, name);
          }}
        />
      </div>
      <Check value={only} onChange={setOnly}>
        {COMPARE.onlyShown}
      </Check>
      {found === null ? (
        <p className="empty">{COMPARE.pick}</p>
      ) : (
        <>
          {found.against.length > 0 && (
            <VersusRows title={COMPARE.against} pairs={found.against} names={[left, right]} />
          )}
          <ClaimRows title={COMPARE.both} rows={found.both} by={[left, right]} />
          <ClaimRows title={onlySays(left, right)} rows={found.onlyLeft} by={[left]} />
          <ClaimRows title={onlySays(right, left)} rows={found.onlyRight} by={[right]} />
        </>
      )}
    </>
  );
}
