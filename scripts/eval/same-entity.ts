import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  ACTORS,
  FormatError,
  ONTOLOGY,
  type Document,
  type EntityRecord,
  type Span,
} from '@entente/core';
import { buildRecords } from '@entente/graph';
import { ingest } from '@entente/ingest';
import type { Analyzer } from '@entente/nlp';
import { parseMarkedText } from './marked-text.ts';
import { scorePairs, type PairedMention } from './pair-scores.ts';
import type { Row } from './row.ts';

const GOLD = 'graph-data/gold/same-entity';
const ARTICLES = 'graph-data/articles';
const HALVES = ['open', 'blind'] as const;

/**
 * Who is who in the sample articles against the marks in graph-data/gold: precision and recall of
 * pairs of mentions, within and across articles. A gold mention is found when the graph has one that
 * ends where it ends and overlaps it most; determiners do not count.
 */
export async function sameEntityRows(analyzer: Analyzer): Promise<Row[]> {
  const rows: Row[] = [];
  for (const half of HALVES) {
    process.stderr.write(`same entity, ${half} half\n`);
    const mentions = await pairedMentions(half, analyzer);
    for (const across of [false, true]) {
      const { same, precision, recall } = scorePairs(mentions, across);
      const scope = across ? 'all articles' : 'within articles';
      const data = `${half} half, ${scope}`;
      const row = { task: 'same entity', data, floor: '', reference: `${String(same)} pairs` };
      rows.push({ ...row, measure: 'precision', value: precision });
      rows.push({ ...row, measure: 'recall', value: recall });
    }
    const found = mentions.filter(({ system }) => system !== null).length;
    rows.push({
      ...{ task: 'same entity', data: `${half} half`, measure: 'mentions found' },
      ...{ value: found / mentions.length, floor: '' },
      reference: `${String(mentions.length)} mentions`,
    });
  }
  return rows;
}

/** Gold mentions of a half with the entities that a graph of its articles has there. */
export async function pairedMentions(half: string, analyzer: Analyzer): Promise<PairedMention[]> {
  const files = (await readdir(join(GOLD, half))).filter((name) => name.endsWith('.txt')).sort();
  const read = await Promise.all(files.map((file) => readGold(half, file)));
  const documents = read.map(({ document }) => document);
  const analyses = documents.map((document) => analyzer.analyze(document));
  const { entities } = buildRecords({ documents, analyses, ontology: ONTOLOGY, actors: ACTORS });
  const byDocument = mentionsByDocument(entities);
  return read.flatMap(({ document, mentions }) => {
    const known = byDocument.get(document.id) ?? [];
    return mentions.map(({ keys, ...span }): PairedMention => ({
      document: document.id,
      gold: keys,
      system: entitiesAt(known, span),
    }));
  });
}

async function readGold(
  half: string,
  file: string,
): Promise<{ document: Document; mentions: readonly (Span & { keys: readonly string[] })[] }> {
  const path = `${basename(file, '.txt')}.md`;
  const bytes = await readFile(join(ARTICLES, path));
  const { documents } = await ingest({ path, bytes });
  const [document] = documents;
  const { text, mentions } = parseMarkedText(await readFile(join(GOLD, half, file), 'utf8'));
  const offset = document?.text.indexOf(text.trim()) ?? -1;
  if (!document || offset < 0)
    throw new FormatError('other-text', `${file}: its text without marks is not that of ${path}.`);
  const shift = offset - text.indexOf(text.trim());
  return {
    document,
    mentions: mentions.map(({ start, end, keys }) => ({
      start: start + shift,
      end: end + shift,
      keys,
    })),
  };
}

type EntityMention = Span & { readonly entity: string };

function mentionsByDocument(entities: readonly EntityRecord[]): Map<string, EntityMention[]> {
  const found = new Map<string, EntityMention[]>();
  for (const { id, mentions } of entities) {
    for (const { document, start, end } of mentions) {
      found.set(document, [...(found.get(document) ?? []), { start, end, entity: id }]);
    }
  }
  return found;
}

/** Entities of the mention that ends where `span` ends and whose start is nearest, sorted; null without one. */
function entitiesAt(known: readonly EntityMention[], span: Span): string[] | null {
  const ending = known.filter(({ end }) => end === span.end);
  const distance = Math.min(...ending.map(({ start }) => Math.abs(start - span.start)));
  const nearest = ending.filter(({ start }) => Math.abs(start - span.start) === distance);
  return nearest.length === 0 ? null : [...new Set(nearest.map(({ entity }) => entity))].sort();
}
