import {
  firstDay,
  lastDay,
  type Actor,
  type ClaimRecord,
  type EntityRecord,
  type GraphRecords,
  type Ontology,
  type PartialDate,
} from '@entente/core';

/** A state or territory with a code of ISO 3166-1. */
export type Country = EntityRecord & { readonly iso3: string };

/** The country for which an entity acts at a time (null = not known), or null. */
export type ActingCountry = (entity: string, date: PartialDate | null) => Country | null;

/** So many steps lead from an actor to its country: spokesman, ministry, government, country. */
const STEPS = 4;

/**
 * For which country the entities of a graph act: a country for itself; a known person for the country
 * whose office he holds at the time; a capital for its country; any other for what it belongs to by the
 * affirmed, asserted claims of predicates that say so (`actsFor`). Where claims lead to several
 * countries, the one with most independent documents counts; on a tie it is not known.
 */
export function createActingCountry(
  { entities, claims }: GraphRecords,
  ontology: Ontology,
  actors: readonly Actor[],
): ActingCountry {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const capitals = capitalsOf(actors);
  const belonging = belongingOf(claims, ontology, byId);
  // A country that no article mentions is no entity of the graph: its row of the table will do.
  const countries = new Map(
    [...actors.map(toEntity), ...entities]
      .filter(isCountry)
      .map((country) => [country.id, country]),
  );

  const officeCountry = (id: string, date: PartialDate | null): Country | null => {
    const held = (known.get(id)?.offices ?? []).filter(
      ({ from, to }) =>
        date !== null && firstDay(from) <= firstDay(date) && lastDay(date) <= lastDay(to),
    );
    const served = new Set(held.flatMap(({ of }) => countries.get(of) ?? []));
    const [only] = served;
    return served.size === 1 ? (only ?? null) : null;
  };

  const countryOf = (id: string, date: PartialDate | null, path: readonly string[]) => {
    const entity = byId.get(id);
    if (entity === undefined || path.includes(id) || path.length > STEPS) return null;
    if (isCountry(entity)) return entity;
    const office = officeCountry(id, date);
    if (office !== null) return office;
    if (entity.types.includes('Place')) {
      const country = countries.get(capitals.get(entity.name) ?? '');
      if (country !== undefined) return country;
    }
    const votes = new Map<Country, number>();
    for (const { object, independentCount } of belonging.get(id) ?? []) {
      const country: Country | null = countryOf(object ?? '', date, [...path, id]);
      if (country !== null) votes.set(country, (votes.get(country) ?? 0) + independentCount);
    }
    return winnerOf(votes);
  };
  return (entity, date) => countryOf(entity, date, []);
}

function isCountry(entity: EntityRecord): entity is Country {
  return entity.iso3 !== null;
}

/** Claims by which their subject belongs to their object, by subject. */
function belongingOf(
  claims: readonly ClaimRecord[],
  { predicates }: Ontology,
  byId: ReadonlyMap<string, EntityRecord>,
): ReadonlyMap<string, readonly ClaimRecord[]> {
  const typesOf = new Map(predicates.map(({ id, actsFor = [] }) => [id, actsFor]));
  const found = new Map<string, ClaimRecord[]>();
  for (const claim of claims) {
    const { predicate, subject, object, polarity, modality, status } = claim;
    const types = typesOf.get(predicate ?? '') ?? [];
    if (!byId.get(subject)?.types.some((type) => types.includes(type))) continue;
    if (object === null || status === 'rejected') continue;
    if (polarity === 'negative' || modality !== 'asserted') continue;
    const known = found.get(subject);
    if (known) known.push(claim);
    else found.set(subject, [claim]);
  }
  return found;
}

/** Ids of countries by the names of their capitals; a name that two countries share is left out. */
function capitalsOf(actors: readonly Actor[]): ReadonlyMap<string, string> {
  const states = actors.filter(({ type, capital }) => type === 'Country' && capital !== null);
  const names = states.map(({ capital }) => capital);
  return new Map(
    states.flatMap(({ id, capital }) =>
      capital === null || names.indexOf(capital) !== names.lastIndexOf(capital)
        ? []
        : [[capital, id] as const],
    ),
  );
}

function winnerOf(votes: ReadonlyMap<Country, number>): Country | null {
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

function toEntity(actor: Actor): EntityRecord {
  return { ...actor, types: [actor.type], mentions: [] };
}
