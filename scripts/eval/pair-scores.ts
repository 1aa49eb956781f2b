/** A mention with what it refers to by the gold data and by the system; null: the system has none. */
export interface PairedMention {
  readonly document: string;
  readonly gold: readonly string[];
  readonly system: readonly string[] | null;
}

export interface PairScores {
  /** Pairs that the gold data calls the same. */
  readonly same: number;
  readonly precision: number;
  readonly recall: number;
}

/**
 * Precision and recall of "these two mentions are the same" over pairs of gold mentions, within
 * documents or across all. Pairs whose gold referents overlap without being equal ("Finland", "the
 * two countries") do not count. Shares from 0 to 1; 0 where there is no pair.
 */
export function scorePairs(mentions: readonly PairedMention[], across: boolean): PairScores {
  let [same, said, right] = [0, 0, 0];
  mentions.forEach((a, i) => {
    for (const b of mentions.slice(i + 1)) {
      if (!across && a.document !== b.document) continue;
      const isSame = a.gold.join('+') === b.gold.join('+');
      if (!isSame && a.gold.some((key) => b.gold.includes(key))) continue;
      const isSaid = a.system !== null && a.system.join('+') === b.system?.join('+');
      same += Number(isSame);
      said += Number(isSaid);
      right += Number(isSame && isSaid);
    }
  });
  return {
    same,
    precision: said === 0 ? 0 : right / said,
    recall: same === 0 ? 0 : right / same,
  };
}
