import { useEffect, useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { QueryReply } from '../api.ts';
import { LongText } from '../details/long-text.tsx';
import { foundInGraph, notShown, QUERY, rowsOf } from '../strings/panels.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { QueryCell } from './query-cell.tsx';
import { useShowNodes } from './use-show-nodes.ts';

/** Rows of a query as a table; what of them is in the graph is marked there. */
export function QueryResult({ reply }: { readonly reply: QueryReply }) {
  const { network, mark } = useViewer();
  const show = useShowNodes();
  const { columns, rows, truncated, graph } = reply;
  const marked = useMemo(() => {
    const edges = graph.claims
      .flatMap((id) => network.claimOf(id) ?? [])
      .flatMap((claim) => network.edgesOf(claim));
    const { source, target } = network.data.edges;
    const ends = edges.flatMap((edge) => [source[edge] ?? 0, target[edge] ?? 0]);
    const nodes = [
      ...new Set([...graph.entities.flatMap((id) => network.nodeOf(id) ?? []), ...ends]),
    ];
    return { nodes, edges };
  }, [network, graph]);
  const { visible } = useView();
  const hidden = marked.nodes.filter((node) => visible.nodes[node] !== 1);
  useEffect(() => {
    mark(marked.nodes.length === 0 ? null : marked);
    return () => {
      mark(null);
    };
  }, [mark, marked]);
  return (
    <section aria-live="polite">
      <h3>
        {QUERY.result} <span className="badge">{rowsOf(rows.length)}</span>
      </h3>
      {marked.nodes.length > 0 && (
        <p className="empty">{foundInGraph(graph.entities.length, graph.claims.length)}</p>
      )}
      {truncated && <p className="empty">{QUERY.cut}</p>}
      {hidden.length > 0 && (
        <p className="empty found">
          {notShown(hidden.length)}{' '}
          <Button
            className="button"
            onPress={() => {
              show(hidden);
            }}
          >
            {QUERY.show}
          </Button>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="empty">{QUERY.noRows}</p>
      ) : (
        <div className="result" tabIndex={0} role="region" aria-label={QUERY.result}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    <LongText text={column} most={60} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={i}>
                  {row.map((value, j) => (
                    <td key={j}>
                      <QueryCell value={value} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
