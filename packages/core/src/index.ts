export { covers, overlaps, textOf, type Span } from './span.ts';
export { BLOCK_KINDS, type Block, type BlockKind, type Document } from './document.ts';
export { UPOS, type Sentence, type Token, type Upos } from './token.ts';
export type { Diagnostic } from './diagnostic.ts';
export { EntenteError, FormatError, UsageError } from './error.ts';
export {
  addDays,
  firstDay,
  showPeriod,
  isPartialDate,
  lastDay,
  weekday,
  type PartialDate,
} from './partial-date.ts';
export { entityId, hashOf, normalizeName, slugOf } from './id.ts';
export { BOUNDS, type Bound, type Measure } from './quantity.ts';
export { compareText, round4 } from './order.ts';
export { resolutionId, type ResolvingBody } from './resolution-id.ts';
export { parseJsonLines, toJsonLine, toJsonLines } from './jsonl.ts';
export type { Actor, Term } from './actor.ts';
export { ACTORS } from './actors.generated.ts';
export { mergeActors } from './actor-merge.ts';
export { validateActors } from './actor-validate.ts';
export type { EntityType, Ontology, Predicate, PredicateExample, Trigger } from './ontology.ts';
export { goldsteinOf } from './goldstein.ts';
export { PLOVER_TYPES, ploverOf } from './plover.ts';
export { ONTOLOGY } from './ontology.generated.ts';
export { isA, supertypesOf } from './ontology-hierarchy.ts';
export { mergeOntology } from './ontology-merge.ts';
export { validateOntology, type ValidateOntologyOptions } from './ontology-validate.ts';
export {
  MODALITIES,
  type Argument,
  type AttributionKind,
  type DocumentAnalysis,
  type LocalClaim,
  type LocalEvidence,
  type Mention,
  type MentionBasis,
  type MentionCluster,
  type MentionKind,
  type Modality,
  type Polarity,
  type Role,
  type TimeBasis,
} from './claim.ts';
export type {
  ClaimRecord,
  ContradictionReason,
  EntityRecord,
  EvidenceRecord,
  GraphRecords,
  MentionRecord,
  RoleRecord,
  SpanRecord,
} from './records.ts';
export type {
  ClaimAnswer,
  ClaimObject,
  ClaimSummary,
  DocumentLink,
  EntityAnswer,
  EntityLink,
  EvidenceAnswer,
  ViewMeta,
  ViewPrecision,
} from './view.ts';
export { isReliable, type JudgedShare, type PredicatePrecision } from './precision.ts';
export { PRECISION } from './precision.generated.ts';
export {
  NO_DAY,
  NONE,
  type ClaimColumns,
  type Column,
  type DocumentColumns,
  type EdgeColumns,
  type EntityColumns,
  type EvidenceColumns,
  type ViewData,
} from './view-data.ts';
