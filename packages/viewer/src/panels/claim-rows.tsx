import { useMemo } from 'react';
import { summarize } from '../core/summary.ts';
import { ClaimLines } from '../details/claim-lines.tsx';
import { shorten } from '../details/long-text.tsx';
import { COMPARE } from '../strings/panels.ts';
import { useViewer } from '../viewer-context.ts';

interface ClaimRowsProps {
  readonly title: string;
  /** Rows of claims. */
  readonly rows: readonly number[];
}

/** A heading with a number, and claims by row. */
export function ClaimRows({ title, rows }: ClaimRowsProps) {
  const { network } = useViewer();
  const claims = useMemo(
    () => rows.slice(0, 500).map((row) => summarize(network.data, row)),
    [network, rows],
  );
  return (
    <section>
      <h3>
        <bdi>{shorten(title, 100)}</bdi> <span className="badge">{rows.length}</span>
      </h3>
      {rows.length === 0 ? (
        <p className="empty">{COMPARE.nothing}</p>
      ) : (
        <ClaimLines claims={claims} />
      )}
    </section>
  );
}
