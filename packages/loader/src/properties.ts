import { compareText } from '@entente/core';
import type { Properties, PropertyValue } from './rows.ts';

type Source = Readonly<Record<string, PropertyValue | null>>;

/**
 * `values` without its nulls, keys sorted. A lone surrogate, which no store can keep, becomes
 * U+FFFD, so that what is read back equals what was written.
 */
export function toProperties(values: Source): Properties {
  const kept: Record<string, PropertyValue> = {};
  for (const name of Object.keys(values).sort(compareText)) {
    const value = values[name];
    if (value !== null && value !== undefined) kept[name] = wellFormed(value);
  }
  return kept;
}

function wellFormed(value: PropertyValue): PropertyValue {
  if (typeof value === 'string') return replaceSurrogates(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value.every((item) => typeof item === 'string') ? value.map(replaceSurrogates) : value;
}

function replaceSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
