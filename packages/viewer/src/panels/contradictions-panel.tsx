import { useMemo, useState } from 'react';
import { claimsShown } from '../core/compare.ts';
import { CONTRADICTIONS } from '../strings/panels.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Check } from './check.tsx';
import { VersusRows } from './versus-rows.tsx';

/** All claims that contradict each other, side by side. */
export function ContradictionsPanel() {
  const { network, answers } = useViewer();
  const { visible } = useView();
  const [only, setOnly] = useState(false);
  const mask = only ? visible.edges : null;
  const pairs = useMemo(() => {
    const all = answers.contradictions();
    if (mask === null) return all;
    const isShown = claimsShown(network, mask);
    return all.filter(({ a, b }) => isShown(a) && isShown(b));
  }, [network, answers, mask]);
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
