import { Button } from 'react-aria-components';
import type { Overview } from '../core/communities.ts';
import { nameAt } from '../stated.ts';
import { overviewName } from '../strings/app.ts';
import { useViewer } from '../viewer-context.ts';

const MOST = 60;

interface OverviewListProps {
  readonly overview: Overview;
  readonly onOpen: (row: number) => void;
}

/** The communities by name, for those who do not use the drawing. */
export function OverviewList({ overview, onOpen }: OverviewListProps) {
  const { network } = useViewer();
  return (
    <ol className="overview-list">
      {overview.nodes.slice(0, MOST).map(({ community, best, size }, row) => (
        <li key={community}>
          <Button
            className="menu-item"
            onPress={() => {
              onOpen(row);
            }}
          >
            {overviewName(
              best.map((node) => nameAt(network.data, node)),
              size,
            )}
          </Button>
        </li>
      ))}
    </ol>
  );
}
