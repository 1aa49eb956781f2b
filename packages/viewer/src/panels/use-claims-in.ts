import { useMemo } from 'react';
import { useViewer } from '../viewer-context.ts';

const NOTHING: readonly number[] = [];

/** Rows of the claims that a document makes, in the order of its text. */
export function useClaimsIn(document: number | null): readonly number[] {
  const { network } = useViewer();
  return useMemo(() => {
    if (document === null) return NOTHING;
    const { claims, evidence } = network.data;
    const first = new Map<number, number>();
    for (let claim = 0; claim < claims.count; claim += 1) {
      for (
        let row = claims.evidence[claim] ?? 0;
        row < (claims.evidence[claim + 1] ?? 0);
        row += 1
      ) {
        if (evidence.document[row] !== document) continue;
        const start = evidence.start[row] ?? 0;
        first.set(claim, Math.min(start, first.get(claim) ?? start));
      }
    }
    return [...first].sort(([a, x], [b, y]) => x - y || a - b).map(([claim]) => claim);
  }, [network, document]);
}
