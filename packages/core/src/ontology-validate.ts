import {
  choiceField,
  formError,
  listField,
  optionalTextField,
  textField,
  textsField,
  toRow,
} from './field.ts';
import { mergeOntology } from './ontology-merge.ts';
import { parseTriggers } from './ontology-trigger.ts';
import type { EntityType, Ontology, Predicate, PredicateExample } from './ontology.ts';

/** Form of an entity type's id: it becomes a label of a database. */
export const TYPE_ID = /^[A-Z][A-Za-z]*$/;
/** Form of a predicate's id: it becomes a relationship type of a database. */
export const PREDICATE_ID = /^[A-Z][A-Z_]*$/;

/** Labels and relationship types that the stores use themselves. */
const RESERVED_TYPES = ['Entity', 'Claim', 'Evidence', 'Document', 'Source'];
const RESERVED_PREDICATES =
  /^(SUBJECT|OBJECT|ABOUT|AT|WITH|CONTENT|EVIDENCE_FOR|IN|PUBLISHED_BY|ATTRIBUTED_TO|CONTRADICTS|DUPLICATE_OF|RELATED_TO|NOT_.*)$/;

/** How `validateOntology` names its input, and what the input adds to. */
export interface ValidateOntologyOptions {
  /** Begins each message: a file or folder. */
  readonly name?: string;
  /** Ids of it may be referred to, as `ONTOLOGY`'s are by a user's additions. */
  readonly base?: Ontology;
}

/**
 * The ontology in `raw`, `{types: […], predicates: […]}` as parsed from YAML, each sorted by id.
 * Every id that is referred to must exist, supertypes must not go in circles, and ids must be
 * legal and not reserved in the stores.
 * @throws FormatError naming input, type or predicate, field, and what the field must be.
 */
export function validateOntology(raw: unknown, options: ValidateOntologyOptions = {}): Ontology {
  const name = options.name ?? 'ontology';
  const row = toRow(raw, name, ['types', 'predicates']);
  const types = listField(row, 'types').map((one, i) => toEntityType(one, name, i));
  const predicates = listField(row, 'predicates').map((one, i) => toPredicate(one, name, i));
  checkUnique(types, name);
  checkUnique(predicates, name);
  const own = mergeOntology({ types: [], predicates: [] }, { types, predicates });
  checkReferences(own, mergeOntology(options.base ?? { types: [], predicates: [] }, own), name);
  return own;
}

const TYPE_KEYS = ['id', 'label', 'definition', 'supertype', 'nouns'];

function toEntityType(raw: unknown, name: string, index: number): EntityType {
  const row = toRow(raw, whereOf(raw, name, 'type', index), TYPE_KEYS);
  const id = textField(row, 'id', TYPE_ID);
  if (RESERVED_TYPES.includes(id)) {
    throw formError(`${row.where}.id`, `${id} is a label of the stores; choose another id`);
  }
  return {
    id,
    label: textField(row, 'label'),
    definition: textField(row, 'definition'),
    supertype: optionalTextField(row, 'supertype', TYPE_ID),
    nouns: textsField(row, 'nouns'),
  };
}

const PREDICATE_KEYS = [
  ...['id', 'label', 'definition', 'supertype', 'symmetric', 'domain', 'range'],
  ...['plover', 'cameo', 'actsFor', 'triggers', 'examples'],
];

function toPredicate(raw: unknown, name: string, index: number): Predicate {
  const row = toRow(raw, whereOf(raw, name, 'predicate', index), PREDICATE_KEYS);
  const id = textField(row, 'id', PREDICATE_ID);
  if (RESERVED_PREDICATES.test(id)) {
    throw formError(`${row.where}.id`, `${id} is reserved in the stores; choose another id`);
  }
  const symmetric = row.fields.symmetric ?? false;
  if (typeof symmetric !== 'boolean') {
    throw formError(`${row.where}.symmetric`, 'must be true or false');
  }
  const examples = listField(row, 'examples').map((one, i) =>
    toExample(one, `${row.where}.examples[${String(i)}]`),
  );
  if (examples.length < 2 || examples.length > 3) {
    throw formError(`${row.where}.examples`, 'must be two or three; they are run as tests');
  }
  const actsFor = textsField(row, 'actsFor', [], TYPE_ID);
  return {
    id,
    label: textField(row, 'label'),
    definition: textField(row, 'definition'),
    supertype: optionalTextField(row, 'supertype', PREDICATE_ID),
    symmetric,
    domain: textsField(row, 'domain', [], TYPE_ID),
    range: textsField(row, 'range', [], TYPE_ID),
    plover: optionalTextField(row, 'plover', /^[A-Z]+$/),
    cameo: optionalTextField(row, 'cameo', /^\d{2,4}$/),
    ...(actsFor.length > 0 && { actsFor }),
    triggers: listField(row, 'triggers').flatMap((one, i) =>
      parseTriggers(one, `${row.where}.triggers[${String(i)}]`),
    ),
    examples,
  };
}

function toExample(raw: unknown, where: string): PredicateExample {
  const row = toRow(raw, where, ['text', 'subject', 'object', 'value', 'polarity']);
  return {
    text: textField(row, 'text'),
    subject: textField(row, 'subject'),
    object: optionalTextField(row, 'object'),
    value: optionalTextField(row, 'value'),
    polarity: choiceField(row, 'polarity', ['positive', 'negative']),
  };
}

/** `ontology: predicate CONDEMNS`, or the place in the list of one that has no id. */
function whereOf(raw: unknown, name: string, kind: string, index: number): string {
  const id: unknown = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return `${name}: ${kind} ${typeof id === 'string' ? id : `number ${String(index + 1)}`}`;
}

function checkUnique(all: readonly { readonly id: string }[], name: string): void {
  const seen = new Set<string>();
  for (const { id } of all) {
    if (seen.has(id)) throw formError(`${name}: ${id}`, 'is defined twice; remove one');
    seen.add(id);
  }
}

function checkReferences(own: Ontology, all: Ontology, name: string): void {
  checkSupertypes(own.types, all.types, `${name}: type`);
  checkSupertypes(own.predicates, all.predicates, `${name}: predicate`);
  const types = new Set(all.types.map(({ id }) => id));
  for (const { id, domain, range, actsFor = [] } of own.predicates) {
    for (const type of [...domain, ...range, ...actsFor]) {
      if (types.has(type)) continue;
      throw formError(
        `${name}: predicate ${id}: domain, range or actsFor`,
        `there is no type ${type}; define it or use another`,
      );
    }
  }
}

interface Node {
  readonly id: string;
  readonly supertype: string | null;
}

function checkSupertypes(own: readonly Node[], all: readonly Node[], where: string): void {
  const supertypes = new Map(all.map(({ id, supertype }) => [id, supertype]));
  for (const { id } of own) {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null;) {
      if (seen.has(at)) throw formError(`${where} ${id}.supertype`, 'must not lead back to itself');
      seen.add(at);
      const above = supertypes.get(at);
      if (above === undefined) {
        throw formError(`${where} ${id}.supertype`, `there is no ${at}; define it or use another`);
      }
      at = above;
    }
  }
}
