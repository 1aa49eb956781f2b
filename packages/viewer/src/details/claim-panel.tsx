import type { ClaimAnswer } from '../core/answers.ts';
import { CLAIM, supportOf } from '../strings/details.ts';
import { ClaimDecision } from '../decisions/claim-decision.tsx';
import { useViewer } from '../viewer-context.ts';
import { ClaimChips } from './claim-chips.tsx';
import { ClaimFacts } from './claim-facts.tsx';
import { Against } from './against.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Siblings } from './siblings.tsx';
import { Statement } from './statement.tsx';

/** A claim with every sentence that makes it, newest first, and what speaks against it. */
export function ClaimPanel({ answer }: { readonly answer: ClaimAnswer }) {
  const { network } = useViewer();
  const { claim, summary, evidence } = answer;
  const plain = network.data.evidence.count === 0;
  return (
    <article className="claim">
      <p className="eyebrow">{CLAIM.eyebrow}</p>
      <h2 className="statement">
        <Statement claim={summary} />
      </h2>
      <ClaimChips claim={claim} />
      <ClaimFacts answer={answer} />
      <ClaimDecision answer={answer} />
      <Siblings claim={summary} />
      <h3>
        {plain
          ? CLAIM.sentences
          : supportOf(claim.evidenceCount, claim.documentCount, claim.sourceCount)}
      </h3>
      {plain ? (
        <p className="empty">{CLAIM.none}</p>
      ) : (
        <EvidenceList evidence={evidence} claim={summary} />
      )}
      <Against answer={answer} />
    </article>
  );
}
