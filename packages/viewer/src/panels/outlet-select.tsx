import { shorten } from '../details/long-text.tsx';
import { COMPARE, outletWithClaims } from '../strings/panels.ts';

interface OutletSelectProps {
  readonly label: string;
  readonly outlets: readonly { readonly name: string; readonly claims: number }[];
  /** Empty: none is chosen. */
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly autoFocus?: boolean;
}

/** Chooses an outlet; those that say most come first. */
export function OutletSelect({ label, outlets, value, onChange, autoFocus }: OutletSelectProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">{COMPARE.choose}</option>
        {outlets.map(({ name, claims }) => (
          <option key={name} value={name}>
            {outletWithClaims(shorten(name, 60), claims)}
          </option>
        ))}
      </select>
    </label>
  );
}
