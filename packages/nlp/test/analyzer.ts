import { readFileSync } from 'node:fs';
import {
  ACTORS,
  ONTOLOGY,
  type Document,
  type DocumentAnalysis,
  type LocalClaim,
} from '@entente/core';
import { createAnalyzer } from '../src/index.ts';

/** The product's analyzer, made once for a test file. */
export const analyzer = createAnalyzer({
  model: readFileSync(new URL('../model/accurate.bin', import.meta.url)),
  ontology: ONTOLOGY,
  actors: ACTORS,
});

/** A document of one block a line, published on Monday 7 March 2022. */
export function documentOf(text: string, published: string | null = '2022-03-07'): Document {
  const blocks: { start: number; end: number; kind: 'body' }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    blocks.push({ start: match.index, end: match.index + match[0].length, kind: 'body' });
  }
  return {
    id: 'doc:test',
    path: 'test.txt',
    url: null,
    title: null,
    byline: null,
    outlet: null,
    published,
    language: 'en',
    duplicateOf: null,
    text,
    blocks,
  };
}

/** A claim in one line: subject | predicate and surface | object | what is not the default. */
export function claimLine(analysis: DocumentAnalysis, claim: LocalClaim): string {
  const name = (cluster: number): string => analysis.clusters[cluster]?.name ?? '?';
  const content = claim.content === null ? undefined : analysis.claims[claim.content];
  const object =
    claim.object === null
      ? '–'
      : claim.object.kind === 'entity'
        ? name(claim.object.cluster)
        : `"${claim.object.text}"`;
  const marks = [
    ...(content ? [`that ${name(content.subject)} ${content.surface}`] : []),
    ...claim.roles.map(
      ({ role, argument }) =>
        `${role} ${argument.kind === 'entity' ? name(argument.cluster) : argument.text}`,
    ),
    ...(claim.value === null ? [] : [claim.value]),
    ...(claim.polarity === 'negative' ? ['negative'] : []),
    ...(claim.modality === 'asserted' ? [] : [claim.modality]),
    ...(claim.eventFrom === null
      ? []
      : [
          claim.eventFrom === claim.eventTo
            ? claim.eventFrom
            : `${claim.eventFrom}..${claim.eventTo ?? ''}`,
        ]),
    ...(claim.evidence.attribution === 'author'
      ? []
      : [
          `${claim.evidence.attribution} ${claim.evidence.attributedTo.map(name).join(' > ')}`.trim(),
        ]),
  ];
  const stated = claim.predicate === null ? claim.surface : `${claim.predicate} ${claim.surface}`;
  return [
    name(claim.subject),
    stated,
    object,
    ...(marks.length > 0 ? [marks.join(', ')] : []),
  ].join(' | ');
}
