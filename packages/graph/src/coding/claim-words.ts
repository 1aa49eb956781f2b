import { showPeriod, type ClaimRecord, type EvidenceRecord } from '@entente/core';
import type { RecordIndex } from '../index-records.ts';

/** A claim as somebody reads it who knows nothing of the graph; empty texts where there is nothing. */
export interface ClaimWords {
  readonly subject: string;
  /** The predicate in words, or the verb or noun itself where the ontology has none. */
  readonly predicate: string;
  /** Entity, words, or the claim that is said, asked or denied. */
  readonly object: string;
  /** Value of a vote and further roles: `value: abstain; at: New York`. */
  readonly others: string;
  /** `2022-02 (explicit)`, `2022-02-04 to 2022-02-20 (relative)`. */
  readonly time: string;
}

/** `claim` in words; `labelOf` gives the words of a predicate. A content claim is told in one line. */
export function claimWords(
  claim: ClaimRecord,
  index: RecordIndex,
  labelOf: (predicate: string) => string,
): ClaimWords {
  const nameOf = (id: string): string => index.entity(id)?.name ?? id;
  const content = claim.content === null ? undefined : index.claim(claim.content);
  const objectName = claim.object === null ? claim.objectText : nameOf(claim.object);
  const said = (one: ClaimRecord): string => {
    const object = one.object === null ? one.objectText : nameOf(one.object);
    const words = [nameOf(one.subject), relationOf(one, labelOf), object ?? ''];
    return words.join(' ').trim();
  };
  const roles = claim.roles.map(
    ({ role, entity, text }) => `${role}: ${entity === null ? (text ?? '') : nameOf(entity)}`,
  );
  const that = content === undefined ? [] : [`that: ${said(content)}`];
  const value = claim.value === null ? [] : [`value: ${claim.value}`];
  const period = showPeriod(claim.eventFrom, claim.eventTo);
  return {
    subject: nameOf(claim.subject),
    predicate: claim.predicate === null ? claim.surface : labelOf(claim.predicate),
    object: [...(objectName === null ? [] : [objectName]), ...that].join('; '),
    others: [...value, ...roles].join('; '),
    time: period === '' ? '' : `${period} (${claim.timeBasis})`,
  };
}

function relationOf(claim: ClaimRecord, labelOf: (predicate: string) => string): string {
  const words = claim.predicate === null ? claim.surface : labelOf(claim.predicate);
  return claim.polarity === 'negative' ? `not: ${words}` : words;
}

/** The claim in one line: `China – not: condemns – Russia (planned; at: Bali)`. */
export function claimLine(
  { subject, predicate, object, others }: ClaimWords,
  { polarity, modality }: Pick<ClaimRecord, 'polarity' | 'modality'>,
): string {
  const relation = polarity === 'negative' ? `not: ${predicate}` : predicate;
  const marks = [modality === 'asserted' ? '' : modality, others].filter((mark) => mark !== '');
  const line = [subject, relation, object].filter((part) => part !== '').join(' – ');
  return marks.length === 0 ? line : `${line} (${marks.join('; ')})`;
}

/** Who says it in that sentence, outermost first: `Xinhua > Wang Yi`; `author` for the article itself. */
export function speakerWords(
  { attribution, attributedTo, sourceText }: EvidenceRecord,
  { entity }: RecordIndex,
): string {
  if (attribution === 'author') return 'author';
  const named = attributedTo.map((id) => entity(id)?.name ?? id);
  return [...named, ...(sourceText === undefined ? [] : [sourceText])].join(' > ') || 'somebody';
}
