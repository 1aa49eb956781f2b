import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClaimSummary, EvidenceAnswer } from '@entente/core';
import { more } from '../strings/details.ts';
import { EvidenceCard } from './evidence-card.tsx';

interface EvidenceListProps {
  readonly evidence: readonly EvidenceAnswer[];
  readonly claim: ClaimSummary;
}

/** Sentences that are put into the page at once. */
const STEP = 100;

/** All sentences of a claim, newest first. */
export function EvidenceList({ evidence, claim }: EvidenceListProps) {
  const [most, setMost] = useState(STEP);
  return (
    <>
      <ol className="evidence-list">
        {evidence.slice(0, most).map((one) => (
          <EvidenceCard key={one.id} evidence={one} claim={claim} />
        ))}
      </ol>
      {evidence.length > most && (
        <Button
          className="quiet"
          onPress={() => {
            setMost(most + STEP);
          }}
        >
          {more(evidence.length - most)}
        </Button>
      )}
    </>
  );
}
