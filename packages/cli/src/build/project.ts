import {
  compareText,
  EntenteError,
  type Diagnostic,
  type Document,
  type DocumentAnalysis,
  type GraphRecords,
} from '@entente/core';
import {
  buildRecords,
  layoutView,
  toGraphJson,
  toGraphml,
  toView,
  toViewData,
  validateRecords,
  writeViewFile,
  type LayoutSummary,
} from '@entente/graph';
import { RULE_IDS } from '@entente/nlp';
import type { DecisionFile } from '../decisions/file.ts';
import type { Manifest } from '../graph-directory/manifest.ts';
import type { Vocabulary } from '../graph-directory/vocabulary.ts';
import type { GraphContents } from '../graph-directory/write.ts';
import type { Model } from './model.ts';

/** What was found in the documents, and with what. */
export interface Found {
  readonly documents: readonly Document[];
  readonly analyses: readonly DocumentAnalysis[];
  /** Of reading the files; those of the analyses come with these. */
  readonly diagnostics: readonly Diagnostic[];
  readonly vocabulary: Vocabulary;
  readonly model: Model;
  readonly viewModalities: Manifest['configuration']['viewModalities'];
  readonly decisions: Pick<DecisionFile, 'decisions' | 'entry'>;
}

/**
 * Joins what was found in single documents to a graph, lays its view out, and makes the files.
 * @throws EntenteError `invalid-graph` when the records break an invariant: a fault of the code
 */
export function projectGraph(found: Found): GraphContents & { readonly layout: LayoutSummary } {
  const { documents, analyses, vocabulary, viewModalities } = found;
  const { decisions, entry } = found.decisions;
  const built = buildRecords({ documents, analyses, ...vocabulary, decisions });
  const records = { ...built, diagnostics: joinDiagnostics(built.diagnostics, found.diagnostics) };
  checkInvariants(records);
  const view = toView(records, vocabulary.ontology, { modalities: viewModalities });
  const layout = layoutView(view);
  return {
    records,
    graphJson: toGraphJson(view),
    graphml: toGraphml(view),
    viewFile: writeViewFile(toViewData(records, vocabulary.ontology, view)),
    layout,
    size: { nodes: view.order, edges: view.size },
    vocabulary,
    configuration: { model: found.model.name, viewModalities: [...viewModalities] },
    modelHash: found.model.hash,
    decisions: entry,
  };
}

/** Every claim has evidence that quotes its document and names a rule that is a file. */
function checkInvariants(records: GraphRecords): void {
  const problems = validateRecords(records, { rules: new Set<string>(RULE_IDS) });
  const [first] = problems;
  if (first === undefined) return;
  throw new EntenteError(
    'invalid-graph',
    `The graph breaks ${String(problems.length)} of its own rules, so nothing was written; the ` +
      `first: ${first.id}: ${first.message} Please report it with the article.`,
  );
}

/** Each once, sorted by document, place and code. */
function joinDiagnostics(
  some: readonly Diagnostic[],
  others: readonly Diagnostic[],
): readonly Diagnostic[] {
  const all = new Map<string, Diagnostic>();
  for (const diagnostic of [...some, ...others]) {
    const { document, code, message, start, end } = diagnostic;
    all.set(JSON.stringify([document, code, message, start, end]), diagnostic);
  }
  return [...all]
    .sort(
      ([key, a], [other, b]) =>
        compareText(a.document, b.document) ||
        (a.start ?? -1) - (b.start ?? -1) ||
        compareText(a.code, b.code) ||
        compareText(key, other),
    )
    .map(([, diagnostic]) => diagnostic);
}
