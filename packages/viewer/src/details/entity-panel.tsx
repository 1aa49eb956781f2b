import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClaimSummary, DocumentLink, EntityAnswer } from '@entente/core';
import { linkOf } from '../core/citation.ts';
import { colorSlot } from '../core/colors.ts';
import { formatDate } from '../core/dates.ts';
import { count } from '../core/phrase.ts';
import { groupRelations } from '../core/relations.ts';
import { useViewer } from '../viewer-context.ts';
import { ClaimLine } from './claim-line.tsx';
import { EntityFacts } from './entity-facts.tsx';

/** An entity: its names, what it does and suffers, what it says, where it is mentioned. */
export function EntityPanel({ answer }: { readonly answer: EntityAnswer }) {
  const { words } = useViewer();
  const { entity, claims, said, documents } = answer;
  const groups = groupRelations(entity.id, claims, words);
  const side = (outgoing: boolean) => groups.filter((group) => group.outgoing === outgoing);
  return (
    <article className="entity">
      <p className="eyebrow">
        <span className="dot" data-slot={colorSlot(entity.types)} />
        <span>{words.type(entity.type)}</span>
      </p>
      <h2>
        <bdi>{entity.name}</bdi>
      </h2>
      {entity.aliases.length > 0 && (
        <p className="aliases">
          Also{' '}
          {entity.aliases.map((alias, i) => (
            <span key={alias}>
              {i > 0 && ', '}
              <bdi>{alias}</bdi>
            </span>
          ))}
        </p>
      )}
      <EntityFacts entity={entity} />
      {([true, false] as const).map((outgoing) => (
        <section key={String(outgoing)}>
          {side(outgoing).length > 0 && (
            <h3>{outgoing ? 'What it does' : 'What others do to it'}</h3>
          )}
          {side(outgoing).map((group) => (
            <Group
              key={group.title}
              title={group.title}
              claims={group.claims}
              about={entity.id}
              outgoing={outgoing}
            />
          ))}
        </section>
      ))}
      {said.length > 0 && (
        <section>
          <h3>What it says</h3>
          <Lines claims={said} />
        </section>
      )}
      <section>
        <h3>{count(documents.length, 'article')}</h3>
        <ul className="documents">
          {documents.map((document) => (
            <DocumentLine key={document.id} document={document} />
          ))}
        </ul>
      </section>
    </article>
  );
}

interface GroupProps {
  readonly title: string;
  readonly claims: readonly ClaimSummary[];
  readonly about: string;
  readonly outgoing: boolean;
}

function Group({ title, claims, about, outgoing }: GroupProps) {
  return (
    <section className="group">
      <h4>
        {!outgoing && <span className="ellipsis">… </span>}
        {title} <span className="badge">{claims.length}</span>
      </h4>
      <Lines claims={claims} about={about} />
    </section>
  );
}

const FEW = 5;

interface LinesProps {
  readonly claims: readonly ClaimSummary[];
  readonly about?: string;
}

function Lines({ claims, about }: LinesProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {claims.slice(0, open ? undefined : FEW).map((claim) => (
        <ClaimLine key={claim.id} claim={claim} {...(about === undefined ? {} : { about })} />
      ))}
      {claims.length > FEW && (
        <Button
          className="quiet"
          onPress={() => {
            setOpen(!open);
          }}
        >
          {open ? 'Fewer' : `${String(claims.length - FEW)} more`}
        </Button>
      )}
    </>
  );
}

function DocumentLine({ document }: { readonly document: DocumentLink }) {
  const link = linkOf(document.url);
  const title = <bdi>{document.title ?? 'Untitled'}</bdi>;
  return (
    <li>
      {link === null ? (
        title
      ) : (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      )}
      <small>
        {document.outlet !== null && <bdi>{document.outlet}</bdi>}
        {document.published !== null && ` · ${formatDate(document.published)}`}
      </small>
    </li>
  );
}
