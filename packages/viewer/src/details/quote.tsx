import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClaimSummary, EvidenceAnswer } from '@entente/core';
import { colorSlot } from '../core/colors.ts';
import { fold } from '../core/fold.ts';
import { piecesOf, type Piece } from '../core/quote.ts';
import { EVIDENCE } from '../strings/details.ts';
import { shorten } from './long-text.tsx';

interface QuoteProps {
  readonly evidence: EvidenceAnswer;
  readonly claim: ClaimSummary;
}

/** Letters of a sentence that are shown at once: articles may hold endless ones. */
const MOST = 1200;

/** A sentence letter for letter, with both names and the words that state the claim marked. */
export function Quote({ evidence, claim }: QuoteProps) {
  const [open, setOpen] = useState(false);
  const pieces = useMemo(() => piecesOf(evidence), [evidence]);
  const long = evidence.quote.length > MOST && !open;
  return (
    <>
      <blockquote dir="auto">
        {(long ? cut(pieces) : pieces).map((piece, i) => (
          <QuotePiece key={i} piece={piece} claim={claim} />
        ))}
      </blockquote>
      {long && (
        <Button
          className="quiet"
          onPress={() => {
            setOpen(true);
          }}
        >
          {EVIDENCE.all}
        </Button>
      )}
    </>
  );
}

/** Long stretches between the marks lose their middle. */
function cut(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map(({ kind, text }) => ({ kind, text: shorten(text, 300) }));
}

function QuotePiece({ piece, claim }: { readonly piece: Piece; readonly claim: ClaimSummary }) {
  const { kind, text } = piece;
  if (kind === 'plain') return text;
  if (kind === 'trigger') return <span className="trigger">{text}</span>;
  const entity =
    kind === 'subject'
      ? claim.subject
      : claim.object?.kind === 'entity'
        ? claim.object.entity
        : null;
  const name = entity === null ? null : shorten(entity.name, 80);
  return (
    <mark
      data-part={kind}
      data-slot={colorSlot(entity?.types ?? [])}
      data-name={name === null || isClear(text, name) ? undefined : name}
      title={name ?? undefined}
    >
      {text}
    </mark>
  );
}

/** Whether a reader sees whom a mention means: "Putin", "Ukrainian", but not "it" or "Moscow". */
function isClear(mention: string, name: string): boolean {
  const [said, full] = [fold(mention), fold(name)];
  return said.includes(full) || full.includes(said) || said.slice(0, 4) === full.slice(0, 4);
}
