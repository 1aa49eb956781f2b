import { FormatError } from './error.ts';

/** An object whose fields are not checked yet, and where it stands, for messages. */
export interface Row {
  readonly where: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** `value` as a row that has no other fields than `known`. @throws FormatError */
export function toRow(value: unknown, where: string, known: readonly string[]): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw formError(where, `must be a map with the fields ${known.join(', ')}`);
  }
  const fields: Record<string, unknown> = { ...value };
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) {
      throw formError(where, `unknown field "${key}"; use one of ${known.join(', ')}`);
    }
  }
  return { where, fields };
}

/** Text that must be there, not blank, and match `form`. @throws FormatError */
export function textField(row: Row, key: string, form = /\S/): string {
  const value = row.fields[key];
  if (typeof value !== 'string' || !form.test(value)) {
    throw formError(`${row.where}.${key}`, `must be text that matches ${String(form)}`);
  }
  return value;
}

/** Text, or null where the field is null or left out. @throws FormatError */
export function optionalTextField(row: Row, key: string, form = /\S/): string | null {
  return row.fields[key] === undefined || row.fields[key] === null
    ? null
    : textField(row, key, form);
}

/** A list of texts; a single text is a list of one, a missing field is `missing`. */
export function textsField(
  row: Row,
  key: string,
  missing: readonly string[] = [],
  form = /\S/,
): readonly string[] {
  const value = row.fields[key] ?? missing;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => {
    if (typeof one === 'string' && form.test(one)) return one;
    const found = JSON.stringify(one);
    throw formError(`${row.where}.${key}`, `${found} must be text that matches ${String(form)}`);
  });
}

/** A list of values that are checked elsewhere; empty where the field is left out. */
export function listField(row: Row, key: string): readonly unknown[] {
  const value = row.fields[key] ?? [];
  if (!Array.isArray(value)) throw formError(`${row.where}.${key}`, 'must be a list');
  return value;
}

/** One of the texts `allowed`; the first of them where the field is left out. */
export function choiceField<T extends string>(
  row: Row,
  key: string,
  allowed: readonly [T, ...T[]],
): T {
  const value = row.fields[key] ?? allowed[0];
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    throw formError(`${row.where}.${key}`, `must be one of ${allowed.join(', ')}`);
  }
  return found;
}

/** The error of a value that has the wrong form: where it stands and what it must be. */
export function formError(where: string, rule: string): FormatError {
  return new FormatError('bad-form', `${where}: ${rule}. Correct it and run again.`);
}
