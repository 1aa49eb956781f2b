/**
 * The vocabulary of the graph, as data: one YAML file a type under `ontology/types`, one a
 * predicate under `ontology/predicates`, compiled into `ontology.generated.ts`.
 */
export interface Ontology {
  readonly types: readonly EntityType[];
  readonly predicates: readonly Predicate[];
}

export interface EntityType {
  /** CamelCase, a legal Neo4j label: `IntergovernmentalOrganization`. */
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly supertype: string | null;
  /** Lemmas of common nouns that speak of such a thing: "resolution", "summit", "official". */
  readonly nouns: readonly string[];
}

export interface Predicate {
  /** Upper snake case, a legal Neo4j relationship type: `STRATEGIC_PARTNER_OF`. */
  readonly id: string;
  /** Third person, reads between two names: "is a strategic partner of". */
  readonly label: string;
  readonly definition: string;
  /** A wider predicate. */
  readonly supertype: string | null;
  /** Stored once, in the order of the ids. */
  readonly symmetric: boolean;
  /** Types that the subject and the object may have (a subtype fits); empty = any. */
  readonly domain: readonly string[];
  readonly range: readonly string[];
  /** PLOVER event type (`CONSULT`) and CAMEO code (`040`), null where the field has none. */
  readonly plover: string | null;
  readonly cameo: string | null;
  /**
   * Types of subjects that by this predicate belong to the object and act for its country: a minister
   * for whose he is, a city for the country that it lies in. Left out where none do.
   */
  readonly actsFor?: readonly string[];
  readonly triggers: readonly Trigger[];
  readonly examples: readonly PredicateExample[];
}

/**
 * A word that states a predicate, with its frame: which grammatical slot holds which argument.
 * Alternatives are tried in order. Slots:
 * - `subject`, `object`, `indirect` of a verb. A passive is read as its active: its agent is the
 *   subject. For a noun or adjective, `subject` is what it is said of: "*Wang Yi*, China's foreign
 *   minister", "*Moscow* is a partner", "called *Moscow* its partner".
 * - `complement`: a predicative noun or adjective; `clause`: a clause that is the object.
 * - `poss`: "*Russia*'s invasion", "*Russian* invasion", "*its* partner", "the *Ukraine* war".
 * - `compound`: a name before the noun, after its owner: "China's *Taiwan* policy"; `aim`: what the
 *   noun's infinitive is done to: "a plan to annex *the West Bank*".
 * - a preposition: `with`, `of`, `on`, `to`, `between`.
 * - `self`: the noun phrase of the trigger itself, as a node.
 * - `context`: the nearest earlier mention, in the document, of something in the range.
 * Two conjoined subjects fill `subject` and `object` of a symmetric predicate ("Xi and Putin met").
 */
export interface Trigger {
  /** Lemma, with particle or light-verb object: `condemn`, `carry out`, `pay attention`. */
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'adjective';
  readonly subject: readonly string[];
  readonly object: readonly string[];
  /** Lemmas of which one must modify the noun ("strategic" partner); empty = none needed. */
  readonly modifiers: readonly string[];
  /** Role that keeps the trigger's own words: `office` for "foreign minister". */
  readonly role: string | null;
  /** Value that the claim carries: `abstain` for "abstained on". */
  readonly value: string | null;
  /** `negative` where the word itself denies what the predicate says. */
  readonly polarity: 'positive' | 'negative';
}

/**
 * A sentence and the claim it must yield, run as a test. Arguments are entity names; `object` is null
 * where the claim's object is words or a clause, or there is none.
 */
export interface PredicateExample {
  readonly text: string;
  readonly subject: string;
  readonly object: string | null;
  readonly value: string | null;
  readonly polarity: 'positive' | 'negative';
}
