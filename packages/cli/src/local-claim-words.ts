import type { DocumentAnalysis, LocalClaim } from '@entente/core';

/** A claim of a document in one line: "Ghana – not CONDEMNS – Russia (planned, as Togo says)". */
export function localClaimWords(
  { clusters, claims }: DocumentAnalysis,
  { subject, predicate, surface, object, content, polarity, modality, evidence }: LocalClaim,
): string {
  const name = (cluster: number): string => clusters[cluster]?.name ?? '';
  const said = content === null ? undefined : claims[content];
  const clause = said ? [`that ${name(said.subject)} ${said.surface}`] : [];
  const filled = object?.kind === 'entity' ? name(object.cluster) : object?.text;
  const relation = `${polarity === 'negative' ? 'not ' : ''}${predicate ?? surface}`;
  const sources = evidence.attributedTo.map(name).join(' > ') || 'somebody';
  const marks = [
    ...(modality === 'asserted' ? [] : [modality]),
    ...(evidence.attribution === 'author' ? [] : [`as ${sources} says`]),
  ];
  const sides = [name(subject), relation, ...(filled === undefined ? clause : [filled])];
  return sides.join(' – ') + (marks.length > 0 ? ` (${marks.join(', ')})` : '');
}
