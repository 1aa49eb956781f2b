import type { ClaimSummary, EvidenceAnswer } from '@entente/core';
import { citationOf } from '../core/citation.ts';
import { CLAIM, EVIDENCE, percent } from '../strings/details.ts';
import { CopyButton } from './copy-button.tsx';
import { Quote } from './quote.tsx';
import { ArticleButton } from './article-button.tsx';
import { SourceLine } from './source-line.tsx';
import { Voice } from './voice.tsx';

interface EvidenceCardProps {
  readonly evidence: EvidenceAnswer;
  readonly claim: ClaimSummary;
}

/** One sentence: both names marked, where it stands, who says it, which rule read it. */
export function EvidenceCard({ evidence, claim }: EvidenceCardProps) {
  const { source, confidence, rule } = evidence;
  return (
    <li className="evidence">
      <SourceLine source={source} />
      <Quote evidence={evidence} claim={claim} />
      <Voice evidence={evidence} />
      <div className="made">
        <p>
          <span data-polarity={claim.polarity}>
            {claim.polarity === 'negative' ? CLAIM.denied : CLAIM.affirmed}
          </span>
          {` · ${claim.modality} · `}
          <span title={EVIDENCE.confidence}>{percent(confidence)}</span>
          {' · '}
          <code title={`${EVIDENCE.rule}: ${rule}`}>{rule.slice(rule.lastIndexOf('/') + 1)}</code>
        </p>
        <ArticleButton id={source.id} />
        <CopyButton text={citationOf(evidence)} />
      </div>
    </li>
  );
}
