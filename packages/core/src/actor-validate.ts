import type { Actor } from './actor.ts';
import { formError, optionalTextField, textField, textsField, toRow } from './field.ts';
import { TYPE_ID } from './ontology-validate.ts';
import { compareText } from './order.ts';

const KEYS = ['id', 'type', 'name', 'aliases', 'demonyms', 'seats', 'iso2', 'iso3', 'qid'];

/**
 * The actors in `raw`, a list as parsed from YAML, sorted by id. Only `id`, `type` and `name` are
 * required. `name` begins each message.
 * @throws FormatError naming input, actor, field, and what the field must be.
 */
export function validateActors(raw: unknown, name = 'actors'): Actor[] {
  if (!Array.isArray(raw)) throw formError(name, 'must be a list of actors');
  const actors = raw.map((one: unknown, i) => toActor(one, `${name}: actor ${String(i + 1)}`));
  const seen = new Set<string>();
  for (const { id } of actors) {
    if (seen.has(id)) throw formError(`${name}: ${id}`, 'is defined twice; remove one');
    seen.add(id);
  }
  return actors.sort((a, b) => compareText(a.id, b.id));
}

function toActor(raw: unknown, where: string): Actor {
  const row = toRow(raw, where, KEYS);
  return {
    id: textField(row, 'id', /^[a-z]+:\S+$/),
    type: textField(row, 'type', TYPE_ID),
    name: textField(row, 'name'),
    aliases: textsField(row, 'aliases'),
    demonyms: textsField(row, 'demonyms'),
    seats: textsField(row, 'seats'),
    iso2: optionalTextField(row, 'iso2', /^[A-Z]{2}$/),
    iso3: optionalTextField(row, 'iso3', /^[A-Z]{3}$/),
    qid: optionalTextField(row, 'qid', /^Q[1-9]\d*$/),
  };
}
