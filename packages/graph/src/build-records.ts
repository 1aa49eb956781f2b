import {
  compareText,
  UsageError,
  type Actor,
  type Diagnostic,
  type Document,
  type DocumentAnalysis,
  type GraphRecords,
  type Ontology,
} from '@entente/core';
import { addContradictions } from './claim/contradiction.ts';
import { draftClaims, type ClaimDraft } from './claim/draft.ts';
import { joinDrafts } from './claim/join-drafts.ts';
import { resolveEntities, type Resolution } from './resolve/resolve.ts';

export interface BuildInput {
  readonly documents: readonly Document[];
  /** One for each document that was read; a document without one is kept without claims. */
  readonly analyses: readonly DocumentAnalysis[];
  readonly ontology: Ontology;
  /** What is known beforehand of entities whose clusters carry a `canonical` id. */
  readonly actors: readonly Actor[];
}

/**
 * Resolves entities across documents and joins equal claims. The records depend on what the
 * documents say, not on the order in which they are given; a document given twice counts once.
 *
 * @throws UsageError when an analysis speaks of a document that is not there, or of clusters,
 * claims or spans outside it.
 */
export function buildRecords(input: BuildInput): GraphRecords {
  const documents = uniqueById(input.documents, ({ id }) => id);
  const analyses = uniqueById(input.analyses, ({ document }) => document);
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const resolution = resolveEntities(analyses, input.actors, input.ontology);
  const symmetric = new Set(
    input.ontology.predicates.flatMap(({ id, symmetric }) => (symmetric ? [id] : [])),
  );
  const drafts: ClaimDraft[] = [];
  const denials: [string, string][] = [];
  for (const analysis of analyses) {
    const made = draftClaims({
      document: documentFor(analysis, documentOf),
      analysis,
      entityOf: (cluster) => entityFor(analysis, cluster, resolution),
      isSymmetric: (predicate) => symmetric.has(predicate),
    });
    for (const draft of made) if (draft) drafts.push(draft);
    for (const [denying, denied] of analysis.contradictions) {
      const [a, b] = [made[denying], made[denied]];
      if (a && b) denials.push([a.id, b.id]);
    }
  }
  const diagnostics = analyses.flatMap((analysis) => analysis.diagnostics);
  return {
    documents,
    entities: resolution.entities,
    claims: addContradictions(joinDrafts(drafts, documentOf), denials),
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

function documentFor(
  { document }: DocumentAnalysis,
  documents: ReadonlyMap<string, Document>,
): Document {
  const found = documents.get(document);
  if (found) return found;
  throw new UsageError(
    'unknown-document',
    `There is an analysis of ${document}, but no such document. Pass the documents that were analyzed.`,
  );
}

function entityFor(analysis: DocumentAnalysis, index: number, { entityOf }: Resolution): string {
  const cluster = analysis.clusters[index];
  const id = cluster && entityOf(cluster);
  if (id !== undefined) return id;
  throw new UsageError(
    'bad-analysis',
    `The analysis of ${analysis.document} refers to cluster ${String(index)}, but it has ${String(analysis.clusters.length)}. Analyze the document again.`,
  );
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.document, b.document) ||
    (a.start ?? -1) - (b.start ?? -1) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
