import { Fragment } from 'react';

interface LongTextProps {
  readonly text: string;
  /** Letters that are shown; the rest is in the title. */
  readonly most?: number;
  readonly className?: string;
}

/**
 * Words of an article, kept apart from what stands around them: a change of the reading direction ends
 * with them, and of very long ones only the beginning is shown.
 */
export function LongText({ text, most = 120, className }: LongTextProps) {
  const short = shorten(text, most);
  return (
    <bdi className={className} title={short === text ? undefined : text.slice(0, 4000)}>
      {short}
    </bdi>
  );
}

/** The first `most` letters and an ellipsis; no letter is cut in two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = Array.from(text.slice(0, 2 * most));
  return letters.length <= most && text.length <= 2 * most
    ? text
    : `${letters.slice(0, most).join('').trimEnd()}…`;
}

/** Parts with something between each two. */
export function Joined({
  parts,
  between,
}: {
  readonly parts: readonly React.ReactNode[];
  readonly between: string;
}) {
  return parts.map((part, i) => (
    <Fragment key={i}>
      {i > 0 && between}
      {part}
    </Fragment>
  ));
}
