import type { Sentence } from '@entente/core';
import type { Name } from '../mention/name.ts';
import { dominates, headOfRange, type Arcs } from './arcs.ts';
import { repairAdjective } from './repair-adjective.ts';
import { repairAdjunct } from './repair-adjunct.ts';
import { repairAgent } from './repair-agent.ts';
import { repairApposition } from './repair-apposition.ts';
import { repairCrossed } from './repair-crossed.ts';
import { repairConjunct } from './repair-conjunct.ts';
import { repairContent } from './repair-content.ts';
import { repairDue } from './repair-due.ts';
import { repairFinite } from './repair-finite.ts';
import { repairInversion } from './repair-inversion.ts';
import { repairObject } from './repair-object.ts';
import { repairOffice } from './repair-office.ts';
import { repairPair } from './repair-pair.ts';
import { repairParticiple } from './repair-participle.ts';
import { repairPerfect } from './repair-perfect.ts';
import { repairSubject } from './repair-subject.ts';
import { repairTold } from './repair-told.ts';
import { repairTitles } from './repair-titles.ts';
import { repairVoice } from './repair-voice.ts';

/**
 * The sentence with a tree that agrees with what is known about names. The parser does not know
 * that "secretary of state Antony Blinken" is one person; this does. Spans and tags stay.
 */
export function repairTree(
  sentence: Sentence,
  names: readonly Name[],
  offices: ReadonlySet<string>,
): Sentence {
  const { tokens } = sentence;
  const arcs: Arcs = {
    tokens,
    head: tokens.map((t) => t.head),
    deprel: tokens.map((t) => t.deprel),
  };
  repairOffice(arcs, offices);
  repairFinite(arcs);
  repairDue(arcs);
  repairPerfect(arcs);
  repairCrossed(arcs);
  repairTold(arcs);
  repairParticiple(arcs);
  repairAdjunct(arcs);
  repairAgent(arcs);
  repairInversion(arcs);
  repairConjunct(arcs);
  repairObject(arcs);
  repairPair(arcs);
  repairVoice(arcs);
  repairSubject(arcs);
  repairAdjective(arcs);
  repairContent(arcs);
  for (const name of names) joinName(arcs, name);
  repairTitles(arcs, names, offices);
  for (const name of names) joinConjunct(arcs, name, names);
  repairApposition(arcs);
  for (let i = 0; i < tokens.length; i++) findSubject(arcs, i);
  return {
    ...sentence,
    tokens: tokens.map((token, i) => ({
      ...token,
      head: arcs.head[i] ?? token.head,
      deprel: arcs.deprel[i] ?? token.deprel,
    })),
  };
}

/** All words of a name hang on one of them, and so does what hung on the others. */
function joinName(arcs: Arcs, name: Name): void {
  const head = headOfRange(arcs, name);
  const inside = (i: number): boolean => i >= name.from && i < name.to;
  for (let i = 0; i < arcs.head.length; i++) {
    if (i === head) continue;
    if (inside(i)) {
      arcs.head[i] = head;
      if (arcs.deprel[i] !== 'punct' && arcs.deprel[i] !== 'case') arcs.deprel[i] = 'flat';
    } else if (inside(arcs.head[i] ?? -1)) arcs.head[i] = head;
  }
}

/** "Xi Jinping and Russian president *Vladimir Putin*": a name after "and" joins the name before. */
function joinConjunct(arcs: Arcs, name: Name, names: readonly Name[]): void {
  if (name.entry?.kind === 'demonym') return;
  const start = name.titles?.from ?? name.from;
  const head = headOfRange(arcs, name);
  if ((arcs.head[head] ?? -1) >= name.to) return;
  if (!/^(appos|nmod|compound|flat|list|dep|amod)/.test(arcs.deprel[head] ?? '')) return;
  let left = start - 1;
  while (left >= 0 && isModifierBefore(arcs, left, head)) left--;
  if (arcs.deprel[left] !== 'cc') return;
  const before = names.find(
    (other) => other.to === left || (other.to === left - 1 && arcs.tokens[left - 1]?.text === ','),
  );
  if (!before) return;
  const first = headOfRange(arcs, before);
  if (dominates(arcs, head, first)) return;
  arcs.head[head] = arcs.deprel[first] === 'conj' ? (arcs.head[first] ?? first) : first;
  arcs.deprel[head] = 'conj';
  arcs.head[left] = head;
}

function isModifierBefore(arcs: Arcs, i: number, head: number): boolean {
  return (
    dominates(arcs, head, i) &&
    /^(amod|compound|nmod|det|flat|case|fixed)/.test(arcs.deprel[i] ?? '')
  );
}

/**
 * "At the meeting on Ukraine, *China and India* were among …": a finite verb without a subject takes
 * the coordination on its left that the parser joined to the phrase before the comma.
 */
function findSubject(arcs: Arcs, verb: number): void {
  if (/^(aux|cop)/.test(arcs.deprel[verb] ?? '')) return;
  const kids = arcs.head.flatMap((head, i) => (head === verb ? [i] : []));
  const has = (pattern: RegExp): boolean => kids.some((i) => pattern.test(arcs.deprel[i] ?? ''));
  if (has(/^(nsubj|csubj|expl|mark)/) || /^(conj|acl|xcomp)/.test(arcs.deprel[verb] ?? '')) return;
  const group = kids.filter((i) => i < verb && /^(aux|cop)/.test(arcs.deprel[i] ?? ''));
  const first = Math.min(verb, ...group);
  if (group.length === 0 && !/^VB[DZP]$/.test(arcs.tokens[verb]?.xpos ?? '')) return;
  const last = first - 1;
  if (last < 0 || arcs.deprel[last] !== 'conj') return;
  const root = arcs.head[last] ?? -1;
  const members = arcs.head.flatMap((head, i) =>
    head === root && arcs.deprel[i] === 'conj' && i > root && i <= last ? [i] : [],
  );
  const start = members.find((i) => arcs.tokens[i - 1]?.text === ',');
  if (start === undefined || start === last || dominates(arcs, start, verb)) return;
  arcs.head[start] = verb;
  arcs.deprel[start] = 'nsubj';
  for (const member of members) if (member > start) arcs.head[member] = start;
}
