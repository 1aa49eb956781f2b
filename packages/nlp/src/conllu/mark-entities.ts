import type { PhraseSpan } from '../coref/rank/phrase.ts';
import { isWord, type ConlluColumns, type ConlluSentence } from './conllu.ts';

/**
 * The sentences of one document with what mentions the same marked in their last column, as CorefUD
 * does: `Entity=(e1` opens a mention of the entity `e1`, `e1)` closes it. Entities are numbered in the order
 * given; those of one mention are left out.
 */
export function markEntities(
  sentences: readonly ConlluSentence[],
  entities: readonly (readonly PhraseSpan[])[],
): ConlluSentence[] {
  const marks = marksOf(entities.filter((mentions) => mentions.length > 1));
  return sentences.map(({ comments, lines }, sentence) => {
    let word = -1;
    return {
      comments,
      lines: lines.map((line): ConlluColumns => {
        if (!isWord(line)) return line;
        word++;
        const mark = marks.get(keyOf(sentence, word));
        if (mark === undefined) return line;
        const [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = line;
        const before = misc === '' || misc === '_' ? [] : [misc];
        const all = [`Entity=${mark}`, ...before].join('|');
        return [id, form, lemma, upos, xpos, feats, head, deprel, deps, all];
      }),
    };
  });
}

/** By word: outer mentions open first, inner ones close first. */
function marksOf(entities: readonly (readonly PhraseSpan[])[]): Map<string, string> {
  const mentions = entities.flatMap((spans, i) =>
    spans.map((span) => ({ ...span, id: `e${String(i + 1)}` })),
  );
  const length = ({ from, to }: PhraseSpan): number => to - from;
  const inward = [...mentions].sort((a, b) => length(b) - length(a));
  const marks = new Map<string, string>();
  const add = (sentence: number, word: number, mark: string): void => {
    const key = keyOf(sentence, word);
    marks.set(key, (marks.get(key) ?? '') + mark);
  };
  for (const span of inward) {
    const { sentence, from, id } = span;
    add(sentence, from, length(span) === 1 ? `(${id})` : `(${id}`);
  }
  for (const span of inward.reverse()) {
    if (length(span) > 1) add(span.sentence, span.to - 1, `${span.id})`);
  }
  return marks;
}

function keyOf(sentence: number, word: number): string {
  return `${String(sentence)} ${String(word)}`;
}
