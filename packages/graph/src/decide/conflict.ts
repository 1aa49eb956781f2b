import { UsageError } from '@entente/core';
import { placeOf, type Decision } from './decision.ts';

/** The error of two decisions that cannot both be followed; it names both lines. */
export function conflict(a: Decision, b: Decision, why: string): UsageError {
  const [first, second] = a.line <= b.line ? [a, b] : [b, a];
  return new UsageError(
    'conflicting-decisions',
    `${placeOf(first)} and ${placeOf(second)} cannot both be followed: ${why} Remove one of these lines.`,
  );
}
