import { useMemo } from 'react';
import { NONE } from '@entente/core';
import { linkOf } from '../core/citation.ts';
import { formatDate } from '../core/dates.ts';
import { documentLink } from '../core/links.ts';
import { EVIDENCE } from '../strings/details.ts';
import { DOCUMENT } from '../strings/panels.ts';
import { LongText } from '../details/long-text.tsx';
import { useView, useViewer } from '../viewer-context.ts';
import { ClaimRows } from './claim-rows.tsx';

/** An article: its title, who published it when, and every claim in it. */
export function DocumentPanel() {
  const { network, answers } = useViewer();
  const { panel } = useView().state;
  const row = panel.kind === 'document' ? network.documentOf(panel.id) : null;
  const claims = useMemo(() => (row === null ? [] : answers.claimsIn(row)), [answers, row]);
  if (row === null) return <p className="empty">{DOCUMENT.unknown}</p>;
  const { data } = network;
  const { title, url, outlet, published } = documentLink(data, row);
  const link = linkOf(url);
  const copied = data.documents.duplicateOf[row] ?? NONE;
  return (
    <>
      <h3 className="title">
        <LongText text={title ?? EVIDENCE.untitled} most={300} />
      </h3>
      <dl className="facts">
        <div>
          <dt>{DOCUMENT.outlet}</dt>
          <dd>
            <LongText text={outlet ?? EVIDENCE.noOutlet} />
          </dd>
        </div>
        <div>
          <dt>{DOCUMENT.published}</dt>
          <dd>{published === null ? EVIDENCE.undated : formatDate(published)}</dd>
        </div>
      </dl>
      {link !== null && (
        <p>
          <a href={link} target="_blank" rel="noopener noreferrer">
            {DOCUMENT.open} <span aria-hidden="true">↗</span>
          </a>
        </p>
      )}
      {copied !== NONE && (
        <p className="empty">
          {DOCUMENT.copyOf}{' '}
          <LongText text={documentLink(data, copied).title ?? EVIDENCE.untitled} />
        </p>
      )}
      <ClaimRows title={DOCUMENT.claims} rows={claims} />
    </>
  );
}
