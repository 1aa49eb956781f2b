import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { neighborGroups, nextExpansion, STEP } from '../core/expand.ts';
import { ENTITY, more, showMore, shownOf } from '../strings/details.ts';
import { useView, useViewer } from '../viewer-context.ts';

const FEW = 5;

/** Neighbors by relation and type: how many are shown, and a button that shows more. */
export function Neighbors({ id }: { readonly id: string }) {
  const { network, words, dispatch } = useViewer();
  const { visible } = useView();
  const [open, setOpen] = useState(false);
  const node = network.nodeOf(id);
  const groups = useMemo(
    () => (node === null ? [] : neighborGroups(network, node, visible.nodes)),
    [network, node, visible],
  );
  const hidden = groups.filter(({ shown, total }) => shown < total);
  if (node === null || hidden.length === 0) return null;
  return (
    <section className="neighbors">
      <h3>{ENTITY.neighbors}</h3>
      <ul>
        {hidden.slice(0, open ? undefined : FEW).map(({ type, predicate, shown, total }) => {
          const label = `${words.predicate(predicate)} · ${words.type(type)}`;
          const expansion = nextExpansion(network, node, visible.nodes, { type, predicate });
          return (
            <li key={`${type} ${predicate}`}>
              <span>{label}</span>
              <small>{shownOf(shown, total)}</small>
              {expansion !== null && (
                <Button
                  className="quiet"
                  aria-label={showMore(Math.min(STEP, total - shown), label)}
                  onPress={() => {
                    dispatch({ kind: 'expand', expansion });
                  }}
                >
                  {`+${String(Math.min(STEP, total - shown))}`}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {hidden.length > FEW && (
        <Button
          className="quiet"
          onPress={() => {
            setOpen(!open);
          }}
        >
          {open ? ENTITY.fewer : more(hidden.length - FEW)}
        </Button>
      )}
    </section>
  );
}
