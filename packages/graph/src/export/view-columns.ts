import { MODALITIES } from '@entente/core';
import type { ViewEdge, ViewNode } from '../view/view.ts';
import type { Column } from './column.ts';

/** A node and its key. */
export interface NodeRow extends ViewNode {
  readonly id: string;
}

/** An edge, its key being `claimId`, and the ids of its ends. */
export interface EdgeRow extends ViewEdge {
  readonly source: string;
  readonly target: string;
}

function node(
  name: Exclude<keyof NodeRow, 'id'>,
  kind: Column<NodeRow>['kind'],
  description: string,
): Column<NodeRow> {
  return { name, kind, description, valueOf: (row) => row[name] };
}

function edge(
  name: Exclude<keyof EdgeRow, 'claimId'>,
  kind: Column<EdgeRow>['kind'],
  description: string,
): Column<EdgeRow> {
  return { name, kind, description, valueOf: (row) => row[name] };
}

/** What is exported of a node, but for its id, which each format names itself. */
export const NODE_COLUMNS: readonly Column<NodeRow>[] = [
  node('label', 'string', 'The name again, under the word from which Gephi reads it.'),
  node('name', 'string', 'The fullest name that the articles use, or that of a table.'),
  node('type', 'string', 'Type of the ontology, such as `Country` or `Person`.'),
  node('types', 'list', 'The type and its supertypes, nearest first.'),
  node('aliases', 'list', 'Other names, sorted.'),
  node('iso2', 'string', 'ISO 3166-1 alpha-2 code of a country.'),
  node('iso3', 'string', 'ISO 3166-1 alpha-3 code of a country.'),
  node('qid', 'string', 'Wikidata id, where known.'),
  node('capital', 'string', 'Capital of a country.'),
  node('region', 'string', 'Region of UN M49 in which a country lies.'),
  node('subregion', 'string', 'The finer area of UN M49.'),
  node('x', 'double', 'Position across, from the force-directed layout.'),
  node('y', 'double', 'Position along.'),
  node('size', 'double', 'Radius at which it is drawn; grows with the degree.'),
  node('degree', 'long', 'Number of edges, in and out.'),
  node('community', 'long', 'Louvain community; 0 is the largest.'),
  node('pagerank', 'double', 'PageRank times the number of nodes; 1 is the average.'),
];

/** What is exported of an edge, but for its id, its ends, and its name in the format. */
export const EDGE_COLUMNS: readonly Column<EdgeRow>[] = [
  edge(
    'type',
    'string',
    'The predicate, or `RELATED_TO` where the ontology has none; `NOT_` before it when negative.',
  ),
  edge('predicate', 'string', 'Predicate of the ontology; missing where it has none.'),
  edge('surface', 'string', 'Lemma of the verb or noun that states it.'),
  edge('value', 'string', 'What a predicate such as a vote carries: for, against, abstain.'),
  edge('topic', 'string', 'What it is about, in words.'),
  edge('office', 'string', 'The office in question, in words.'),
  edge('polarity', 'string', '`positive`, or `negative` where the text denies it.'),
  edge('modality', 'string', `How the text puts the event: ${MODALITIES.join(', ')}.`),
  edge('attributed', 'boolean', 'True when no author states it in his own voice.'),
  edge('attributedTo', 'string', 'Who says so in the best evidence, outermost first.'),
  edge('quote', 'string', 'The most confident evidence, verbatim.'),
  edge('evidenceCount', 'long', 'Number of sentences that say it.'),
  edge('independentCount', 'long', 'Number of documents that do, near copies counted once.'),
  edge('firstReported', 'string', 'Earliest publication: `2022`, `2022-03` or `2022-03-07`.'),
  edge('lastReported', 'string', 'Latest publication.'),
  edge('eventFrom', 'string', 'When it happened, if the text says so; never the publication.'),
  edge('eventTo', 'string', 'When it ended, if the text says so.'),
  edge('confidence', 'double', 'That at least one independent document was read rightly, 0–0.99.'),
  edge('symmetric', 'boolean', 'True when source and target could change places.'),
];
