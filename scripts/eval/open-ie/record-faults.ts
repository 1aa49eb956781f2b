import { countBy } from './count.ts';

/** Fields of a claim, in the order in which they are looked at. */
export const RECORD_FIELDS = [
  'subject',
  'predicate',
  'object',
  'negation or modality',
  'source',
  'time',
  'roles',
] as const;

export type RecordField = (typeof RECORD_FIELDS)[number];

/** What a claim says, field by field, as text. */
export interface ComparedRecord {
  /** The word that states it: claims of the same word may be the same. */
  readonly trigger: string;
  readonly fields: Readonly<Record<RecordField, string>>;
}

/** What the parser's errors cost the claims: those from the treebank's trees count as right. */
export interface RecordFaults {
  readonly gold: number;
  readonly found: number;
  /** Claims with the same subject, predicate and object. */
  readonly sameFact: number;
  /** Claims that are the same in all fields. */
  readonly same: number;
  /** Claims of `gold` that are not, by the first field that differs; `MISSING` for those without any of their word. */
  readonly faults: readonly (readonly [RecordField | typeof MISSING, number])[];
}

/** No claim of the same word. */
export const MISSING = 'missing';

const FACT: readonly RecordField[] = ['subject', 'predicate', 'object'];

/** Compares the claims of sentence after sentence; each is paired once, with the one that is most like it. */
export function scoreRecordFaults(
  pairs: readonly {
    readonly gold: readonly ComparedRecord[];
    readonly found: readonly ComparedRecord[];
  }[],
): RecordFaults {
  const counts = { gold: 0, found: 0, sameFact: 0, same: 0 };
  const faults: (RecordField | typeof MISSING)[] = [];
  for (const { gold, found } of pairs) {
    counts.gold += gold.length;
    counts.found += found.length;
    for (const [record, other] of pair(gold, found)) {
      const wrong = other === null ? null : differences(record, other);
      if (wrong?.length === 0) counts.same++;
      if (wrong?.every((field) => !FACT.includes(field))) counts.sameFact++;
      const fault = wrong === null ? MISSING : wrong[0];
      if (fault !== undefined) faults.push(fault);
    }
  }
  return { ...counts, faults: countBy(faults) };
}

/** Claims of the same word, those with the fewest differences first. */
function pair(
  gold: readonly ComparedRecord[],
  found: readonly ComparedRecord[],
): [ComparedRecord, ComparedRecord | null][] {
  const candidates = gold
    .flatMap((record) =>
      found
        .filter(({ trigger }) => trigger === record.trigger)
        .map((other) => ({ record, other, wrong: differences(record, other).length })),
    )
    .sort((a, b) => a.wrong - b.wrong);
  const paired = new Map<ComparedRecord, ComparedRecord>();
  const used = new Set<ComparedRecord>();
  for (const { record, other } of candidates) {
    if (paired.has(record) || used.has(other)) continue;
    paired.set(record, other);
    used.add(other);
  }
  return gold.map((record) => [record, paired.get(record) ?? null]);
}

function differences(a: ComparedRecord, b: ComparedRecord): RecordField[] {
  return RECORD_FIELDS.filter((field) => a.fields[field] !== b.fields[field]);
}
