import type { Built } from './build.ts';
import type { ReadDocuments } from './documents.ts';

/** What a build says at its end: how much was read, what came out, where it is, what to do next. */
export function* summarize(
  read: ReadDocuments,
  { counts, cached, contents }: Built,
  directory: string,
  seconds: string,
): Generator<string> {
  const failed = countFailed(read, contents.records.diagnostics);
  const copies = read.documents.filter(({ duplicateOf }) => duplicateOf !== null).length;
  const parts = [
    `${articles(counts.documents)} read in ${seconds} s`,
    ...(cached > 0 ? [`${String(cached)} known from before`] : []),
    ...(copies > 0 ? [`${String(copies)} near-${copies === 1 ? 'copy' : 'copies'} of others`] : []),
    ...(failed > 0 ? [`${String(failed)} failed`] : []),
  ];
  yield `${parts.join(', ')}.`;
  yield (
    `${String(counts.entities)} entities, ${String(counts.claims)} claims, ` +
    `${String(counts.evidence)} sentences as evidence, ${String(counts.edges)} edges in the view.`
  );
  if (counts.nodes > 0) yield describeLayout(contents.layout);
  if (counts.diagnostics > 0) {
    yield `Remarks on the texts: ${String(counts.diagnostics)}, in diagnostics.jsonl.`;
  }
  yield `The graph is in ${directory}. Next: entente view --graph ${directory}`;
}

/** How the view was laid out: a large one is given fewer steps, whatever the machine. */
function describeLayout({ steps, settled }: Built['contents']['layout']): string {
  const end = settled ? 'then nothing moved any more' : 'all that its size is given';
  return `Laid out in ${String(steps)} steps of ForceAtlas2: ${end}.`;
}

/** Files that gave no article, and articles whose analysis failed. */
function countFailed(
  { documents, diagnostics }: ReadDocuments,
  all: Built['contents']['records']['diagnostics'],
): number {
  const ids = new Set(documents.map(({ id }) => id));
  const failed = [
    ...diagnostics.filter(({ document, code }) => !ids.has(document) && code !== 'same-article'),
    ...all.filter(({ code }) => code === 'analysis-failed'),
  ];
  return new Set(failed.map(({ document }) => document)).size;
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${String(count)} articles`;
}
