import type { EntityAnswer } from '../core/answers.ts';
import { groupRelations, type RelationGroup as Group } from '../core/relations.ts';
import { EntityDecisions } from '../decisions/entity-decisions.tsx';
import { ENTITY } from '../strings/details.ts';
import { useViewer } from '../viewer-context.ts';
import { ClaimLines } from './claim-lines.tsx';
import { DocumentList } from './document-list.tsx';
import { EntityActions } from './entity-actions.tsx';
import { EntityFacts } from './entity-facts.tsx';
import { EntityHead } from './entity-head.tsx';
import { Mentions } from './mentions.tsx';
import { Neighbors } from './neighbors.tsx';
import { RelationGroup } from './relation-group.tsx';

function isKnown({ claims }: Group): boolean {
  return typeof claims[0]?.predicate === 'string';
}

/** An entity: its names, when it is mentioned, what it does and suffers, what it says, and where. */
export function EntityPanel({ answer }: { readonly answer: EntityAnswer }) {
  const { words } = useViewer();
  const { entity, claims, said, documents } = answer;
  const groups = groupRelations(entity.id, claims, words);
  return (
    <article className="entity">
      <EntityHead entity={entity} />
      <EntityActions id={entity.id} />
      <Mentions id={entity.id} />
      <EntityFacts entity={entity} />
      <Neighbors id={entity.id} />
      {([true, false] as const).map((outgoing) => {
        const of = groups.filter((group) => group.outgoing === outgoing);
        // What the ontology has a word for comes before what only the text has.
        const side = [...of.filter(isKnown), ...of.filter((group) => !isKnown(group))];
        if (side.length === 0) return null;
        return (
          <section key={String(outgoing)}>
            <h3>{outgoing ? ENTITY.does : ENTITY.suffers}</h3>
            {side.map((group, i) => (
              <RelationGroup key={group.title} group={group} about={entity.id} open={i < 3} />
            ))}
          </section>
        );
      })}
      {said.length > 0 && (
        <section>
          <h3>
            {ENTITY.says} <span className="badge">{said.length}</span>
          </h3>
          <ClaimLines claims={said} />
        </section>
      )}
      <DocumentList documents={documents} />
      <EntityDecisions />
    </article>
  );
}
