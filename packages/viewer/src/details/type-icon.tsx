import { colorSlot } from '../core/colors.ts';
import { glyphKind, glyphPath } from '../sigma/glyphs.ts';

interface TypeIconProps {
  /** A type with its supertypes, nearest first. */
  readonly types: readonly string[];
  /** Name of the type, where it is not written beside. */
  readonly label?: string;
}

/** A disk of the type's color with its picture, as the graph draws it. */
export function TypeIcon({ types, label }: TypeIconProps) {
  const kind = glyphKind(types);
  return (
    <svg
      className="type-mark"
      data-slot={colorSlot(types)}
      viewBox="0 0 40 40"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <circle cx="20" cy="20" r="20" />
      {kind !== null && <path d={glyphPath(kind)} fillRule="evenodd" transform="translate(8 8)" />}
    </svg>
  );
}
