import { expect, test } from '@jest/globals';
import type { Actor } from '../src/actor.ts';
import { ACTORS } from '../src/actors.generated.ts';
import { entityId } from '../src/id.ts';
import { ONTOLOGY } from '../src/ontology.generated.ts';
import { PLOVER_TYPES } from '../src/plover.ts';
import { isA, supertypesOf } from '../src/ontology-hierarchy.ts';

const SLOTS = words(`subject object indirect complement clause poss compound aim self context
  about against along at behind between by for from in into near of on over to toward towards
  regarding upon with across inside outside throughout under`);
function words(text: string): string[] {
  return text.split(/\s+/);
}

function namesOf(actor: Actor): string[] {
  return [...new Set([actor.name, ...actor.aliases, ...actor.demonyms, ...actor.seats])];
}

test('no common noun speaks of two types', () => {
  const nouns = ONTOLOGY.types.flatMap((type) => type.nouns);
  expect(nouns.filter((noun, i) => nouns.indexOf(noun) !== i)).toEqual([]);
});

test.each(ONTOLOGY.predicates.map((predicate) => [predicate.id, predicate] as const))(
  '%s has words that state it, in slots that exist, each once',
  (_id, predicate) => {
    expect(predicate.triggers.length).toBeGreaterThan(0);
    const slots = predicate.triggers.flatMap((one) => [...one.subject, ...one.object]);
    expect(slots.filter((slot) => !SLOTS.includes(slot))).toEqual([]);
    const frames = predicate.triggers.map((one) => JSON.stringify({ ...one, role: null }));
    expect(new Set(frames).size).toBe(frames.length);
    expect([null, ...PLOVER_TYPES]).toContain(predicate.plover);
    expect(predicate.examples.every(({ text }) => text.endsWith('.'))).toBe(true);
  },
);

test('examples use the names that the graph gives to what they speak of', () => {
  const wrong = ONTOLOGY.predicates.flatMap(({ id, examples }) =>
    examples
      .flatMap(({ text, subject, object }) =>
        [subject, object].filter((name) => {
          if (name === null) return false;
          const known = ACTORS.find((actor) => namesOf(actor).includes(name));
          if (known !== undefined && known.name !== name) return true;
          return ![name, ...(known ? namesOf(known) : [])].some((one) => text.includes(one));
        }),
      )
      .map((name) => `${id}: ${String(name)}`),
  );
  expect(wrong).toEqual([]);
});

test('a name belongs to one actor', () => {
  const owner = new Map<string, string>();
  const shared: string[] = [];
  for (const actor of ACTORS) {
    for (const name of namesOf(actor)) {
      if (owner.has(name)) shared.push(`${name}: ${actor.id}, ${owner.get(name) ?? ''}`);
      owner.set(name, actor.id);
    }
  }
  expect(shared).toEqual([]);
});

test('actors have types of the ontology, and a Wikidata id is not given twice', () => {
  for (const { id, type } of ACTORS) {
    expect(isA(ONTOLOGY, type, 'Place') || isA(ONTOLOGY, type, 'Actor')).toBe(true);
    expect(id).toMatch(/^(iso|ent):/);
  }
  const qids = ACTORS.flatMap(({ qid }) => qid ?? []);
  expect(new Set(qids).size).toBe(qids.length);
});

test('the United Nations is an organization between states', () => {
  const un = ACTORS.find(({ name }) => name === 'United Nations');
  expect(supertypesOf(ONTOLOGY, un?.type ?? '')).toEqual([
    'IntergovernmentalOrganization',
    'Organization',
    'Actor',
  ]);
});

test.each([
  ['US', 'iso:USA'],
  ['Britons', 'iso:GBR'],
  ['Kremlin', 'iso:RUS'],
  ['Beijing', 'iso:CHN'],
  ['Türkiye', 'iso:TUR'],
  ['Brussels', entityId('IntergovernmentalOrganization', 'European Union')],
  ['UNGA', entityId('IntergovernmentalOrganization', 'United Nations General Assembly')],
  ['Nato', entityId('MilitaryAlliance', 'NATO')],
])('%s is a name of %s', (name, id) => {
  expect(ACTORS.filter((actor) => namesOf(actor).includes(name)).map((one) => one.id)).toEqual([
    id,
  ]);
});

test('offices are those of countries and organizations, and of one person at a time', () => {
  const ids = new Set(ACTORS.map(({ id }) => id));
  const terms = ACTORS.flatMap(({ id, offices }) => offices.map((term) => ({ id, ...term })));
  expect(terms.length).toBeGreaterThan(300);
  expect(terms.filter(({ of }) => !ids.has(of))).toEqual([]);
  const shared = terms.flatMap((a, i) =>
    terms
      .slice(i + 1)
      .filter((b) => a.of === b.of && a.office.some((title) => b.office.includes(title)))
      .filter((b) => a.from < b.to && b.from < a.to)
      .map((b) => `${a.id} ${b.id}`),
  );
  expect(shared).toEqual([]);
});
