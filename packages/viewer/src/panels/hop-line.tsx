import { evidenceAnswer } from '../core/answers.ts';
import type { Hop } from '../core/paths.ts';
import { summarize } from '../core/summary.ts';
import { ClaimLine } from '../details/claim-line.tsx';
import { Quote } from '../details/quote.tsx';
import { SourceLine } from '../details/source-line.tsx';
import { otherClaims } from '../strings/panels.ts';
import { useViewer } from '../viewer-context.ts';

/** A step of a path: the claim with most support, and the sentence that shows it best. */
export function HopLine({ hop }: { readonly hop: Hop }) {
  const { network } = useViewer();
  const { data } = network;
  const [edge] = hop.edges;
  if (edge === undefined) return null;
  const claim = summarize(data, data.edges.claim[edge] ?? 0);
  const evidence = hop.sentence === null ? null : evidenceAnswer(data, hop.sentence);
  const others = hop.edges.length - 1;
  return (
    <li className="hop">
      <ClaimLine claim={claim} />
      {evidence !== null && (
        <>
          <Quote evidence={evidence} claim={claim} />
          <SourceLine source={evidence.source} />
        </>
      )}
      {others > 0 && <p className="empty">{otherClaims(others)}</p>}
    </li>
  );
}
