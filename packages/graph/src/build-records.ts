import {
  compareText,
  type Actor,
  type Diagnostic,
  type Document,
  type DocumentAnalysis,
  type GraphRecords,
  type Ontology,
} from '@entente/core';
import { addContradictions } from './claim/contradiction.ts';
import { joinDrafts } from './claim/join-drafts.ts';
import { shareTimes } from './claim/share-times.ts';
import { decideDrafts } from './decide/decide-claims.ts';
import { decideEntities } from './decide/decide-entities.ts';
import type { Decision } from './decide/decision.ts';
import { planDecisions } from './decide/plan.ts';
import { settleClaims } from './decide/settle-claims.ts';
import { resolveEntities } from './resolve/resolve.ts';

export interface BuildInput {
  readonly documents: readonly Document[];
  /** One for each document that was read; a document without one is kept without claims. */
  readonly analyses: readonly DocumentAnalysis[];
  readonly ontology: Ontology;
  /** What is known beforehand of entities whose clusters carry a `canonical` id. */
  readonly actors: readonly Actor[];
  /** What people decided, in any order; what does not apply becomes a diagnostic. */
  readonly decisions?: readonly Decision[];
}

/**
 * Resolves entities across documents, follows the decisions, tells the same event by its date and joins equal claims. The records
 * depend on what the documents and decisions say, not on the order in which they are given; a
 * document given twice counts once.
 *
 * @throws UsageError when an analysis speaks of a document that is not there, or of clusters,
 * claims or spans outside it; `conflicting-decisions` and `bad-decision` for decisions
 */
export function buildRecords(input: BuildInput): GraphRecords {
  const { ontology } = input;
  const plan = planDecisions(input.decisions ?? [], ontology);
  const documents = uniqueById(input.documents, ({ id }) => id);
  const analyses = uniqueById(input.analyses, ({ document }) => document);
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const resolution = resolveEntities(analyses, input.actors, ontology);
  const textOf = (id: string): string => documentOf.get(id)?.text ?? '';
  const decided = decideEntities(analyses, resolution, plan, ontology, textOf);
  const sources = { documents: documentOf, idsOf: decided.idsOf, ontology };
  const shared = shareTimes(decided.analyses, sources);
  const { statedTimeOf } = shared;
  const { drafts, denials, ...drafted } = decideDrafts(shared.analyses, plan, {
    ...sources,
    statedTimeOf,
  });
  const joined = joinDrafts(
    drafts.map(({ draft }) => draft),
    documentOf,
  );
  const settled = settleClaims(joined, drafts, decided.entities, plan);
  const diagnostics = [
    ...analyses.flatMap((analysis) => analysis.diagnostics),
    ...[decided, drafted, settled].flatMap((stage) => stage.diagnostics),
  ];
  return {
    documents,
    entities: decided.entities,
    claims: addContradictions(settled.claims, denials),
    diagnostics: diagnostics.sort(compareDiagnostics),
  };
}

/** Sorted by id; of several with one id the one that is least as JSON. */
function uniqueById<T>(all: readonly T[], idOf: (item: T) => string): readonly T[] {
  const byId = new Map<string, T>();
  for (const item of all) {
    const known = byId.get(idOf(item));
    if (known === undefined || JSON.stringify(item) < JSON.stringify(known)) {
      byId.set(idOf(item), item);
    }
  }
  return [...byId.values()].sort((a, b) => compareText(idOf(a), idOf(b)));
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.document, b.document) ||
    (a.start ?? -1) - (b.start ?? -1) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
