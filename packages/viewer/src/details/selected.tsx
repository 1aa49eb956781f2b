import { useMemo } from 'react';
import type { Selection } from '../core/state.ts';
import { CLAIM, ENTITY } from '../strings/details.ts';
import { UndoButton } from '../decisions/undo-button.tsx';
import { useRedirect } from '../use-redirect.ts';
import { useViewer } from '../viewer-context.ts';
import { ClaimPanel } from './claim-panel.tsx';
import { EntityPanel } from './entity-panel.tsx';

/** What is selected: a claim or an entity, or that there is none of this id. */
export function Selected({ selection }: { readonly selection: Selection }) {
  return selection.kind === 'claim' ? (
    <SelectedClaim id={selection.id} />
  ) : (
    <SelectedEntity id={selection.id} />
  );
}

function SelectedClaim({ id }: { readonly id: string }) {
  const { answers } = useViewer();
  const answer = useMemo(() => answers.claim(id), [answers, id]);
  useRedirect(answer?.claim.id);
  if (answer === null) return <Unknown title={CLAIM.unknown} why={CLAIM.unknownWhy} />;
  return <ClaimPanel answer={answer} />;
}

function SelectedEntity({ id }: { readonly id: string }) {
  const { answers } = useViewer();
  const answer = useMemo(() => answers.entity(id), [answers, id]);
  useRedirect(answer?.entity.id);
  if (answer === null) return <Unknown title={ENTITY.unknown} why={ENTITY.unknownWhy} />;
  return <EntityPanel answer={answer} />;
}

function Unknown({ title, why }: { readonly title: string; readonly why: string }) {
  return (
    <article className="unknown" role="alert">
      <h2>{title}</h2>
      <p className="empty">{why}</p>
      <div className="actions">
        <UndoButton />
      </div>
    </article>
  );
}
