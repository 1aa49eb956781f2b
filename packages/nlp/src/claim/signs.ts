import { clusterAt, referenceAt, type Context } from '../coref/context.ts';
import type { Draft } from './draft.ts';

/**
 * What else tells how far a claim can be trusted: whether a predicate of the ontology fits, what its
 * object is, by what words its subject and object are mentioned, and whether either is named.
 */
export function signsOf(context: Context, draft: Draft): string[] {
  const { predicate, object, subject, objectHead, proposition } = draft;
  const { sentence } = proposition;
  const sides = [
    mentionSigns(context, sentence, 'subject', subject.head, subject.cluster),
    object?.kind === 'entity'
      ? mentionSigns(context, sentence, 'object', objectHead, object.cluster)
      : [],
  ].flat();
  const isNamed = sides.some((sign) => / (name|implied)$/.test(sign));
  return [
    ...(predicate === null ? ['no predicate'] : []),
    ...sides,
    ...(object?.kind === 'text' ? ['object of words'] : []),
    ...(object?.kind === 'entity' && !isNamed ? ['nothing named'] : []),
  ];
}

/** How a side of a statement is mentioned: by the phrase at `head`, or implied where that is null. */
export function mentionSigns(
  context: Context,
  sentence: number,
  side: 'subject' | 'object',
  head: number | null,
  cluster: number,
): string[] {
  const reference = head === null ? null : referenceAt(context, sentence, head);
  const isTakenUp = reference !== null && reference.kind !== 'name';
  const isHere = [...(context.discourse.references[sentence]?.values() ?? [])].some(
    (other) => other !== reference && other.clusters.includes(cluster),
  );
  return [
    `${side} ${reference?.kind ?? 'implied'}`,
    ...(isTakenUp && !isHere ? [`${side} from another sentence`] : []),
    ...(reference !== null && reference.clusters.length > 1 ? [`${side} of several`] : []),
    ...(clusterAt(context, cluster).canonical === null ? [] : [`${side} known`]),
  ];
}
