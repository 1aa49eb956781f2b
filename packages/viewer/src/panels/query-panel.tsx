import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { QueryReply } from '../api.ts';
import { EXAMPLES, QUERY } from '../strings/panels.ts';
import { useViewer } from '../viewer-context.ts';
import { lastQueries, remember } from './last-queries.ts';
import { QueryResult } from './query-result.tsx';

type Outcome =
  | { readonly kind: 'none' | 'running' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly reply: QueryReply };

/** Asks the graph in Cypher: a table, and what of it is in the graph. */
export function QueryPanel() {
  const { api } = useViewer();
  const [last, setLast] = useState(lastQueries);
  const [text, setText] = useState(last[0] ?? EXAMPLES[0].cypher);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const run = () => {
    if (text.trim() === '' || outcome.kind === 'running') return;
    setLast(remember(text));
    setOutcome({ kind: 'running' });
    api.query(text).then(
      (reply) => {
        setOutcome({ kind: 'done', reply });
      },
      (error: unknown) => {
        setOutcome({
          kind: 'failed',
          message: (error instanceof Error ? error.message : String(error)).replace(
            /\b[A-Z]+-[A-Z]?\d+: ?/g,
            '',
          ),
        });
      },
    );
  };
  return (
    <>
      <label className="field query">
        <span>{QUERY.label}</span>
        <textarea
          rows={7}
          autoFocus
          spellCheck={false}
          aria-describedby="query-hint"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            run();
          }}
        />
      </label>
      <div className="actions">
        <Button className="button primary" onPress={run} isDisabled={outcome.kind === 'running'}>
          {outcome.kind === 'running' ? QUERY.running : QUERY.run}
        </Button>
        <small id="query-hint">{QUERY.hint}</small>
      </div>
      <Choices title={QUERY.examples} queries={EXAMPLES} onPick={setText} />
      <Choices
        title={QUERY.last}
        queries={last.map((cypher) => ({ ask: cypher, cypher }))}
        onPick={setText}
      />
      {outcome.kind === 'failed' && (
        <p className="error" role="alert">
          <bdi>{outcome.message}</bdi>
        </p>
      )}
      {outcome.kind === 'done' && <QueryResult reply={outcome.reply} />}
    </>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly queries: readonly { readonly ask: string; readonly cypher: string }[];
  readonly onPick: (cypher: string) => void;
}

function Choices({ title, queries, onPick }: ChoicesProps) {
  if (queries.length === 0) return null;
  return (
    <details className="choices">
      <summary>{title}</summary>
      {queries.map(({ ask, cypher }) => (
        <Button
          key={cypher}
          className="claim-line"
          onPress={() => {
            onPick(cypher);
          }}
        >
          <span className="one-line">{ask}</span>
        </Button>
      ))}
    </details>
  );
}
