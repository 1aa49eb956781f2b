import { FormatError, validateActors, type Actor, type Ontology } from '@entente/core';
import { z } from 'zod';

/** What a build knows beforehand: kept beside the graph, so that every command agrees with it. */
export interface Vocabulary {
  readonly ontology: Ontology;
  readonly actors: readonly Actor[];
}

const texts = z.array(z.string());
const polarity = z.enum(['positive', 'negative']);
/** Forms of the ids that become labels and relationship types of databases. */
const typeId = z.string().regex(/^[A-Z][A-Za-z]*$/);
const predicateId = z.string().regex(/^[A-Z][A-Z_]*$/);

const TYPE = z.strictObject({
  id: typeId,
  label: z.string(),
  definition: z.string(),
  supertype: typeId.nullable(),
  nouns: texts,
});
const TRIGGER = z.strictObject({
  lemma: z.string(),
  pos: z.enum(['verb', 'noun', 'adjective']),
  subject: texts,
  object: texts,
  modifiers: texts,
  role: z.string().nullable(),
  value: z.string().nullable(),
  polarity,
});
const EXAMPLE = z.strictObject({
  text: z.string(),
  subject: z.string(),
  object: z.string().nullable(),
  value: z.string().nullable(),
  polarity,
});
const PREDICATE = z.strictObject({
  id: predicateId,
  label: z.string(),
  definition: z.string(),
  supertype: predicateId.nullable(),
  symmetric: z.boolean(),
  domain: z.array(typeId),
  range: z.array(typeId),
  plover: z.string().nullable(),
  cameo: z.string().nullable(),
  actsFor: z.array(typeId).exactOptional(),
  triggers: z.array(TRIGGER),
  examples: z.array(EXAMPLE),
});
const SCHEMA = z.strictObject({
  ontology: z.strictObject({ types: z.array(TYPE), predicates: z.array(PREDICATE) }),
  actors: z.unknown(),
});

/**
 * The vocabulary in `raw`, checked as if it came from a stranger. Fields come in one order, so that
 * equal vocabularies are equal as JSON.
 * @throws FormatError `bad-vocabulary` or `bad-form`, naming the field
 */
export function parseVocabulary(raw: unknown): Vocabulary {
  const parsed = SCHEMA.safeParse(raw);
  if (parsed.success) {
    const { ontology, actors } = parsed.data;
    return { ontology, actors: validateActors(actors, 'actors') };
  }
  const why = z.prettifyError(parsed.error);
  throw new FormatError('bad-vocabulary', `vocabulary.json is not what a build writes:\n${why}`);
}
