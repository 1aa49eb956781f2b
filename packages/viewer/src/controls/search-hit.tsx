import type { Hit } from '../core/search.ts';
import { SEARCH } from '../strings/controls.ts';
import { useViewer } from '../viewer-context.ts';
import { TypeMark } from './type-mark.tsx';

interface SearchHitProps {
  /** Of its element. */
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onOver: () => void;
  readonly onChoose: () => void;
}

/** Something found, with what it is. */
export function SearchHit({ id, hit, isActive, onOver, onChoose }: SearchHitProps) {
  const { network, meta, words } = useViewer();
  const node = hit.kind === 'entity' ? network.nodeOf(hit.id) : null;
  const type = meta.types[network.data.entities.type[node ?? 0] ?? 0]?.id ?? '';
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={onOver}
      // The input keeps the focus.
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onClick={onChoose}
    >
      {node !== null && <TypeMark type={type} />}
      <span className="hit">
        <bdi>{hit.name}</bdi>
        {hit.alias !== null && (
          <small>
            {SEARCH.also} <bdi>{hit.alias}</bdi>
          </small>
        )}
      </span>
      <small>{node === null ? SEARCH.kinds[hit.kind] : words.type(type)}</small>
    </li>
  );
}
