import { hashOf } from '../../sentence/hash.ts';
import type { Tree } from '../../syntax/tree.ts';
import { codesOf, toPhrase, type Phrase, type PhraseSpan, type SortedPhrase } from './phrase.ts';

/** The phrases of `spans` in the order in which they are linked: by head, inner ones first. */
export function readPhrases(
  trees: readonly Tree[],
  spans: readonly PhraseSpan[],
  speakers: readonly (string | null)[],
  sortOf: (phrase: Phrase) => number,
): { readonly phrases: readonly SortedPhrase[]; readonly order: readonly number[] } {
  const turns = turnsOf(trees.length, speakers);
  const quoted = quotedTokens(trees);
  const offsets: number[] = [];
  let words = 0;
  for (const { tokens } of trees) {
    offsets.push(words);
    words += tokens.length;
  }
  const read = spans.flatMap((span, i) => {
    const tree = trees[span.sentence];
    if (!tree) return [];
    const around = {
      ...(turns[span.sentence] ?? NOBODY),
      offset: offsets[span.sentence] ?? 0,
      quoted: quoted[span.sentence] ?? [],
    };
    const phrase = toPhrase(tree, span, around);
    return [{ i, phrase: { ...phrase, sort: sortOf(phrase), codes: codesOf(phrase) } }];
  });
  read.sort(
    ({ phrase: a, i }, { phrase: b, i: k }) =>
      a.position - b.position || a.to - a.from - (b.to - b.from) || i - k,
  );
  return { phrases: read.map(({ phrase }) => phrase), order: read.map(({ i }) => i) };
}

type Turn = Pick<Phrase, 'speaker' | 'speakerWords' | 'lastSpeaker'>;

const NOBODY: Turn = { speaker: -1, speakerWords: [], lastSpeaker: -1 };

/** Of each sentence, who speaks, and who did before. */
function turnsOf(sentences: number, speakers: readonly (string | null)[]): Turn[] {
  const turns: Turn[] = [];
  let last = NOBODY;
  for (let s = 0; s < sentences; s++) {
    const name = speakers[s] ?? null;
    const speaker = name === null ? -1 : hashOf(name) >>> 1;
    if (name !== null && speaker !== last.speaker) {
      const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
      last = { speaker, speakerWords: words.map(hashOf), lastSpeaker: last.speaker };
    }
    turns.push(name === null ? NOBODY : last);
  }
  return turns;
}

/** A quotation longer than so many sentences is an unclosed mark. */
const LONGEST = 8;

function quotedTokens(trees: readonly Tree[]): boolean[][] {
  let open = -1;
  return trees.map(({ tokens }, sentence) => {
    if (open >= 0 && sentence - open > LONGEST) open = -1;
    return tokens.map(({ text }) => {
      const opens = text === '“' || text === '``' || (text === '"' && open < 0);
      const closes = text === '”' || text === "''" || (text === '"' && open >= 0);
      if (opens) open = sentence;
      else if (closes) open = -1;
      return open >= 0;
    });
  });
}
