import { munkres } from 'munkres';

/** Mentions of one entity, as keys that are equal where two mentions are the same. */
export type Entity = readonly string[];

/** A precision and a recall as fractions, so that documents can be summed before dividing. */
export interface Counts {
  readonly precision: readonly [right: number, of: number];
  readonly recall: readonly [right: number, of: number];
}

/** Compares entities of one document; an entity without mentions counts as none. */
export type Measure = (gold: readonly Entity[], found: readonly Entity[]) => Counts;

type OneSided = (entities: readonly Entity[], others: ReadonlyMap<string, number>) => Side;
type Side = readonly [right: number, of: number];

function twoSided(side: OneSided): Measure {
  return (gold, found) => ({
    precision: side(found, indexOf(gold)),
    recall: side(gold, indexOf(found)),
  });
}

function indexOf(entities: readonly Entity[]): Map<string, number> {
  return new Map(entities.flatMap((mentions, i) => mentions.map((mention) => [mention, i])));
}

/** MUC (Vilain et al. 1995): links, which an entity needs one fewer of than it has mentions. */
export const muc: Measure = twoSided((entities, others) => {
  let [right, of] = [0, 0];
  for (const mentions of entities) {
    const parts = new Set(mentions.flatMap((mention) => others.get(mention) ?? []));
    const missing = mentions.filter((mention) => !others.has(mention)).length;
    of += Math.max(mentions.length - 1, 0);
    right += mentions.length - missing - parts.size;
  }
  return [right, of];
});

/** B³ (Bagga and Baldwin 1998): for each mention, how much of its entity is one entity of the other side. */
export const bCubed: Measure = twoSided((entities, others) => {
  let [right, of] = [0, 0];
  for (const mentions of entities) {
    const counts = new Map<number, number>();
    for (const mention of mentions) {
      const other = others.get(mention);
      if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    for (const count of counts.values()) right += (count * count) / mentions.length;
    of += mentions.length;
  }
  return [right, of];
});

/** CEAF-e (Luo 2005): similarity φ₄ of entities under the best one-to-one assignment (Kuhn 1955, Munkres 1957). */
export const ceafE: Measure = (gold, found) => {
  const rows = gold.map((mentions) => {
    const known = new Set(mentions);
    return found.map((others) => {
      const common = others.filter((mention) => known.has(mention)).length;
      return (2 * common) / Math.max(mentions.length + others.length, 1);
    });
  });
  const costs = rows.map((row) => row.map((similarity) => 1 - similarity));
  const pairs = gold.length === 0 || found.length === 0 ? [] : munkres(costs);
  const right = pairs.reduce((sum, [g, f]) => sum + (rows[g]?.[f] ?? 0), 0);
  return { precision: [right, found.length], recall: [right, gold.length] };
};

/** Percentages. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Figures over all documents together: their fractions are summed before they are divided. */
export function toFigures(counts: readonly Counts[]): Figures {
  const share = (side: 'precision' | 'recall'): number => {
    const right = counts.reduce((sum, { [side]: fraction }) => sum + fraction[0], 0);
    const of = counts.reduce((sum, { [side]: fraction }) => sum + fraction[1], 0);
    return of === 0 ? 0 : (100 * right) / of;
  };
  const [precision, recall] = [share('precision'), share('recall')];
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
