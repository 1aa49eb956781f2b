import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClaimSummary, EvidenceAnswer } from '@entente/core';
import { citationOf, linkOf } from '../core/citation.ts';
import { colorSlot } from '../core/colors.ts';
import { formatDate } from '../core/dates.ts';
import { fold } from '../core/fold.ts';
import { piecesOf, type Piece } from '../core/quote.ts';
import { EntityName } from './entity-name.tsx';

interface EvidenceCardProps {
  readonly evidence: EvidenceAnswer;
  readonly claim: ClaimSummary;
}

/** One sentence: both names marked, where it stands, who says it, which rule read it. */
export function EvidenceCard({ evidence, claim }: EvidenceCardProps) {
  const { source, confidence, rule } = evidence;
  const link = linkOf(source.url);
  const title = source.title ?? source.outlet ?? 'Untitled';
  return (
    <li className="evidence">
      <blockquote dir="auto">
        {piecesOf(evidence).map((piece, i) => (
          <QuotePiece key={i} piece={piece} claim={claim} />
        ))}
      </blockquote>
      <p className="source">
        {link === null ? (
          <bdi>{title}</bdi>
        ) : (
          <a href={link} target="_blank" rel="noopener noreferrer">
            <bdi>{title}</bdi>
          </a>
        )}
        <span className="where">
          {source.outlet !== null && <bdi className="outlet">{source.outlet}</bdi>}
          {source.published !== null && (
            <time dateTime={source.published}>{formatDate(source.published)}</time>
          )}
        </span>
      </p>
      <Voice evidence={evidence} />
      <div className="made">
        <span title="How sure the program is that the sentence says this">
          {Math.round(confidence * 100)}% sure
        </span>
        <code title="The rule that read it: a file of this name">{rule}</code>
        <CopyButton text={citationOf(evidence)} />
      </div>
    </li>
  );
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
  return (
    <mark
      data-part={kind}
      data-slot={colorSlot(entity?.types ?? [])}
      data-name={entity === null || isClear(text, entity.name) ? undefined : entity.name}
      title={entity?.name}
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

function Voice({ evidence }: { readonly evidence: EvidenceAnswer }) {
  const { attribution, speakers, sourceText, cue } = evidence;
  if (attribution === 'author') return <p className="voice">In the article’s own voice</p>;
  const lead = attribution === 'quote' ? 'Quoted' : 'Reported';
  return (
    <p className="voice">
      {lead}
      {(speakers.length > 0 || sourceText !== undefined) && <span> from </span>}
      {speakers.map((speaker, i) => (
        <span key={speaker.id}>
          {i > 0 && ', who cites '}
          <EntityName entity={speaker} />
        </span>
      ))}
      {sourceText !== undefined && (
        <span>
          {speakers.length > 0 && ', who cites '}
          {sourceText}
        </span>
      )}
      {cue !== null && <span> (“{cue}”)</span>}
    </p>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  return (
    <Button
      className="quiet"
      onPress={() => {
        navigator.clipboard.writeText(text).then(
          () => {
            setState('copied');
          },
          () => {
            setState('failed');
          },
        );
      }}
    >
      {{ idle: 'Copy citation', copied: 'Copied', failed: 'Not allowed to copy' }[state]}
    </Button>
  );
}
