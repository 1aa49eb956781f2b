import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { compareText } from '@entente/core';
import { formatDate } from './core/dates.ts';
import { fold } from './core/fold.ts';
import type { Visible } from './core/filter.ts';
import type { ViewEdge } from './core/graph.ts';
import { phraseOf } from './core/phrase.ts';
import { useViewer } from './viewer-context.ts';
import { EntityName } from './details/entity-name.tsx';

const COLUMNS = ['Subject', 'Relation', 'Object', 'Sentences', 'Last reported'] as const;
type Column = (typeof COLUMNS)[number];
const PAGE = 200;

/** Exactly the relations that the graph shows, sortable: also the way without a picture. */
export function TableView({ visible }: { readonly visible: Visible }) {
  const { graph, words, select } = useViewer();
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({
    column: 'Sentences',
    down: true,
  });
  const [shown, setShown] = useState(PAGE);
  const rows = useMemo(() => {
    const name = (id: string) => fold(graph.node.get(id)?.label ?? id);
    const compare: Record<Column, (a: ViewEdge, b: ViewEdge) => number> = {
      Subject: (a, b) => compareText(name(a.source), name(b.source)),
      Relation: (a, b) => compareText(phraseOf(a, words), phraseOf(b, words)),
      Object: (a, b) => compareText(name(a.target), name(b.target)),
      Sentences: (a, b) => a.evidenceCount - b.evidenceCount,
      'Last reported': (a, b) => compareText(a.lastReported ?? '', b.lastReported ?? ''),
    };
    const turn = sort.down ? -1 : 1;
    return graph.edges
      .filter(({ id }) => visible.edges.has(id))
      .sort((a, b) => turn * compare[sort.column](a, b) || compareText(a.id, b.id));
  }, [graph, words, visible, sort]);

  return (
    <section className="table-view" aria-label="Table" tabIndex={0}>
      <table>
        <caption className="live">Relations on display</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={
                  sort.column === column ? (sort.down ? 'descending' : 'ascending') : 'none'
                }
              >
                <Button
                  onPress={() => {
                    setSort({ column, down: sort.column === column && !sort.down });
                  }}
                >
                  {column}
                  <span aria-hidden="true">
                    {sort.column === column ? (sort.down ? ' ↓' : ' ↑') : ''}
                  </span>
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((edge) => (
            <tr key={edge.id}>
              <td>
                <NodeName id={edge.source} />
              </td>
              <td>
                <Button
                  className="phrase-button"
                  data-polarity={edge.polarity}
                  onPress={() => {
                    select({ kind: 'claim', id: edge.claimId });
                  }}
                >
                  {phraseOf(edge, words)}
                </Button>
              </td>
              <td>
                <NodeName id={edge.target} />
              </td>
              <td className="number">{edge.evidenceCount}</td>
              <td className="date">
                {edge.lastReported === null ? '–' : formatDate(edge.lastReported)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <Button
          className="more"
          onPress={() => {
            setShown(shown + PAGE);
          }}
        >
          Show {Math.min(PAGE, rows.length - shown)} more of {rows.length}
        </Button>
      )}
    </section>
  );
}

function NodeName({ id }: { readonly id: string }) {
  const { graph } = useViewer();
  const node = graph.node.get(id);
  return (
    <EntityName
      entity={{ id, name: node?.label ?? id, type: node?.type ?? '', types: node?.types ?? [] }}
    />
  );
}
