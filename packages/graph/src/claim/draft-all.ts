import { UsageError, type Document, type DocumentAnalysis, type Ontology } from '@entente/core';
import { draftClaims, type ClaimDraft, type ClaimTime, type DraftContext } from './draft.ts';
import { formerClaimIds, type Past } from './former-ids.ts';

/** What the ids in drafts are taken from. */
export interface DraftSources {
  readonly documents: ReadonlyMap<string, Document>;
  /** Ids of a cluster's entity, the present one first; undefined where there is none. */
  readonly idsOf: (document: string, cluster: number) => readonly [string, ...string[]] | undefined;
  /** Predicates that a claim has had, the present one first. */
  readonly predicatesOf: (
    document: string,
    claim: number,
  ) => readonly (string | null)[] | undefined;
  /** What a claim's own document says of its time, where it took another's (`shareTimes`). */
  readonly statedTimeOf: (document: string, claim: number) => ClaimTime | undefined;
  readonly ontology: Ontology;
}

/** A draft, where it is from, and the ids that it bore before decisions. */
export interface PlacedDraft {
  readonly document: string;
  /** Index of the claim in its document's analysis. */
  readonly index: number;
  readonly draft: ClaimDraft;
  readonly formerIds: readonly string[];
}

export interface Drafts {
  readonly drafts: readonly PlacedDraft[];
  /** Pairs of ids of claims of which the text says that the first denies the second. */
  readonly denials: readonly (readonly [string, string])[];
}

/**
 * Drafts of all claims of `analyses`, in their order.
 * @throws UsageError when an analysis speaks of a document that is not there, or of clusters,
 * claims or spans outside it
 */
export function draftAll(analyses: readonly DocumentAnalysis[], sources: DraftSources): Drafts {
  const contextOf = draftContexts(sources);
  const drafts: PlacedDraft[] = [];
  const denials: [string, string][] = [];
  for (const analysis of analyses) {
    const { document } = analysis;
    const idsOf = (cluster: number) => entityIds(analysis, cluster, sources);
    const context = contextOf(analysis);
    const past: Past = {
      idsOf,
      predicatesOf: (claim) =>
        sources.predicatesOf(document, claim) ?? [analysis.claims[claim]?.predicate ?? null],
      statedTimeOf: (claim) => sources.statedTimeOf(document, claim),
    };
    const made = draftClaims(context);
    const former = formerClaimIds(made, context, past);
    made.forEach((draft, index) => {
      if (draft) drafts.push({ document, index, draft, formerIds: former[index] ?? [] });
    });
    for (const [denying, denied] of analysis.contradictions) {
      const [a, b] = [made[denying], made[denied]];
      if (a && b) denials.push([a.id, b.id]);
    }
  }
  return { drafts, denials };
}

/**
 * What drafts of an analysis are made in.
 * @throws UsageError when it speaks of a document that is not there; later for clusters outside it
 */
export function draftContexts(
  sources: Pick<DraftSources, 'documents' | 'idsOf' | 'ontology'>,
): (analysis: DocumentAnalysis) => DraftContext {
  const symmetric = new Set(
    sources.ontology.predicates.flatMap(({ id, symmetric }) => (symmetric ? [id] : [])),
  );
  return (analysis) => ({
    document: documentFor(analysis, sources.documents),
    analysis,
    entityOf: (cluster) => entityIds(analysis, cluster, sources)[0],
    isSymmetric: (predicate) => symmetric.has(predicate),
  });
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

function entityIds(
  analysis: DocumentAnalysis,
  index: number,
  { idsOf }: Pick<DraftSources, 'idsOf'>,
): readonly [string, ...string[]] {
  const ids = idsOf(analysis.document, index);
  if (ids !== undefined) return ids;
  throw new UsageError(
    'bad-analysis',
    `The analysis of ${analysis.document} refers to cluster ${String(index)}, but it has ${String(analysis.clusters.length)}. Analyze the document again.`,
  );
}
