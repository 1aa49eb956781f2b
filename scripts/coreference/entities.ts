import { isWord, type ConlluSentence } from '@entente/nlp';

/** A mention of a treebank: words `from` to `to`, exclusive, of a sentence. */
export interface GoldMention {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** Its words where they are not all from `from` to `to`, in the order of the text. */
  readonly words: readonly number[];
  /** Id of the entity in the document. */
  readonly entity: string;
  /** Sort of thing, as the treebank says: `person`. */
  readonly sort: string;
}

const MARK = /\(([^()-]+)(-[^()]*)?(\))?|([^()-]+)\)/g;
const PART = /^(.*)\[(\d+)\/(\d+)\]$/;

interface Open {
  readonly sentence: number;
  readonly from: number;
  readonly sort: string;
}

/**
 * The mentions of one document from its column MISC, in the order of the text, outer ones first:
 * `Entity=(1-person-…(2-place-…)1)` opens 1, opens and closes 2, closes 1; a mention in several
 * pieces has `[1/2]` after its id (CorefUD 1.0). Mentions that leave their sentence, or whose marks do
 * not match, are left out.
 */
export function entitiesOf(sentences: readonly ConlluSentence[]): GoldMention[] {
  const found: GoldMention[] = [];
  sentences.forEach(({ lines }, sentence) => {
    const open = new Map<string, Open[]>();
    const pieces = new Map<string, number[]>();
    const close = (id: string, to: number): void => {
      const opened = open.get(id)?.pop();
      if (opened === undefined) return;
      const words = Array.from({ length: to - opened.from }, (_, i) => opened.from + i);
      const part = PART.exec(id);
      if (part === null) {
        found.push({ ...opened, to, words, entity: id });
        return;
      }
      const entity = part[1] ?? id;
      const together = [...(pieces.get(entity) ?? []), ...words];
      pieces.set(entity, together);
      if (part[2] !== part[3]) return;
      pieces.delete(entity);
      found.push({ ...opened, from: together[0] ?? 0, to, words: together, entity });
    };
    lines.filter(isWord).forEach(([, , , , , , , , , misc], word) => {
      const marks = /(?:^|\|)Entity=([^|]+)/.exec(misc)?.[1] ?? '';
      for (const [, opens, facts, closesToo, closes] of marks.matchAll(MARK)) {
        const id = opens ?? closes ?? '';
        const sort = facts?.split('-')[1] ?? '';
        if (opens !== undefined)
          open.set(id, [...(open.get(id) ?? []), { sentence, from: word, sort }]);
        if (opens === undefined || closesToo !== undefined) close(id, word + 1);
      }
    });
  });
  return found.sort((a, b) => a.sentence - b.sentence || a.from - b.from || b.to - a.to);
}
