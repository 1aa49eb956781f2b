import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClaimSummary } from '@entente/core';
import { edgeClaimId, otherEnd, type Network } from '../core/network.ts';
import { phraseOf } from '../core/phrase.ts';
import { summarize } from '../core/summary.ts';
import { CLAIM, ENTITY, more } from '../strings/details.ts';
import { useViewer } from '../viewer-context.ts';
import { shorten } from './long-text.tsx';
import { objectText } from './object-text.ts';

const FEW = 5;

/** All claims between the two entities of a claim, in both directions; none where there is only one. */
export function Siblings({ claim }: { readonly claim: ClaimSummary }) {
  const { network } = useViewer();
  const [open, setOpen] = useState(false);
  const all = claimsOfPair(network, claim);
  if (all.length < 2) return null;
  const first = all.slice(0, FEW);
  const current = all.filter(({ id }) => id === claim.id && !first.some((one) => one.id === id));
  const rest = all.length - FEW - current.length;
  return (
    <nav className="siblings" aria-label={CLAIM.between}>
      <h3>
        {CLAIM.between} <span className="badge">{all.length}</span>
      </h3>
      {(open ? all : [...first, ...current]).map((one) => (
        <Sibling key={one.id} claim={one} shown={claim} />
      ))}
      {rest > 0 && (
        <Button
          className="quiet"
          onPress={() => {
            setOpen(!open);
          }}
        >
          {open ? ENTITY.fewer : more(rest)}
        </Button>
      )}
    </nav>
  );
}

interface SiblingProps {
  readonly claim: ClaimSummary;
  /** The one that is shown: what goes the other way has an arrow back. */
  readonly shown: ClaimSummary;
}

function Sibling({ claim, shown }: SiblingProps) {
  const { words, select } = useViewer();
  const { subject, object } = claim;
  const phrase = shorten(phraseOf(claim, words), 60);
  const ends = [shorten(subject.name, 60), object === null ? '' : objectText(object, words)];
  return (
    <Button
      className="pill"
      aria-label={`${ends[0] ?? ''} ${phrase} ${ends[1] ?? ''}, ${String(claim.evidenceCount)}`}
      {...(claim.id === shown.id && { 'aria-current': 'true' as const })}
      onPress={() => {
        select({ kind: 'claim', id: claim.id });
      }}
    >
      {subject.id !== shown.subject.id && <span aria-hidden="true">← </span>}
      <bdi data-polarity={claim.polarity}>{phrase}</bdi>
      {subject.id === shown.subject.id && <span aria-hidden="true"> →</span>}
      {claim.evidenceCount > 1 && <small>{claim.evidenceCount}</small>}
    </Button>
  );
}

/** Most sentences first. */
function claimsOfPair(network: Network, claim: ClaimSummary): readonly ClaimSummary[] {
  const a = network.nodeOf(claim.subject.id);
  const b = claim.object?.kind === 'entity' ? network.nodeOf(claim.object.entity.id) : null;
  if (a === null || b === null) return [];
  const rows = [...network.edgesAt(a)].filter((edge) => otherEnd(network, edge, a) === b);
  const claims = new Set(rows.map((edge) => edgeClaimId(network, edge)));
  return [...claims]
    .flatMap((id) => network.claimOf(id) ?? [])
    .map((row) => summarize(network.data, row))
    .sort((one, other) => other.evidenceCount - one.evidenceCount);
}
