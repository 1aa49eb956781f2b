import {
  compareText,
  type ClaimRecord,
  type Document,
  type EvidenceRecord,
  type GraphRecords,
} from '@entente/core';
import { entitiesOf, indexRecords, type RecordIndex } from './index-records.ts';

/** Where records break an invariant. `code` is stable. */
export interface RecordProblem {
  readonly code:
    | 'unsorted'
    | 'unknown-id'
    | 'no-evidence'
    | 'wrong-quote'
    | 'wrong-span'
    | 'unknown-rule'
    | 'one-sided-contradiction';
  /** Id of the record that is at fault. */
  readonly id: string;
  readonly message: string;
}

export interface ValidateOptions {
  /** Ids of the rules that exist (`proposition/rules/verbal`). */
  readonly rules: ReadonlySet<string>;
}

/**
 * What in `records` breaks the invariants: lists sorted by unique ids, ids that resolve, evidence
 * for every claim, quotes that are the document's own text, spans inside the document, rules that
 * exist, contradictions that both sides know. Empty when all is well.
 */
export function validateRecords(
  records: GraphRecords,
  { rules }: ValidateOptions,
): readonly RecordProblem[] {
  const index = indexRecords(records);
  return [
    ...checkOrder(records.documents),
    ...checkOrder(records.entities),
    ...checkOrder(records.claims),
    ...records.entities.flatMap(({ id, mentions }) =>
      mentions.flatMap(({ document }) =>
        index.document(document) ? [] : unknownId(id, 'mention in document', document),
      ),
    ),
    ...records.claims.flatMap((claim) => checkClaim(claim, index, rules)),
  ];
}

function checkOrder(rows: readonly { readonly id: string }[]): RecordProblem[] {
  return rows.flatMap(({ id }, i) => {
    const previous = rows[i - 1]?.id;
    if (previous === undefined || compareText(previous, id) < 0) return [];
    return { code: 'unsorted' as const, id, message: `${id} must not come after ${previous}.` };
  });
}

function checkClaim(
  claim: ClaimRecord,
  index: RecordIndex,
  rules: ReadonlySet<string>,
): RecordProblem[] {
  const { id, content, contradicts } = claim;
  const evidence: readonly EvidenceRecord[] = claim.evidence;
  const problems: RecordProblem[] = entitiesOf(claim).flatMap((entity) =>
    isEntity(entity, index) ? [] : unknownId(id, 'entity', entity),
  );
  if (content !== null && index.claim(content)?.id !== content)
    problems.push(...unknownId(id, 'claim', content));
  for (const other of contradicts) {
    const opponent = index.claim(other);
    if (opponent?.id !== other) problems.push(...unknownId(id, 'claim', other));
    else if (!opponent.contradicts.includes(id)) {
      const message = `${other} does not know that it contradicts ${id}.`;
      problems.push({ code: 'one-sided-contradiction', id, message });
    }
  }
  if (evidence.length === 0) {
    problems.push({ code: 'no-evidence', id, message: `${id} has no evidence.` });
  }
  return [...problems, ...evidence.flatMap((piece) => checkEvidence(piece, index, rules))];
}

/** Whether an entity bears this id now: one that was retired must not occur in records. */
function isEntity(id: string, index: RecordIndex): boolean {
  return index.entity(id)?.id === id;
}

function checkEvidence(
  evidence: EvidenceRecord,
  index: RecordIndex,
  rules: ReadonlySet<string>,
): RecordProblem[] {
  const { id, rule } = evidence;
  const problems: RecordProblem[] = evidence.attributedTo.flatMap((entity) =>
    isEntity(entity, index) ? [] : unknownId(id, 'entity', entity),
  );
  if (!rules.has(rule)) {
    problems.push({
      code: 'unknown-rule',
      id,
      message: `${id} names the rule ${rule}: no such file.`,
    });
  }
  const document = index.document(evidence.document);
  if (!document) return [...problems, ...unknownId(id, 'document', evidence.document)];
  return [...problems, ...checkSpans(evidence, document)];
}

function checkSpans(evidence: EvidenceRecord, { text }: Document): RecordProblem[] {
  const { id, start, end, quote, subject, trigger, object } = evidence;
  if (text.slice(start, end) !== quote) {
    return [{ code: 'wrong-quote', id, message: `${id} does not quote its document.` }];
  }
  const spans = [[start, end], subject, trigger, ...(object ? [object] : [])] as const;
  return spans.flatMap(([from, to]) => {
    if (from >= 0 && from <= to && to <= text.length) return [];
    const message = `${id} has a span ${String(from)}–${String(to)} outside its document.`;
    return { code: 'wrong-span' as const, id, message };
  });
}

function unknownId(id: string, kind: string, other: string): RecordProblem[] {
  return [
    { code: 'unknown-id', id, message: `${id} refers to the ${kind} ${other}: no such record.` },
  ];
}
