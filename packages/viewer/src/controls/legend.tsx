import { predicateColors } from '../predicate-colors.ts';
import { LEGEND, precisionWords } from '../strings/controls.ts';
import { useView, useViewer } from '../viewer-context.ts';

/** What lines mean, and how often each relation was found to be right. */
export function Legend() {
  const { meta, network, words } = useViewer();
  const { state } = useView();
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
      {state.appearance.nodes === 'community' && <p>{LEGEND.communities}</p>}
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
