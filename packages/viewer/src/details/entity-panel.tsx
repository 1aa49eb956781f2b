import type { EntityAnswer } from '../core/answers.ts';
import { EntityDecisions } from '../decisions/entity-decisions.tsx';
import { DocumentList } from './document-list.tsx';
import { EntityActions } from './entity-actions.tsx';
import { EntityFacts } from './entity-facts.tsx';
import { EntityHead } from './entity-head.tsx';
import { Mentions } from './mentions.tsx';
import { Neighbors } from './neighbors.tsx';
import { Relations } from './relations.tsx';

/** An entity: its names, when it is mentioned, what it does and suffers, what it says, and where. */
export function EntityPanel({ answer }: { readonly answer: EntityAnswer }) {
  const { entity, documents } = answer;
  return (
    <article className="entity">
      <EntityHead entity={entity} />
      <EntityActions id={entity.id} />
      <Mentions id={entity.id} />
      <EntityFacts entity={entity} />
      <Neighbors id={entity.id} />
      <Relations answer={answer} />
      <DocumentList documents={documents} />
      <EntityDecisions />
    </article>
  );
}
