import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { Panel } from '../core/state.ts';
import { summarize } from '../core/summary.ts';
import { START_PANEL } from '../strings/details.ts';
import { summaryOf } from '../strings.ts';
import { useSession } from '../decisions/session.ts';
import { useViewer } from '../viewer-context.ts';
import { ClaimLine } from './claim-line.tsx';
import { mostReported } from './most-reported.ts';

const MOST = 7;

/** What is loaded, what can be asked, and the claims with most sentences to begin with. */
export function StartPanel() {
  const { network, dispatch } = useViewer();
  const session = useSession();
  const top = useMemo(
    () => mostReported(network, MOST).map((claim) => summarize(network.data, claim)),
    [network],
  );
  const questions: readonly (readonly [string, Panel])[] = [
    [START_PANEL.paths, { kind: 'paths', from: '', to: '' }],
    [START_PANEL.compare, { kind: 'compare', left: '', right: '' }],
    [START_PANEL.contradictions, { kind: 'contradictions' }],
    ...(session.query ? [[START_PANEL.query, { kind: 'query' }] as const] : []),
  ];
  return (
    <article className="start">
      <h2>{START_PANEL.title}</h2>
      <p>{summaryOf(network.data.meta)}.</p>
      <p>
        <b>{START_PANEL.line}</b>
        {START_PANEL.lineDoes}
        <b>{START_PANEL.name}</b>
        {START_PANEL.nameDoes}
      </p>
      <h3>{START_PANEL.ask}</h3>
      <ul className="questions">
        {questions.map(([label, panel]) => (
          <li key={label}>
            <Button
              className="question"
              onPress={() => {
                dispatch({ kind: 'panel', panel });
              }}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
      {top.length > 0 && <h3>{START_PANEL.top}</h3>}
      {top.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} />
      ))}
    </article>
  );
}
