import type { Actor, Term } from './actor.ts';
import {
  formError,
  listField,
  optionalTextField,
  textField,
  textsField,
  toRow,
  type Row,
} from './field.ts';
import { TYPE_ID } from './ontology-validate.ts';
import { compareText } from './order.ts';
import { firstDay, isPartialDate, lastDay } from './partial-date.ts';

const NAMES = ['id', 'type', 'name', 'aliases', 'demonyms', 'seats'];
const FACTS = ['iso2', 'iso3', 'qid', 'capital', 'region', 'subregion'];
const KEYS = [...NAMES, ...FACTS, 'offices'];

/** Of ids: a prefix, a colon, and the rest without blanks. */
const ID = /^[a-z]+:\S+$/;

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
    id: textField(row, 'id', ID),
    type: textField(row, 'type', TYPE_ID),
    name: textField(row, 'name'),
    aliases: textsField(row, 'aliases'),
    demonyms: textsField(row, 'demonyms'),
    seats: textsField(row, 'seats'),
    iso2: optionalTextField(row, 'iso2', /^[A-Z]{2}$/),
    iso3: optionalTextField(row, 'iso3', /^[A-Z]{3}$/),
    qid: optionalTextField(row, 'qid', /^Q[1-9]\d*$/),
    capital: optionalTextField(row, 'capital'),
    region: optionalTextField(row, 'region'),
    subregion: optionalTextField(row, 'subregion'),
    offices: listField(row, 'offices').map((one, i) => toTerm(one, row, i)),
  };
}

function toTerm(raw: unknown, { where }: Row, i: number): Term {
  const row = toRow(raw, `${where}.offices ${String(i + 1)}`, ['office', 'of', 'from', 'to']);
  const office = textsField(row, 'office').map((title) =>
    title.toLowerCase().replaceAll('defense', 'defence'),
  );
  if (office.length === 0) throw formError(`${row.where}.office`, 'must name the office');
  const term = { office, of: textField(row, 'of', ID), from: day(row, 'from'), to: day(row, 'to') };
  if (firstDay(term.from) <= lastDay(term.to)) return term;
  throw formError(`${row.where}.to`, `${term.to} must not be before "from", ${term.from}`);
}

function day(row: Row, key: string): string {
  const value = row.fields[key];
  // YAML reads a bare year as a number.
  const text = typeof value === 'number' ? String(value) : textField(row, key);
  if (isPartialDate(text)) return text;
  throw formError(
    `${row.where}.${key}`,
    `"${text}" must be a date such as 2022, 2022-03 or 2022-03-07`,
  );
}
