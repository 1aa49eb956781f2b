import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Path } from '../core/paths.ts';
import { pathTitle, PATHS } from '../strings/panels.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { HopLine } from './hop-line.tsx';
import { useShowNodes } from './use-show-nodes.ts';

/** Paths, the best first; the one that is open is marked in the graph. */
export function PathList({ paths }: { readonly paths: readonly Path[] }) {
  const { mark } = useViewer();
  const [open, setOpen] = useState(0);
  const path = paths[Math.min(open, paths.length - 1)];
  useEffect(() => {
    if (path === undefined) return undefined;
    mark({ nodes: path.nodes, edges: path.hops.flatMap(({ edges }) => edges.slice(0, 1)) });
    return () => {
      mark(null);
    };
  }, [mark, path]);
  return (
    <ol className="paths">
      {paths.map((one, i) => (
        <li key={one.nodes.join(' ')} data-open={one === path}>
          <h3>
            <Button
              className="disclosure"
              aria-expanded={one === path}
              onPress={() => {
                setOpen(i);
              }}
            >
              {pathTitle(i + 1, one.hops.length)}
            </Button>
          </h3>
          {one === path && <Steps path={one} />}
        </li>
      ))}
    </ol>
  );
}

function Steps({ path }: { readonly path: Path }) {
  const { visible } = useView();
  const show = useShowNodes();
  const hidden = path.nodes.some((node) => visible.nodes[node] !== 1);
  return (
    <>
      <ol className="hops">
        {path.hops.map((hop) => (
          <HopLine key={`${String(hop.from)} ${String(hop.to)}`} hop={hop} />
        ))}
      </ol>
      {hidden && (
        <p className="empty">
          {PATHS.hidden}{' '}
          <Button
            className="button"
            onPress={() => {
              show(path.nodes);
            }}
          >
            {PATHS.show}
          </Button>
        </p>
      )}
    </>
  );
}
