import type { Diagnostic } from '@entente/core';
import type { Decision } from './decision.ts';

/** Code of the diagnostics that tell which decision does not, or no longer, apply. */
export const NOT_APPLIED = 'decision-not-applied';

/** That `decision`, or a part of it, says nothing of this graph. */
export function notApplied(decision: Decision, why: string): Diagnostic {
  const message = `Line ${String(decision.line)} (${decision.action}): ${why}`;
  return { document: decision.file, code: NOT_APPLIED, message, start: null, end: null };
}

/** Why a decision about `ids` does nothing. */
export function absent(ids: readonly string[]): string {
  return `${ids.join(', ')} ${ids.length === 1 ? 'is' : 'are'} not in this graph.`;
}
