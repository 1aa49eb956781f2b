import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { TABLE } from './strings/controls.ts';
import { TableRow } from './table-row.tsx';
import { sortedEdges, type SortColumn } from './table-rows.ts';
import { useView, useViewer } from './viewer-context.ts';

const PAGE = 200;
const COLUMNS: readonly SortColumn[] = [
  ...(['subject', 'relation', 'object', 'sentences'] as const),
  ...(['sources', 'reported', 'confidence'] as const),
];
const NUMBERS: readonly SortColumn[] = ['sentences', 'sources', 'reported', 'confidence'];

/** Exactly what the graph shows, as rows; also for those who do not see it. */
export function TableView() {
  const { network, words } = useViewer();
  const { visible } = useView();
  const [sort, setSort] = useState<{ column: SortColumn; falling: boolean }>({
    column: 'sentences',
    falling: true,
  });
  const [pages, setPages] = useState(1);
  const edges = useMemo(
    () => sortedEdges(network, words, visible.edges, sort.column, sort.falling),
    [network, words, visible, sort],
  );
  const rest = edges.length - pages * PAGE;
  return (
    <section className="table-view" aria-label={TABLE.name} tabIndex={0}>
      <table aria-rowcount={edges.length + 1}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={
                  sort.column !== column ? 'none' : sort.falling ? 'descending' : 'ascending'
                }
              >
                <Button
                  onPress={() => {
                    const falling =
                      sort.column === column ? !sort.falling : NUMBERS.includes(column);
                    setSort({ column, falling });
                  }}
                >
                  {TABLE.columns[column]}
                  <span aria-hidden="true">
                    {sort.column === column ? (sort.falling ? ' ↓' : ' ↑') : ''}
                  </span>
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from(edges.subarray(0, pages * PAGE), (edge) => (
            <TableRow key={edge} edge={edge} />
          ))}
        </tbody>
      </table>
      {edges.length === 0 && <p className="nothing">{TABLE.empty}</p>}
      {rest > 0 && (
        <Button
          className="quiet more"
          onPress={() => {
            setPages(pages + 1);
          }}
        >
          {TABLE.more(Math.min(rest, PAGE))}
        </Button>
      )}
    </section>
  );
}
