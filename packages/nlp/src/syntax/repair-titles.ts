import { OFFICE_MODIFIERS } from '../lexicon/titles.ts';
import type { Name } from '../mention/name.ts';
import { dominates, headOfRange, type Arcs } from './arcs.ts';

/**
 * "US *secretary of state* Antony Blinken": where an office stands right before a name, the name
 * heads the phrase and the office hangs on it as `compound`, with the words that modify it.
 */
export function repairTitles(
  arcs: Arcs,
  names: readonly Name[],
  offices: ReadonlySet<string>,
): void {
  for (const name of names) {
    attachApposition(arcs, name, offices);
    const office = officeBefore(arcs, name.from, offices);
    if (office === null || (name.entry !== null && name.entry.kind !== 'name')) continue;
    const head = headOfRange(arcs, name);
    if (dominates(arcs, office, head)) swap(arcs, office, head, name.from);
    else if (!dominates(arcs, head, office)) moveOuter(arcs, office, head, name.from);

    arcs.head[office] = head;
    arcs.deprel[office] = 'compound';
    gatherModifiers(arcs, office, head, name.from);
    takeDemonym(arcs, office, names);
  }
}

/** The office noun that ends right before `at`, also in the form "secretary of state". */
function officeBefore(arcs: Arcs, at: number, offices: ReadonlySet<string>): number | null {
  const isOffice = (i: number): boolean => {
    const token = arcs.tokens[i];
    return (
      token !== undefined &&
      /^(NOUN|PROPN|ADJ)$/.test(token.upos) &&
      offices.has(token.text.toLowerCase())
    );
  };
  if (isOffice(at - 1)) return at - 1;
  const general = arcs.tokens[at - 1]?.text.toLowerCase() === 'general';
  if (general && isOffice(at - 2)) return at - 2;
  const isOfOffice =
    arcs.tokens[at - 2]?.text.toLowerCase() === 'of' &&
    /^(NOUN|PROPN)$/.test(arcs.tokens[at - 1]?.upos ?? '');
  return isOfOffice && isOffice(at - 3) ? at - 3 : null;
}

/** `head` takes the place of `office` in the tree, and what does not belong to the office. */
function swap(arcs: Arcs, office: number, head: number, nameStart: number): void {
  arcs.head[head] = arcs.head[office] ?? -1;
  arcs.deprel[head] = arcs.deprel[office] ?? 'dep';
  moveOuter(arcs, office, head, nameStart);
}

/** What hangs on the office and is not its own modifier hangs on the name: "and", "between". */
function moveOuter(arcs: Arcs, office: number, head: number, nameStart: number): void {
  for (let i = 0; i < arcs.head.length; i++) {
    if (arcs.head[i] !== office || i === head) continue;
    const own =
      i < nameStart && /^(amod|compound|nmod|det|flat|fixed|nummod)/.test(arcs.deprel[i] ?? '');
    if (!own) arcs.head[i] = head;
  }
}

/** "*Russian* president Vladimir Putin": modifiers before the office are the office's. */
function gatherModifiers(arcs: Arcs, office: number, head: number, nameStart: number): void {
  for (let i = 0; i < nameStart; i++) {
    const modifies = /^(amod|compound|nmod|det)/.test(arcs.deprel[i] ?? '');
    if (arcs.head[i] === head && i !== office && modifies) arcs.head[i] = office;
  }
}

/**
 * "Russia's *ambassador* to the UN, Vasily Nebenzia, …": a name after a comma that the parser sets
 * beside the last noun stands beside the office that this noun depends on.
 */
function attachApposition(arcs: Arcs, name: Name, offices: ReadonlySet<string>): void {
  const head = headOfRange(arcs, name);
  const beside = arcs.head[head] ?? -1;
  const comma = arcs.tokens[name.from - 1]?.text === ',';
  if (!comma || arcs.deprel[head] !== 'appos' || beside < 0 || beside > head || name.entry) return;
  for (let at = beside, steps = 0; at >= 0 && steps < 4; at = arcs.head[at] ?? -1, steps++) {
    if (at > head) return;
    if (offices.has(arcs.tokens[at]?.lemma.toLowerCase() ?? '')) {
      arcs.head[head] = at;
      return;
    }
    if (!/^(nmod|compound|flat)/.test(arcs.deprel[at] ?? '')) return;
  }
}

/** "*Dutch* Prime Minister Mark Rutte": a demonym before the office is the office's, wherever it hung. */
function takeDemonym(arcs: Arcs, office: number, names: readonly Name[]): void {
  let from = office;
  while (OFFICE_MODIFIERS.has(arcs.tokens[from - 1]?.text.toLowerCase() ?? '')) from--;
  const demonym = names.find(
    ({ to, entry }) => to === from && entry !== null && entry.kind !== 'seat',
  );
  if (!demonym) return;
  const head = headOfRange(arcs, demonym);
  if (dominates(arcs, head, office)) return;
  arcs.head[head] = office;
  arcs.deprel[head] = 'amod';
}
