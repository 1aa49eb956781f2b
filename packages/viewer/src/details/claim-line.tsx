import { Button } from 'react-aria-components';
import type { ClaimSummary } from '@entente/core';
import { formatDate } from '../core/dates.ts';
import { phraseOf } from '../core/phrase.ts';
import { count } from '../strings.ts';
import { useViewer } from '../viewer-context.ts';
import { LongText, shorten } from './long-text.tsx';
import { objectText } from './object-text.ts';

interface ClaimLineProps {
  readonly claim: ClaimSummary;
  /** Entity under whose heading the claim stands, phrase and all: only the other end is named. */
  readonly about?: string;
  /** It is the one that is shown. */
  readonly current?: boolean;
}

/** A claim in one line that opens its sentences. */
export function ClaimLine({ claim, about, current = false }: ClaimLineProps) {
  const { words, select } = useViewer();
  const { subject, object, modality, value } = claim;
  const other =
    subject.id === about
      ? object
      : object?.kind === 'entity' && object.entity.id === about
        ? ({ kind: 'entity', entity: subject } as const)
        : null;
  const notes = [
    other === null || value === null ? null : shorten(value, 60),
    modality === 'asserted' ? null : modality,
    claim.evidenceCount === 0 ? null : count(claim.evidenceCount, 'sentence'),
    claim.lastReported === null ? null : formatDate(claim.lastReported),
  ].filter((note) => note !== null);
  return (
    <Button
      className="claim-line"
      {...(current && { 'aria-current': 'true' as const })}
      onPress={() => {
        select({ kind: 'claim', id: claim.id });
      }}
    >
      {other === null ? (
        <span>
          <LongText className="name" text={subject.name} most={60} />{' '}
          <bdi className="phrase" data-polarity={claim.polarity}>
            {shorten(phraseOf(claim, words), 120)}
          </bdi>{' '}
          {object !== null && <bdi className="name">{objectText(object, words)}</bdi>}
        </span>
      ) : (
        <bdi className="name">{objectText(other, words)}</bdi>
      )}
      {notes.length > 0 && <small>{notes.join(' · ')}</small>}
    </Button>
  );
}
