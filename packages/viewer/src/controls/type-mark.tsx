import { colorSlot } from '../core/colors.ts';
import { glyphKind, glyphPath } from '../sigma/glyphs.ts';
import { useViewer } from '../viewer-context.ts';

/** The disk of a type with its picture, as in the drawing. Its word stands beside it. */
export function TypeMark({ type }: { readonly type: string }) {
  const { typesOf } = useViewer();
  const types = typesOf(type);
  const kind = glyphKind(types);
  return (
    <svg className="type-mark" viewBox="0 0 40 40" data-slot={colorSlot(types)} aria-hidden="true">
      <circle cx="20" cy="20" r="20" />
      {kind !== null && <path d={glyphPath(kind)} transform="translate(8 8)" fillRule="evenodd" />}
    </svg>
  );
}
