import type { KeyboardEvent } from 'react';

interface BrushHandleProps {
  readonly name: string;
  /** Bin where this end stands. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Place from the left, as CSS. */
  readonly left: string;
  readonly words: string;
  /** There is no window yet. */
  readonly isIdle: boolean;
  readonly onMove: (bin: number) => void;
}

/** An end of the window, for the keyboard and for the ear; the pointer takes it from the ground. */
export function BrushHandle(props: BrushHandleProps) {
  const { name, value, least, most, left, words, isIdle, onMove } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const far = event.shiftKey ? 5 : 1;
    const to = {
      ArrowLeft: value - far,
      ArrowDown: value - far,
      ArrowRight: value + far,
      ArrowUp: value + far,
      PageDown: value - 5,
      PageUp: value + 5,
      Home: least,
      End: most,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(Math.max(least, Math.min(most, to)));
  };
  return (
    <div
      className="brush-handle"
      data-idle={isIdle}
      role="slider"
      aria-label={name}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={words}
      tabIndex={0}
      style={{ left }}
      onKeyDown={onKeyDown}
    />
  );
}
