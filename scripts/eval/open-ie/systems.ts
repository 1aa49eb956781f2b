import {
  openTriples,
  taggedTriples,
  type Analyzer,
  type TaggedTriple,
  type Trace,
  type Triple,
} from '@entente/nlp';
import { readTokens, tokensOf, type ReadTokens, type WordTriple } from '../../predict/open-ie.ts';

/** Who makes the triples. */
export const SYSTEMS = ['rules alone', 'tagger alone', 'both'] as const;

export type System = (typeof SYSTEMS)[number];

/** A triple, what it says, and what made it. */
export interface FoundTriple {
  readonly triple: Triple | TaggedTriple;
  readonly words: WordTriple;
}

/** What a system finds in a sentence, as each of the benchmarks wants it. */
export interface Found {
  /** Whole phrases, all triples: CaRB. */
  readonly whole: readonly FoundTriple[];
  /** Conjuncts apart, without unsure triples: WiRe57. */
  readonly apart: readonly WordTriple[];
  /** Exact facts: BenchIE. */
  readonly facts: readonly WordTriple[];
}

/** A sentence as one model reads it. */
export interface ReadSentence extends ReadTokens {
  readonly found: ReadonlyMap<System, Found>;
}

const UNSURE = 0.2;

/** What `systems` find in a sentence whose tokens blanks part. */
export function readSentence(
  analyzer: Analyzer,
  sentence: string,
  systems: readonly System[],
): ReadSentence {
  const read = readTokens(analyzer, tokensOf(sentence));
  return { ...read, found: new Map(systems.map((system) => [system, find(system, read)])) };
}

function find(system: System, { trace, toWords }: ReadTokens): Found {
  const { whole, apart, facts } = system === 'rules alone' ? byRules(trace) : byTagger();
  return {
    whole: whole.map((triple) => ({ triple, words: toWords(triple) })),
    apart: apart.map(toWords),
    facts: facts.map(toWords),
  };

  function byTagger(): Triples {
    const rules = system === 'both';
    const sure = taggedTriples(trace, { apart: true, least: UNSURE, rules });
    return { whole: taggedTriples(trace, { rules }), apart: sure, facts: sure };
  }
}

interface Triples {
  readonly whole: readonly (Triple | TaggedTriple)[];
  readonly apart: readonly Triple[];
  readonly facts: readonly Triple[];
}

function byRules(trace: Trace): Triples {
  return {
    whole: openTriples(trace),
    apart: openTriples(trace, { apart: true }),
    facts: openTriples(trace, { apart: true, minimal: true }),
  };
}
