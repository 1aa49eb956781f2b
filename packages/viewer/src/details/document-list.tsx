import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { DocumentLink } from '@entente/core';
import { ENTITY, more } from '../strings/details.ts';
import { ArticleButton } from './article-button.tsx';
import { SourceLine } from './source-line.tsx';

const STEP = 10;

/** Articles, newest first. */
export function DocumentList({ documents }: { readonly documents: readonly DocumentLink[] }) {
  const [most, setMost] = useState(STEP);
  if (documents.length === 0) return null;
  return (
    <section>
      <h3>
        {ENTITY.articles} <span className="badge">{documents.length}</span>
      </h3>
      <ul className="documents">
        {documents.slice(0, most).map((document) => (
          <li key={document.id}>
            <SourceLine source={document} />
            <ArticleButton id={document.id} />
          </li>
        ))}
      </ul>
      {documents.length > most && (
        <Button
          className="quiet"
          onPress={() => {
            setMost(most + 5 * STEP);
          }}
        >
          {more(documents.length - most)}
        </Button>
      )}
    </section>
  );
}
