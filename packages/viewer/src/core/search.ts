import type { ViewData } from '@entente/core';
import { once } from './network.ts';
import { indexWords, wordsFrom, wordsLike, wordsOf, type WordIndex } from './search-index.ts';

/** Something found: an entity, a predicate to filter by, or a document. */
export interface Hit {
  readonly kind: 'entity' | 'predicate' | 'document';
  readonly id: string;
  /** Name, label or title. */
  readonly name: string;
  /** The alias that was found where the name does not hold the words. */
  readonly alias: string | null;
}

/** Finds by the beginnings of words; nothing for nothing. */
export type Search = (query: string) => readonly Hit[];

/** Most hits that are offered. */
export const MOST_HITS = 8;
/** So many texts are weighed at most; of a short query the best connected come first. */
const MOST_TEXTS = 20_000;

/** Weight of what was found, entities first. */
const KINDS = { entity: 3, predicate: 2, document: 1 } as const;

/**
 * Searches entities by names and aliases, predicates by labels and documents by titles: each word of
 * the query must begin a word of one text, accents and case aside, and where nothing does one wrong
 * letter is forgiven. Best first: whole words, names before aliases, better connected ones. An index
 * of sorted words, for it answers in a few milliseconds where there are 100,000 entities; the
 * documents are indexed when they are first needed.
 */
export function createSearch(data: ViewData): Search {
  const entities = toSource(data.entities.count, (row) => [
    data.entities.name.at(row) ?? '',
    ...(data.entities.aliases.at(row) ?? []),
  ]);
  const { predicates } = data.meta;
  const labels = toSource(predicates.length, (row) => [predicates[row]?.label ?? '']);
  const titles = once(() =>
    toSource(data.documents.count, (row) => [data.documents.title.at(row) ?? '']),
  );
  const weigh = (row: number) => 1 + Math.log2(1 + (data.entities.degree[row] ?? 0)) / 8;
  return (query) => {
    const words = [...new Set(wordsOf(query))].slice(0, 8);
    if (words.length === 0) return [];
    const all = [
      ...find(entities, words, 'entity', weigh).map(({ row, text }): Hit => {
        const [name = '', ...aliases] = entities.textsOf(row);
        const alias = text === 0 ? null : (aliases[text - 1] ?? null);
        return { kind: 'entity', id: data.entities.id.at(row) ?? '', name, alias };
      }),
      ...find(labels, words, 'predicate').map(({ row }): Hit => {
        const { id = '', label = '' } = predicates[row] ?? {};
        return { kind: 'predicate', id, name: label, alias: null };
      }),
      ...find(titles(), words, 'document').map(({ row }): Hit => {
        const name = data.documents.title.at(row) ?? '';
        return { kind: 'document', id: data.documents.id.at(row) ?? '', name, alias: null };
      }),
    ];
    return pick(all);
  };
}

/** At most `MOST_HITS`, two places of them for predicates and documents where they are found. */
function pick(all: readonly Hit[]): readonly Hit[] {
  const of = (kind: Hit['kind']) => all.filter((hit) => hit.kind === kind);
  const others = [...of('predicate').slice(0, 2), ...of('document')];
  const entities = of('entity').slice(0, MOST_HITS - Math.min(3, others.length));
  return [...entities, ...others].slice(0, MOST_HITS);
}

/** Texts of rows, indexed; a row has one or more. */
interface Source {
  readonly index: WordIndex;
  /** Row of each text. */
  readonly rowOf: Uint32Array;
  /** First text of each row. */
  readonly first: Uint32Array;
  readonly textsOf: (row: number) => readonly string[];
}

function toSource(rows: number, textsOf: (row: number) => readonly string[]): Source {
  const texts: string[] = [];
  const rowOf: number[] = [];
  const first = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    first[row] = texts.length;
    for (const text of textsOf(row)) {
      texts.push(text);
      rowOf.push(row);
    }
  }
  const index = indexWords(texts.length, (text) => texts[text] ?? '');
  return { index, rowOf: Uint32Array.from(rowOf), first, textsOf };
}

/** The best rows, and which text of each was found. */
function find(
  source: Source,
  words: readonly string[],
  kind: Hit['kind'],
  weigh: (row: number) => number = () => 1,
): readonly { readonly row: number; readonly text: number }[] {
  const exact = scores(source.index, words, false);
  const found = exact.size > 0 ? exact : scores(source.index, words, true);
  const rows = new Map<number, { row: number; text: number; score: number }>();
  for (const [text, score] of found) {
    const row = source.rowOf[text] ?? 0;
    const place = text - (source.first[row] ?? 0);
    const weighed = score * weigh(row) * (place === 0 ? 1 : 0.7) * KINDS[kind];
    if (weighed > (rows.get(row)?.score ?? 0)) rows.set(row, { row, text: place, score: weighed });
  }
  return [...rows.values()].sort((a, b) => b.score - a.score || a.row - b.row).slice(0, MOST_HITS);
}

/** Texts that hold all words, with how well: 1 a word begun, 2 a whole one, half where misspelled. */
function scores(
  index: WordIndex,
  words: readonly string[],
  forgiving: boolean,
): ReadonlyMap<number, number> {
  let found: Map<number, number> | null = null;
  // Longest first: it leaves least.
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const [from, to] = wordsFrom(index, word);
    const like = forgiving && from === to ? wordsLike(index, word) : null;
    const next = new Map<number, number>();
    const visit = (i: number, quality: number) => {
      for (let at = index.offsets[i] ?? 0; at < (index.offsets[i + 1] ?? 0); at += 1) {
        const text = index.texts[at] ?? 0;
        const before = found === null ? 0 : found.get(text);
        if (before === undefined || (found === null && next.size >= MOST_TEXTS)) continue;
        next.set(text, Math.max(next.get(text) ?? 0, before + quality));
      }
    };
    if (like !== null) for (const i of like) visit(i, 0.5);
    else for (let i = from; i < to; i += 1) visit(i, index.words[i] === word ? 2 : 1);
    found = next;
  }
  return found ?? new Map<number, number>();
}
