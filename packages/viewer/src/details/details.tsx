import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { ViewMeta } from '@entente/core';
import type { ViewState } from '../core/state.ts';
import { useAnswer } from '../use-answer.ts';
import { useRedirect } from '../use-redirect.ts';
import { useViewer } from '../viewer-context.ts';
import { ClaimPanel } from './claim-panel.tsx';
import { EntityPanel } from './entity-panel.tsx';
import { StartPanel } from './start-panel.tsx';

interface DetailsProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly state: ViewState;
  readonly meta: ViewMeta;
}

/** The right side: what is selected, or where to begin. */
export function Details({ ref, state, meta }: DetailsProps) {
  const { select } = useViewer();
  const { selection } = state;
  return (
    <aside className="details" aria-label="Details" tabIndex={-1} ref={ref}>
      {selection !== null && (
        <Button
          className="round close"
          aria-label="Close details"
          onPress={() => {
            select(null);
          }}
        >
          ×
        </Button>
      )}
      {selection === null && <StartPanel meta={meta} />}
      {selection?.kind === 'claim' && (
        <ClaimDetails key={selection.id} id={selection.id} state={state} />
      )}
      {selection?.kind === 'node' && (
        <EntityDetails key={selection.id} id={selection.id} state={state} />
      )}
    </aside>
  );
}

interface SelectedProps {
  readonly id: string;
  readonly state: ViewState;
}

function ClaimDetails({ id, state }: SelectedProps) {
  const { api } = useViewer();
  const { data, error } = useAnswer(id, api.claim);
  useRedirect(state, data?.claim.id);
  return data === null ? <Waiting error={error} /> : <ClaimPanel answer={data} />;
}

function EntityDetails({ id, state }: SelectedProps) {
  const { api } = useViewer();
  const { data, error } = useAnswer(id, api.entity);
  useRedirect(state, data?.entity.id);
  return data === null ? <Waiting error={error} /> : <EntityPanel answer={data} />;
}

function Waiting({ error }: { readonly error: string | null }) {
  return error === null ? <p aria-busy="true">Loading…</p> : <p role="alert">{error}</p>;
}
