import { Button } from 'react-aria-components';
import type { ClaimObject, ClaimSummary } from '@entente/core';
import { formatDate } from '../core/dates.ts';
import { count, phraseOf, type Words } from '../core/phrase.ts';
import { useViewer } from '../viewer-context.ts';

interface ClaimLineProps {
  readonly claim: ClaimSummary;
  /** Entity under whose heading the claim stands, phrase and all: only the other end is named. */
  readonly about?: string;
}

/** A claim in one line that opens its sentences. */
export function ClaimLine({ claim, about }: ClaimLineProps) {
  const { words, select } = useViewer();
  const { subject, object, modality, value } = claim;
  const other =
    subject.id === about
      ? object
      : object?.kind === 'entity' && object.entity.id === about
        ? ({ kind: 'entity', entity: subject } as const)
        : null;
  const notes = [
    other === null ? null : value,
    modality === 'asserted' ? null : modality,
    count(claim.evidenceCount, 'sentence'),
    claim.lastReported === null ? null : formatDate(claim.lastReported),
  ];
  return (
    <Button
      className="claim-line"
      onPress={() => {
        select({ kind: 'claim', id: claim.id });
      }}
    >
      {other === null ? (
        <span>
          <bdi className="name">{subject.name}</bdi>{' '}
          <span className="phrase" data-polarity={claim.polarity}>
            {phraseOf(claim, words)}
          </span>{' '}
          {object !== null && <bdi className="name">{objectText(object, words)}</bdi>}
        </span>
      ) : (
        <bdi className="name">{objectText(other, words)}</bdi>
      )}
      <small>{notes.filter((note) => note !== null).join(' · ')}</small>
    </Button>
  );
}

/** What a claim is about, in words. */
export function objectText(object: ClaimObject, words: Words): string {
  switch (object.kind) {
    case 'entity':
      return object.entity.name;
    case 'text':
      return `“${object.text}”`;
    case 'claim': {
      const { subject, object: inner } = object.claim;
      const rest = inner === null ? '' : ` ${objectText(inner, words)}`;
      return `that ${subject.name} ${phraseOf(object.claim, words)}${rest}`;
    }
  }
}
