import { clusterAt, type Context } from './context.ts';

/**
 * Joins "the invasion of Ukraine" and "Ukraine invasion" to "Russia's invasion of Ukraine": an event
 * whose participants are all those of one other event of the same noun is that event. Left apart
 * where two would do.
 */
export function mergeEvents(context: Context): void {
  const { clusters, references } = context.discourse;
  const target = new Map<number, number>();
  clusters.forEach(({ noun, participants }, i) => {
    if (noun === null || participants.length === 0) return;
    const wider = clusters.flatMap((other, j) =>
      other.noun === noun &&
      other.participants.length > participants.length &&
      participants.every((one) => other.participants.includes(one))
        ? [j]
        : [],
    );
    const largest = Math.max(...wider.map((j) => clusterAt(context, j).participants.length));
    const best = wider.filter((j) => clusterAt(context, j).participants.length === largest);
    const [only] = best;
    if (only !== undefined && best.length === 1) target.set(i, only);
  });
  if (target.size === 0) return;
  for (const here of references) {
    for (const [head, reference] of here) {
      here.set(head, { ...reference, clusters: reference.clusters.map((i) => target.get(i) ?? i) });
    }
  }
}
