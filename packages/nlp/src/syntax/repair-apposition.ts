import { dominates, type Arcs } from './arcs.ts';

/**
 * "Jake Sullivan, the adviser, and *Yang Jiechi*, China's top diplomat": what stands between commas
 * after the second of two joined names says who the second is, not the first.
 */
export function repairApposition(arcs: Arcs): void {
  arcs.deprel.forEach((deprel, apposition) => {
    const first = arcs.head[apposition] ?? -1;
    if (deprel !== 'appos' || first < 0) return;
    const start = leftmost(arcs, apposition);
    const comma = arcs.tokens[start]?.text === ',' ? start : start - 1;
    if (arcs.tokens[comma]?.text !== ',') return;
    const second = arcs.deprel.findLastIndex(
      (other, i) => other === 'conj' && arcs.head[i] === first && i < comma,
    );
    if (second > first && lastOfName(arcs, second) === comma - 1) arcs.head[apposition] = second;
  });
}

/** The first word of the phrase at `head`. */
function leftmost(arcs: Arcs, head: number): number {
  let first = head;
  for (let i = head - 1; i >= 0; i--) if (dominates(arcs, head, i)) first = i;
  return first;
}

function lastOfName(arcs: Arcs, name: number): number {
  return arcs.deprel.findLastIndex(
    (deprel, i) => i === name || (arcs.head[i] === name && deprel.startsWith('flat')),
  );
}
