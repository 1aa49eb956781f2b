import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClaimSummary } from '@entente/core';
import { edgeClaimId, otherEnd, type Network } from '../core/network.ts';
import type { Answers } from '../core/answers.ts';
import { formatDate, formatPeriod } from '../core/dates.ts';
import { phraseOf, type Words } from '../core/phrase.ts';
import { summarize } from '../core/summary.ts';
import { CLAIM, ENTITY, more } from '../strings/details.ts';
import { useViewer } from '../viewer-context.ts';
import { shorten } from './long-text.tsx';
import { claimWords } from './claim-words.ts';

const FEW = 5;

/** All claims between the two entities of a claim, in both directions; none where there is only one. */
export function Siblings({ claim }: { readonly claim: ClaimSummary }) {
  const { network, answers, words } = useViewer();
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
        <Sibling key={one.id} claim={one} shown={claim} note={differs(one, all, answers, words)} />
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
  /** In what it differs from others of the same words. */
  readonly note: string | null;
}

function Sibling({ claim, shown, note }: SiblingProps) {
  const { words, select } = useViewer();
  const { subject } = claim;
  return (
    <Button
      className="pill"
      aria-label={`${claimWords(claim, words)}, ${note === null ? '' : `${note}, `}${String(claim.evidenceCount)}`}
      {...(claim.id === shown.id && { 'aria-current': 'true' as const })}
      onPress={() => {
        select({ kind: 'claim', id: claim.id });
      }}
    >
      {subject.id !== shown.subject.id && <span aria-hidden="true">← </span>}
      <bdi data-polarity={claim.polarity}>{shorten(phraseOf(claim, words), 60)}</bdi>
      {note !== null && <small>{note}</small>}
      {subject.id === shown.subject.id && <span aria-hidden="true"> →</span>}
      {claim.evidenceCount > 1 && <small>{claim.evidenceCount}</small>}
    </Button>
  );
}

/** All claims between the ends of one, most sentences first; none where an end is no entity. */
export function claimsOfPair(network: Network, claim: ClaimSummary): readonly ClaimSummary[] {
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

/** In what a claim differs from others of the same words, as far as it does; null where none has them. */
function differs(
  claim: ClaimSummary,
  all: readonly ClaimSummary[],
  answers: Answers,
  words: Words,
): string | null {
  const said = claimWords(claim, words);
  const same = all.filter((one) => one.id !== claim.id && claimWords(one, words) === said);
  if (same.length === 0) return null;
  const notesOf = (one: ClaimSummary) => {
    const answer = answers.claim(one.id);
    return [
      one.modality,
      answer?.roles.map(({ role, text }) => `${role}: ${shorten(text, 40)}`).join(', ') ?? '',
      formatPeriod(answer?.claim.eventFrom ?? null, answer?.claim.eventTo ?? null) ?? '',
      one.lastReported === null ? '' : formatDate(one.lastReported),
      answer?.evidence[0]?.source.outlet ?? '',
    ];
  };
  const others = same.map(notesOf);
  const notes = notesOf(claim);
  const telling = notes.findIndex(
    (note, i) => note !== '' && others.every((other) => other[i] !== note),
  );
  return (
    notes[telling] ??
    notes.find((note, i) => note !== '' && others.some((one) => one[i] !== note)) ??
    null
  );
}
