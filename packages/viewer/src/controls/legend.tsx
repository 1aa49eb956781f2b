import { useMemo } from 'react';
import { communityColors } from '../community-colors.ts';
import { predicateColors } from '../predicate-colors.ts';
import { LEGEND, precisionWords } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';

/** Three disks, each larger than the one before. */
const DISKS =
  'M2 5a1 1 0 1 0 2 0a1 1 0 1 0-2 0M10 5a2 2 0 1 0 5 0a2 2 0 1 0-5 0M22 5a4 4 0 1 0 9 0a4 4 0 1 0-9 0';

/** What lines, sizes and colors mean, and how often each relation was found to be right. */
export function Legend() {
  const { meta, network, words } = useViewer();
  const { state, visible } = useView();
  const byCommunity = state.appearance.nodes === 'community';
  const communities = useMemo(
    () => (byCommunity ? communityColors(network, visible) : []),
    [network, visible, byCommunity],
  );
  const predicates = meta.predicates.toSorted(
    (a, b) => (b.precision?.judged ?? 0) - (a.precision?.judged ?? 0),
  );
  return (
    <details className="facets legend" open>
      <summary>
        <h2>{LEGEND.title}</h2>
      </summary>
      <ul className="lines">
        <Line name={LEGEND.stated} path="M1 5h32" kind="plain" />
        <Line name={LEGEND.denied} path="M1 5h32" kind="denied" />
        <Line name={LEGEND.width} path="M1 5h32" kind="thick" />
        <Line name={LEGEND.sizes[state.appearance.size]} path={DISKS} kind="plain" />
        <Line name={LEGEND.arrow} path="M1 5h30M26 1l5 4-5 4" kind="plain" />
      </ul>
      {state.appearance.edges === 'predicate' && (
        <ul className="lines">
          {predicateColors(network).map((id, slot) => (
            <li key={id} data-slot={slot}>
              <svg viewBox="0 0 34 10" aria-hidden="true">
                <path d="M1 5h32" className="colored" />
              </svg>
              {words.predicate(id)}
            </li>
          ))}
        </ul>
      )}
      {communities.length > 0 && (
        <ul className="lines">
          {communities.map(([slot, name]) => (
            <li key={slot} data-slot={slot}>
              <svg viewBox="0 0 34 10" aria-hidden="true">
                <circle cx="17" cy="5" r="5" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <details className="precision">
        <summary>{LEGEND.relations}</summary>
        <dl>
          {predicates.map(({ id, label, precision }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{precisionWords(precision)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </details>
  );
}

interface LineProps {
  readonly name: string;
  readonly path: string;
  readonly kind: 'plain' | 'denied' | 'thick';
}

function Line({ name, path, kind }: LineProps) {
  return (
    <li>
      <svg viewBox="0 0 34 10" aria-hidden="true">
        <path d={path} className={kind} />
      </svg>
      {name}
    </li>
  );
}
