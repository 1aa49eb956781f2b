import type {
  ClaimRecord,
  Document,
  EntityRecord,
  EvidenceRecord,
  GraphRecords,
  Ontology,
} from '@entente/core';

/** Numbers in [0, 1) by a linear congruential generator, the same for a seed everywhere. */
function createNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x100000000;
  };
}

const VERBS = ['met', 'praised', 'condemned', 'visited', 'sanctioned', 'joined', 'warned'];
const NAMES = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine'];
const OUTLETS = 40;

/**
 * An invented graph of `entities` entities and three times as many claims between them, most with
 * one sentence: communities of about 200, hubs by a power law, documents of 20 sentences over six
 * years. The same seed gives the same records.
 */
export function makeLargeRecords(entities: number, ontology: Ontology, seed = 1): GraphRecords {
  const random = createNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const types = ontology.types.map(({ id }) => id);
  const predicates = ontology.predicates.map(({ id }) => id);
  const group = Math.min(200, entities);
  const idOf = (row: number): string => `ent:${String(row).padStart(7, '0')}`;
  const nameOf = (row: number): string =>
    `${NAMES[row % NAMES.length] ?? ''} ${NAMES[Math.floor(row / 10) % NAMES.length] ?? ''} ${String(row)}`;
  const draw = (): readonly [number, number] => {
    const subject = Math.floor(entities * random() ** 2.5);
    const home = subject - (subject % group);
    const near = Math.min(entities - 1, home + below(group));
    const object = random() < 0.85 ? near : Math.floor(entities * random() ** 2.5);
    return [subject, object];
  };
  const mentionsOf = new Map<number, Set<number>>();
  const mention = (entity: number, document: number): void => {
    const found = mentionsOf.get(entity);
    if (found === undefined) mentionsOf.set(entity, new Set([document]));
    else found.add(document);
  };
  let sentences = 0;
  const documentOf = (sentence: number): number => Math.floor(sentence / 20);
  const docId = (row: number): string => `doc:${String(row).padStart(7, '0')}`;
  const day = (row: number): string =>
    new Date(Date.UTC(2018, 0, 1 + ((row * 37) % 2190))).toISOString().slice(0, 10);
  const claims = Array.from({ length: entities * 3 }, (_, row): ClaimRecord => {
    const [subject, object] = row < entities ? [row, draw()[1]] : draw();
    const verb = VERBS[below(VERBS.length)] ?? '';
    const quote = `${nameOf(subject)} ${verb} ${nameOf(object)} on the ${String(below(28) + 1)}th of the month.`;
    const starts = [0, nameOf(subject).length, nameOf(subject).length + 1 + verb.length] as const;
    const one = (): EvidenceRecord => {
      const number = sentences++;
      mention(subject, documentOf(number));
      mention(object, documentOf(number));
      return {
        id: `ev:${String(number).padStart(9, '0')}`,
        document: docId(documentOf(number)),
        ...{ start: 0, end: quote.length, quote },
        subject: [starts[0], starts[1]],
        trigger: [starts[1] + 1, starts[2]],
        object: [starts[2] + 1, starts[2] + 1 + nameOf(object).length],
        ...{ attribution: 'author', attributedTo: [], cue: null },
        ...{ rule: 'proposition/rules/verbal', confidence: 0.8 },
      };
    };
    const evidence: [EvidenceRecord, ...EvidenceRecord[]] = [one()];
    while (random() < 0.3) evidence.push(one());
    const dates = evidence.map(({ document }) => day(Number(document.slice(4)))).sort();
    return {
      id: `claim:${String(row).padStart(8, '0')}`,
      predicate: predicates[below(predicates.length)] ?? null,
      ...{ surface: verb, subject: idOf(subject), object: idOf(object), objectText: null },
      ...{ content: null, roles: [], value: null },
      polarity: random() < 0.08 ? 'negative' : 'positive',
      ...{ modality: 'asserted', eventFrom: null, eventTo: null, timeBasis: 'none' },
      firstReported: dates[0] ?? null,
      lastReported: dates.at(-1) ?? null,
      evidenceCount: evidence.length,
      documentCount: evidence.length,
      ...{ sourceCount: 1, independentCount: 1, attributed: random() < 0.3 },
      ...{ confidence: 0.8, status: 'auto', contradicts: [], evidence },
    };
  });
  const documents = Array.from({ length: documentOf(sentences - 1) + 1 }, (_, row): Document => ({
    ...{ id: docId(row), path: `${String(row)}.md`, url: `https://news.example/${String(row)}` },
    ...{ title: `Report ${String(row)}`, byline: null, outlet: `Outlet ${String(row % OUTLETS)}` },
    ...{ published: day(row), language: 'en', duplicateOf: null, text: '', blocks: [] },
  }));
  const rows = Array.from({ length: entities }, (_, row): EntityRecord => {
    const type = types[row % types.length] ?? '';
    return {
      ...{ id: idOf(row), type, types: [type], name: nameOf(row), aliases: [] },
      ...{ iso2: null, iso3: null, qid: null, capital: null, region: null, subregion: null },
      mentions: [...(mentionsOf.get(row) ?? [])].map((document) => ({
        ...{ document: docId(document), start: 0, end: 5, kind: 'name' as const },
      })),
    };
  });
  return { documents, entities: rows, claims, diagnostics: [] };
}
