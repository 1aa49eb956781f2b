import { useId } from 'react';

interface BoundProps {
  readonly label: string;
  readonly value: number;
  readonly step: number;
  readonly most: number;
  /** The value in words. */
  readonly words: string;
  readonly onChange: (value: number) => void;
  /** The reader has let go. */
  readonly onEnd: () => void;
}

/** A least value, chosen on a line from 0. */
export function Bound({ label, value, step, most, words, onChange, onEnd }: BoundProps) {
  const id = useId();
  return (
    <div className="bound">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{words}</output>
      <input
        id={id}
        type="range"
        {...{ value, step, min: 0, max: most }}
        aria-valuetext={words}
        onChange={(event) => {
          onChange(event.currentTarget.valueAsNumber);
        }}
        onPointerUp={onEnd}
        onBlur={onEnd}
      />
    </div>
  );
}
