import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, side by side. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, values, names, value, onChange } = props;
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const found = values.find((one) => keys.has(one));
        if (found !== undefined && found !== value) onChange(found);
      }}
    >
      {values.map((one) => (
        <ToggleButton key={one} id={one}>
          {names[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
