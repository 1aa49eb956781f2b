import type { Network } from './core/network.ts';
import { phraseOf, type Words } from './core/phrase.ts';
import type { Item } from './sigma/frame.ts';
import { nameAt, sentencesOf, statedAt } from './stated.ts';
import { spokenClaim, spokenEntity } from './strings/app.ts';

/** What is selected, for the ear; empty for nothing. */
export function spokenItem({ data }: Network, words: Words, item: Item | null): string {
  if (item === null) return '';
  const { entities, edges, meta } = data;
  if (item.kind === 'node') {
    const type = meta.types[entities.type[item.row] ?? 0]?.id ?? '';
    return spokenEntity(nameAt(data, item.row), words.type(type), entities.degree[item.row] ?? 0);
  }
  const claim = edges.claim[item.row] ?? 0;
  const [from, to] = [edges.source[item.row] ?? 0, edges.target[item.row] ?? 0];
  const said = [nameAt(data, from), phraseOf(statedAt(data, claim), words), nameAt(data, to)];
  return spokenClaim(said, sentencesOf(data, claim));
}
