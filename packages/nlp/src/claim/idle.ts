import type { Argument, DocumentAnalysis, LocalClaim } from '@entente/core';

/**
 * The analysis without clusters that no claim speaks of and no name names: "the annual meeting of
 * China's parliament" is a node only where something is said of it.
 */
export function withoutIdle(analysis: DocumentAnalysis): DocumentAnalysis {
  const used = new Set(analysis.claims.flatMap(clustersOf));
  const kept = analysis.clusters.flatMap((cluster, i) =>
    used.has(i) || cluster.mentions.some(({ kind }) => kind === 'name') ? [i] : [],
  );
  const at = new Map(kept.map((old, index) => [old, index]));
  const renumber = (cluster: number): number => at.get(cluster) ?? cluster;
  const move = (argument: Argument): Argument =>
    argument.kind === 'entity' ? { ...argument, cluster: renumber(argument.cluster) } : argument;
  return {
    ...analysis,
    clusters: analysis.clusters.filter((_, i) => at.has(i)),
    claims: analysis.claims.map((claim) => ({
      ...claim,
      subject: renumber(claim.subject),
      object: claim.object === null ? null : move(claim.object),
      roles: claim.roles.map((role) => ({ ...role, argument: move(role.argument) })),
      evidence: { ...claim.evidence, attributedTo: claim.evidence.attributedTo.map(renumber) },
    })),
  };
}

function clustersOf({ subject, object, roles, evidence }: LocalClaim): number[] {
  const filled = [object, ...roles.map(({ argument }) => argument)];
  const entities = filled.flatMap((argument) =>
    argument?.kind === 'entity' ? [argument.cluster] : [],
  );
  return [subject, ...entities, ...evidence.attributedTo];
}
