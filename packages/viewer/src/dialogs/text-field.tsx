interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** The label is only heard. */
  readonly quiet?: boolean;
}

const MOST = 500;

/** A line of text under its label. */
export function TextField({
  label,
  value,
  onChange,
  isDisabled = false,
  autoFocus = false,
  quiet = false,
}: TextFieldProps) {
  return (
    <label className="field">
      {!quiet && <span>{label}</span>}
      <input
        {...(quiet && { 'aria-label': label })}
        value={value}
        maxLength={MOST}
        disabled={isDisabled}
        autoFocus={autoFocus}
        dir="auto"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
