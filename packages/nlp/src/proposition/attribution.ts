import { isReporting } from '../lexicon/reporting.ts';
import { isSayingNoun } from '../lexicon/verbs.ts';
import { ancestors, childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import type { Proposition } from './proposition.ts';

/** Who says what a clause says: the phrase at `head` by the word at `cue`. */
export interface Source {
  /** Head of the phrase that names the source, or null ("It was said that …"). */
  readonly head: number | null;
  readonly cue: number;
}

/**
 * Sources of a proposition within its sentence. Reporting verbs above it, reporting clauses beside
 * it (", Mr Wang said"), "according to", and naming verbs ("calling Moscow its partner").
 */
export function detectSources(tree: Tree, proposition: Proposition): Source[] {
  const inner: Source[] = [];
  const { namer, anchor } = proposition;
  if (namer) inner.push({ head: namer.subjects[0] ?? null, cue: namer.verb });
  return [...sourcesAbove(tree, anchor), ...inner];
}

/** Sources over the clause at `anchor`, outermost first. */
export function sourcesAbove(tree: Tree, anchor: number): Source[] {
  const found: Source[] = [];
  let below = anchor;
  for (const node of [anchor, ...ancestors(tree, anchor)]) {
    const charge = chargeOver(tree, node);
    const isReportOfBelow =
      node !== below && isReporting(lemma(tree, node)) && reports(tree, node, below);
    const claim = claimNounOver(tree, below, node);
    if (charge) found.unshift(charge);
    if (isReportOfBelow) found.unshift({ head: speakerOf(tree, node), cue: node });
    else if (claim) found.unshift(claim);
    else
      for (const source of beside(tree, node))
        if (node === below || !isRelation(tokenAt(tree, below).deprel, 'parataxis'))
          found.unshift(source);
    below = node;
  }
  return found.filter((one, i) => found.findIndex((other) => other.cue === one.cue) === i);
}

function lemma(tree: Tree, i: number): string {
  return tokenAt(tree, i).lemma.toLowerCase();
}

/** Whether the clause at `below` is what the verb at `verb` reports. */
function reports(tree: Tree, verb: number, below: number): boolean {
  const { deprel } = tokenAt(tree, below);
  if (isRelation(deprel, 'ccomp')) return true;
  return isRelation(deprel, 'parataxis') && below < verb;
}

/** Reporting phrases that hang on the clause: "X, *Wang said*", "*according to* the ministry". */
function beside(tree: Tree, node: number): Source[] {
  const verbs = childrenOf(tree, node, 'parataxis', 'advcl').filter(
    (i) =>
      isReporting(lemma(tree, i)) &&
      childrenOf(tree, i, 'ccomp', 'xcomp').length === 0 &&
      isAside(tree, i),
  );
  const phrases = childrenOf(tree, node, 'obl').filter((i) =>
    /^(according to|in the words of)$/.test(markerOf(tree, i, 'case') ?? ''),
  );
  const split = childrenOf(tree, node, 'obl', 'advcl').filter((i) => isAccording(tree, i));
  return [
    ...verbs.map((cue) => ({ head: speakerOf(tree, cue), cue })),
    ...[...new Set([...phrases, ...split])].map((head) => ({
      head,
      cue: childrenOf(tree, head, 'case')[0] ?? head,
    })),
  ];
}

/** "according" with "to", whichever way they hang together. */
function isAccording(tree: Tree, i: number): boolean {
  return childrenOf(tree, i, 'case', 'mark').some(
    (at) => lemma(tree, at) === 'according' || lemma(tree, at) === 'accord',
  );
}

/** A reporting clause that ends the sentence or stands between commas, or starts with "as". */
function isAside(tree: Tree, verb: number): boolean {
  const { deprel } = tokenAt(tree, verb);
  const object = childrenOf(tree, verb, 'obj').some((i) => i > verb);
  return isRelation(deprel, 'parataxis') || (markerOf(tree, verb, 'mark') === 'as' && !object);
}

/** Subject of a reporting verb; in "says foreign minister Wang Yi" it follows as an object. */
export function speakerOf(tree: Tree, verb: number): number | null {
  const [subject] = childrenOf(tree, verb, 'nsubj');
  if (subject !== undefined) return relativeHead(tree, verb, subject);
  const { deprel, head } = tokenAt(tree, verb);
  const [after] = childrenOf(tree, verb, 'obj').filter((i) => i > verb);
  if (
    after !== undefined &&
    (isRelation(deprel, 'parataxis') || childrenOf(tree, verb, 'ccomp').length > 0)
  )
    return after;
  const [agent] = childrenOf(tree, verb, 'obl:agent');
  if (agent !== undefined) return agent;
  if (head < 0 || !/^(conj|xcomp|advcl|acl)/.test(deprel)) return null;
  return isRelation(deprel, 'acl') ? head : speakerOf(tree, head);
}

function relativeHead(tree: Tree, verb: number, subject: number): number {
  const pronoun = /^(who|which|that)$/i.test(tokenAt(tree, subject).text);
  const { deprel, head } = tokenAt(tree, verb);
  return pronoun && isRelation(deprel, 'acl') && head >= 0 ? head : subject;
}

/** "*claims* by officials *that* Moscow asked": the noun over the clause at `below`, with who makes it. */
function claimNounOver(tree: Tree, below: number, node: number): Source | null {
  if (
    node === below ||
    !isRelation(tokenAt(tree, below).deprel, 'acl') ||
    !isSayingNoun(lemma(tree, node))
  )
    return null;
  if (markerOf(tree, below, 'mark') !== 'that') return null;
  const makers = [
    ...childrenOf(tree, node, 'nmod:poss'),
    ...childrenOf(tree, node, 'nmod').filter((i) =>
      /^(by|of|from)$/.test(markerOf(tree, i, 'case') ?? ''),
    ),
  ];
  const denier = makers.length === 0 ? denierOf(tree, node) : null;
  return denier ?? { head: makers[0] ?? null, cue: node };
}

/** "*accused* Russia *of attacking*": what somebody is charged with is said by who charges. */
function chargeOver(tree: Tree, gerund: number): Source | null {
  if (!/^(of|for|with)$/.test(markerOf(tree, gerund, 'mark') ?? '')) return null;
  const cue = ancestors(tree, gerund)
    .slice(0, 2)
    .find((i) => /^(accuse|suspect|blame|charge)$/.test(lemma(tree, i)));
  return cue === undefined ? null : { head: speakerOf(tree, cue), cue };
}

/** "Peskov *rejected* claims that …": who denies what nobody is named as saying. */
function denierOf(tree: Tree, noun: number): Source | null {
  const { deprel, head } = tokenAt(tree, noun);
  const denies =
    isRelation(deprel, 'obj') &&
    head >= 0 &&
    /^(deny|reject|dismiss|dispute|refute|rebut)$/.test(lemma(tree, head));
  return denies ? { head: speakerOf(tree, head), cue: head } : null;
}

/** Whether the clause at `anchor` is a claim that its sentence denies, and names nobody else for. */
export function isDeniedClaim(tree: Tree, anchor: number): boolean {
  const { head } = tokenAt(tree, anchor);
  const claim = head < 0 ? null : claimNounOver(tree, anchor, head);
  return claim !== null && claim.cue !== head;
}
