import { useMemo } from 'react';
import { NONE, type ClaimSummary, type ViewData } from '@entente/core';
import { evidenceAnswer } from '../core/answers.ts';
import { sentencesBy } from '../core/compare.ts';
import { summarize } from '../core/summary.ts';
import { ClaimLines } from '../details/claim-lines.tsx';
import { shorten } from '../details/long-text.tsx';
import { Quote } from '../details/quote.tsx';
import { SourceLine } from '../details/source-line.tsx';
import { COMPARE } from '../strings/panels.ts';
import { useViewer } from '../viewer-context.ts';

interface ClaimRowsProps {
  readonly title: string;
  /** Rows of claims. */
  readonly rows: readonly number[];
  /** Outlets whose sentences alone count and are shown, the newest of each. */
  readonly by?: readonly string[];
}

/** A heading with a number, and claims by row. */
export function ClaimRows({ title, rows, by }: ClaimRowsProps) {
  const { network } = useViewer();
  const { data } = network;
  const outlets = by?.join('\n');
  const claims = useMemo(
    () => rows.slice(0, 500).map((row) => saidBy(data, row, outlets?.split('\n'))),
    [data, rows, outlets],
  );
  return (
    <section>
      <h3>
        <bdi>{shorten(title, 100)}</bdi> <span className="badge">{rows.length}</span>
      </h3>
      {rows.length === 0 ? (
        <p className="empty">{COMPARE.nothing}</p>
      ) : (
        <ClaimLines
          claims={claims}
          {...(by && {
            below: (claim) =>
              by
                .flatMap(
                  (outlet) => sentencesBy(data, network.claimOf(claim.id) ?? NONE, outlet)[0] ?? [],
                )
                .map((row) => <Said key={row} row={row} claim={claim} />),
          })}
        />
      )}
    </section>
  );
}

/** A claim as if its other sentences did not stand anywhere. */
function saidBy(data: ViewData, row: number, outlets: readonly string[] | undefined): ClaimSummary {
  const claim = summarize(data, row);
  if (outlets === undefined) return claim;
  const sentences = outlets
    .flatMap((outlet) => sentencesBy(data, row, outlet))
    .sort((a, b) => a - b);
  const [newest = NONE] = sentences;
  const lastReported = data.documents.published.at(data.evidence.document[newest] ?? NONE) ?? null;
  return { ...claim, evidenceCount: sentences.length, lastReported };
}

function Said({ row, claim }: { readonly row: number; readonly claim: ClaimSummary }) {
  const evidence = evidenceAnswer(useViewer().network.data, row);
  return (
    <div className="said">
      <Quote evidence={evidence} claim={claim} />
      <SourceLine source={evidence.source} />
    </div>
  );
}
