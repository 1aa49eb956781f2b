import { useMemo, useState } from 'react';
import { claimsShown, contradictions } from '../core/compare.ts';
import { CONTRADICTIONS } from '../strings/panels.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Check } from './check.tsx';
import { VersusRows } from './versus-rows.tsx';

/** All claims that contradict each other, side by side. */
export function ContradictionsPanel() {
  const { network } = useViewer();
  const { visible } = useView();
  const [only, setOnly] = useState(false);
  const mask = only ? visible.edges : null;
  const pairs = useMemo(
    () => contradictions(network, mask === null ? undefined : claimsShown(network, mask)),
    [network, mask],
  );
  return (
    <>
      <Check value={only} onChange={setOnly}>
        {CONTRADICTIONS.onlyShown}
      </Check>
      {pairs.length === 0 ? (
        <p className="empty" role="status">
          {only ? CONTRADICTIONS.noneShown : CONTRADICTIONS.none}
        </p>
      ) : (
        <VersusRows title={CONTRADICTIONS.pairs} pairs={pairs} />
      )}
    </>
  );
}
