import type { ClaimSummary, EvidenceAnswer } from '@entente/core';
import { formatDate } from '../core/dates.ts';
import { EVIDENCE } from '../strings/details.ts';
import { ClaimLine } from './claim-line.tsx';
import { LongText } from './long-text.tsx';
import { Quote } from './quote.tsx';

/** One of two claims that contradict each other. */
export interface Side {
  readonly claim: ClaimSummary;
  /** Its newest sentence. */
  readonly evidence: EvidenceAnswer | null;
  readonly label: string | null;
  /** Whether the claim can be opened from here: the one that is shown need not be. */
  readonly open: boolean;
}

interface VersusProps {
  readonly reason: string;
  readonly left: Side;
  readonly right: Side;
}

/** Two claims that contradict each other, side by side, each with a sentence, and the reason. */
export function Versus({ reason, left, right }: VersusProps) {
  return (
    <figure className="versus">
      <figcaption>{reason}</figcaption>
      <div className="sides">
        <SideOf side={left} />
        <SideOf side={right} />
      </div>
    </figure>
  );
}

function SideOf({ side: { claim, evidence, label, open } }: { readonly side: Side }) {
  return (
    <div className="side" data-polarity-side={claim.polarity}>
      {label !== null && <p className="eyebrow">{label}</p>}
      {open && <ClaimLine claim={claim} />}
      {evidence !== null && (
        <>
          <Quote evidence={evidence} claim={claim} />
          <p className="where">
            <LongText
              className="outlet"
              text={evidence.source.outlet ?? EVIDENCE.noOutlet}
              most={60}
            />
            <span>
              {evidence.source.published === null
                ? EVIDENCE.undated
                : formatDate(evidence.source.published)}
            </span>
          </p>
        </>
      )}
    </div>
  );
}
