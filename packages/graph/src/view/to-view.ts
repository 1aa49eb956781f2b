import { MultiDirectedGraph } from 'graphology';
import {
  FormatError,
  type ClaimRecord,
  type EntityRecord,
  type GraphRecords,
  type Modality,
  type Ontology,
  type Predicate,
} from '@entente/core';
import { compareEvidence } from '../claim/evidence.ts';
import type { View, ViewEdge, ViewNode } from './view.ts';

export interface ViewOptions {
  /** Claims of other modalities are left out. */
  readonly modalities?: readonly Modality[];
  /** Claims of less confidence are left out, but for those that a person accepted. */
  readonly leastConfidence?: number;
}

/**
 * Claims of less confidence are wrong too often to stand as lines of a graph (ADR 0018). They stay claims; they are
 * edges of the view only where a person accepted them.
 */
const LEAST_CONFIDENCE = 0.6;

const DEFAULTS = {
  modalities: ['asserted'],
  leastConfidence: LEAST_CONFIDENCE,
} satisfies ViewOptions;

/** Type of an edge whose proposition no predicate of the ontology covers. */
export const RELATED_TO = 'RELATED_TO';

/**
 * The view of the claims: an edge for each claim between two entities that has not been rejected, is likely
 * enough and of one of the modalities, a node for each entity with such an edge. Nodes and edges come
 * in the order of their ids, without positions: see `layoutView`.
 * @throws FormatError `bad-id` where the id of an entity is reserved
 */
export function toView(
  records: GraphRecords,
  ontology: Ontology,
  options: ViewOptions = DEFAULTS,
): View {
  const isShown = viewFilter(options);
  const predicates = new Map(ontology.predicates.map((predicate) => [predicate.id, predicate]));
  const entities = new Map(records.entities.map((entity) => [entity.id, entity]));
  const shown = records.claims.filter(isShown);
  const used = new Set(shown.flatMap(({ subject, object }) => [subject, object]));
  const view: View = new MultiDirectedGraph<ViewNode, ViewEdge>();
  for (const entity of records.entities) {
    if (!used.has(entity.id)) continue;
    if (isReservedId(entity.id)) {
      throw new FormatError(
        'bad-id',
        `No entity can have the id ${entity.id}. Give it another one.`,
      );
    }
    view.addNode(entity.id, toNode(entity));
  }
  for (const claim of shown) {
    const predicate = claim.predicate === null ? undefined : predicates.get(claim.predicate);
    const edge = toEdge(claim, predicate, (id) => entities.get(id)?.name ?? id);
    view.addDirectedEdgeWithKey(claim.id, claim.subject, claim.object, edge);
  }
  return view;
}

/**
 * Whether every object has a property of this name, such as `__proto__`: graphology keeps neighbors in
 * plain objects by their ids, and such a one would break it, or change all objects there are.
 */
export function isReservedId(id: string): boolean {
  return id in {};
}

/** Whether a claim is an edge of the view: between two entities, not rejected or unlikely, of a shown modality. */
export function viewFilter({
  modalities = DEFAULTS.modalities,
  leastConfidence = DEFAULTS.leastConfidence,
}: ViewOptions = {}): (claim: ClaimRecord) => boolean {
  const shown = new Set<Modality>(modalities);
  return ({ object, status, modality, confidence }) =>
    object !== null &&
    shown.has(modality) &&
    status !== 'rejected' &&
    (confidence >= leastConfidence || status === 'accepted');
}

function toNode(entity: EntityRecord): ViewNode {
  const { name, type, types, aliases, iso2, iso3, qid, capital, region, subregion } = entity;
  const facts = { iso2, iso3, qid, capital, region, subregion };
  const placed = { x: 0, y: 0, size: 0, degree: 0, community: 0, pagerank: 0 };
  return { label: name, name, type, types, aliases, ...facts, ...placed };
}

function toEdge(
  claim: ClaimRecord,
  predicate: Predicate | undefined,
  nameOf: (entity: string) => string,
): ViewEdge {
  const [best] = [...claim.evidence].sort(compareEvidence);
  const named = (best?.attributedTo ?? []).map(nameOf);
  const speakers = best?.sourceText === undefined ? named : [...named, best.sourceText];
  const negative = claim.polarity === 'negative';
  const words = predicate?.label ?? claim.surface;
  return {
    type: `${negative ? 'NOT_' : ''}${claim.predicate ?? RELATED_TO}`,
    label: negative ? `not ${words}` : words,
    claimId: claim.id,
    predicate: claim.predicate,
    surface: claim.surface,
    value: claim.value,
    topic: roleOf(claim, 'topic', nameOf),
    office: roleOf(claim, 'office', nameOf),
    polarity: claim.polarity,
    modality: claim.modality,
    attributed: claim.attributed,
    attributedTo: speakers.length === 0 ? null : speakers.join(' > '),
    quote: best?.quote ?? '',
    evidenceCount: claim.evidenceCount,
    independentCount: claim.independentCount,
    firstReported: claim.firstReported,
    lastReported: claim.lastReported,
    eventFrom: claim.eventFrom,
    eventTo: claim.eventTo,
    confidence: claim.confidence,
    symmetric: predicate?.symmetric ?? false,
  };
}

function roleOf(
  { roles }: ClaimRecord,
  name: string,
  nameOf: (entity: string) => string,
): string | null {
  const fillers = roles.flatMap(({ role, entity, text }) =>
    role === name ? (text ?? (entity === null ? [] : nameOf(entity))) : [],
  );
  return fillers.length === 0 ? null : fillers.join('; ');
}
