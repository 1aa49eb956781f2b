import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { RelationGroup as Group } from '../core/relations.ts';
import { choiceOf } from '../core/update.ts';
import { ENTITY } from '../strings/details.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { ClaimLines } from './claim-lines.tsx';
import { shorten } from './long-text.tsx';

interface RelationGroupProps {
  readonly group: Group;
  readonly about: string;
  /** Whether its claims are shown from the start. */
  readonly open: boolean;
}

/** Claims that say the same of different others, or are about the same one, behind a heading with their number. */
export function RelationGroup({ group, about, open }: RelationGroupProps) {
  const [shown, setShown] = useState(open);
  return (
    <section className="group">
      <h4>
        <Button
          className="disclosure"
          aria-expanded={shown}
          onPress={() => {
            setShown(!shown);
          }}
        >
          {group.kind === 'relation' && !group.outgoing && <span className="ellipsis">… </span>}
          <bdi>{shorten(group.title, 120)}</bdi>{' '}
          <span className="badge">{group.claims.length}</span>
        </Button>
        {group.kind !== 'name' && <OnlyThis group={group} />}
      </h4>
      {shown && <ClaimLines claims={group.claims} {...(group.kind === 'relation' && { about })} />}
    </section>
  );
}

/** Filters the graph by the relation of a group; again, takes the filter back. */
function OnlyThis({ group }: { readonly group: Group }) {
  const { dispatch } = useViewer();
  const { state } = useView();
  const predicate = group.claims[0]?.predicate ?? '~';
  const only = choiceOf(state.filters.predicates, predicate) === 'only';
  return (
    <ToggleButton
      className="filter-by"
      isSelected={only}
      aria-label={`${only ? ENTITY.anyRelation : ENTITY.only}: ${group.title}`}
      onChange={(on) => {
        dispatch({ kind: 'choose', facet: 'predicates', id: predicate, as: on ? 'only' : 'any' });
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 3h12l-4.6 5.4V13l-2.8-1.4V8.4z" />
      </svg>
    </ToggleButton>
  );
}
