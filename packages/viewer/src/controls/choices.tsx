import { useId } from 'react';

interface ChoicesProps<T extends string> {
  readonly title: string;
  readonly values: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { title, values, names, value, onChange } = props;
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      <div className="choices-row">
        {values.map((one) => (
          <label key={one} data-selected={one === value}>
            <input
              type="radio"
              name={id}
              checked={one === value}
              onChange={() => {
                onChange(one);
              }}
            />
            {names[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
