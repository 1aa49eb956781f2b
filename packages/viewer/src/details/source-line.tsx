import { NONE, type DocumentLink } from '@entente/core';
import { linkOf } from '../core/citation.ts';
import { formatDate } from '../core/dates.ts';
import { EVIDENCE } from '../strings/details.ts';
import { useViewer } from '../viewer-context.ts';
import { LongText } from './long-text.tsx';

/** Where a sentence stands: outlet, date, and the article, a link where there is one. */
export function SourceLine({ source }: { readonly source: DocumentLink }) {
  const { outlet, published } = source;
  return (
    <div className="source">
      <p className="where">
        {outlet === null ? (
          <span className="outlet">{EVIDENCE.noOutlet}</span>
        ) : (
          <LongText className="outlet" text={outlet} most={60} />
        )}
        {published === null ? (
          <span>{EVIDENCE.undated}</span>
        ) : (
          <time dateTime={published}>{formatDate(published)}</time>
        )}
      </p>
      <ArticleTitle source={source} />
      <CopyOf id={source.id} />
    </div>
  );
}

/** Says whose text a near copy repeats. */
function CopyOf({ id }: { readonly id: string }) {
  const { network } = useViewer();
  const { documents } = network.data;
  const original = documents.duplicateOf[network.documentOf(id) ?? NONE] ?? NONE;
  if (original === NONE) return null;
  const outlet = documents.outlet.at(original) ?? EVIDENCE.noOutlet;
  return (
    <p className="empty">
      {EVIDENCE.copyOf} <LongText text={outlet} most={60} />
    </p>
  );
}

function ArticleTitle({ source }: { readonly source: DocumentLink }) {
  const link = linkOf(source.url);
  const title = <LongText text={source.title ?? EVIDENCE.untitled} most={160} />;
  if (link === null) return <p className="article">{title}</p>;
  return (
    <p className="article">
      <a href={link} target="_blank" rel="noopener noreferrer" title={EVIDENCE.opens}>
        {title}
        <span aria-hidden="true"> ↗</span>
      </a>
    </p>
  );
}
