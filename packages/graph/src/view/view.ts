import type { MultiDirectedGraph } from 'graphology';
import type { Modality, PartialDate, Polarity } from '@entente/core';

/** An entity in the view. Its key is the entity's id. */
export interface ViewNode {
  /** What is drawn beside it: the name. */
  readonly label: string;
  readonly name: string;
  readonly type: string;
  /** `type`, then its supertypes, nearest first. */
  readonly types: readonly string[];
  readonly aliases: readonly string[];
  readonly iso2: string | null;
  readonly iso3: string | null;
  readonly qid: string | null;
  readonly capital: string | null;
  readonly region: string | null;
  readonly subregion: string | null;
  /** Position, in units of `size`; 0 before `layoutView`, as are the fields that follow. */
  readonly x: number;
  readonly y: number;
  /** Radius, from the degree. */
  readonly size: number;
  /** Number of edges, in and out. */
  readonly degree: number;
  /** 0 = the largest community. */
  readonly community: number;
  /** Times the number of nodes: 1 is the average. */
  readonly pagerank: number;
}

/** A claim between two entities. Its key is the claim's id. */
export interface ViewEdge {
  /** Predicate, or `RELATED_TO` where the ontology has none; `NOT_` before it when negative. */
  readonly type: string;
  /** Reads between two names: "condemns", "not condemns". */
  readonly label: string;
  readonly claimId: string;
  readonly predicate: string | null;
  readonly surface: string;
  readonly value: string | null;
  readonly topic: string | null;
  readonly office: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** True when no author states it in his own voice. */
  readonly attributed: boolean;
  /** Names of those who say it in the most confident evidence, outermost first, by " > ". */
  readonly attributedTo: string | null;
  /** The most confident evidence, verbatim. */
  readonly quote: string;
  readonly evidenceCount: number;
  readonly independentCount: number;
  readonly firstReported: PartialDate | null;
  readonly lastReported: PartialDate | null;
  /** Empty unless the text gives it; never the date of publication. */
  readonly eventFrom: PartialDate | null;
  readonly eventTo: PartialDate | null;
  readonly confidence: number;
  /** True when source and target are in the order of their ids only. */
  readonly symmetric: boolean;
}

/** The plain graph that is derived from the claims: what is drawn, queried and exported. */
export type View = MultiDirectedGraph<ViewNode, ViewEdge>;
