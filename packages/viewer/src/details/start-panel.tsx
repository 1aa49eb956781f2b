import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { compareText, type ViewMeta } from '@entente/core';
import { count, phraseOf, summaryOf } from '../core/phrase.ts';
import { useViewer } from '../viewer-context.ts';

const MOST = 7;

/** What is loaded, what can be done, and the claims with most sentences to begin with. */
export function StartPanel({ meta }: { readonly meta: ViewMeta }) {
  const { graph, words, select } = useViewer();
  const top = useMemo(
    () =>
      graph.edges
        .toSorted((a, b) => b.evidenceCount - a.evidenceCount || compareText(a.id, b.id))
        .slice(0, MOST),
    [graph],
  );
  const name = (id: string) => <bdi className="name">{graph.node.get(id)?.label ?? id}</bdi>;
  return (
    <article className="start">
      <h2>Who said what about whom, and how do we know?</h2>
      <p>{summaryOf(meta)}.</p>
      <p>
        <b>Select a line</b> to read every sentence that says so. <b>Select a name</b> to see all
        that is claimed of it.
      </p>
      {top.length > 0 && <h3>Most reported</h3>}
      {top.map((edge) => (
        <Button
          key={edge.id}
          className="claim-line"
          onPress={() => {
            select({ kind: 'claim', id: edge.claimId });
          }}
        >
          <span>
            {name(edge.source)}{' '}
            <span className="phrase" data-polarity={edge.polarity}>
              {phraseOf(edge, words)}
            </span>{' '}
            {name(edge.target)}
          </span>
          <small>{count(edge.evidenceCount, 'sentence')}</small>
        </Button>
      ))}
      <h3>Keys</h3>
      <p className="keys">
        <kbd>/</kbd> search <kbd>←↑→↓</kbd> next entity <kbd>[</kbd> <kbd>]</kbd> its relations{' '}
        <kbd>Esc</kbd> back here
      </p>
    </article>
  );
}
