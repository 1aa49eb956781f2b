import { isSayingNoun } from '../lexicon/verbs.ts';
import { ancestors, childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { asidesOf } from './aside.ts';
import type { Proposition } from './proposition.ts';
import { pathAbove, reports, speakerOf, type Source } from './reporter.ts';

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
  const path = pathAbove(tree, anchor);
  path.forEach((node, k) => {
    const below = path[k - 1];
    const charge = chargeOver(tree, node);
    if (charge) found.unshift(charge);
    if (below !== undefined && reports(tree, node, below))
      found.unshift({ head: speakerOf(tree, node), cue: node });
    const claim = below === undefined ? null : claimNounOver(tree, below, node);
    if (claim) {
      found.unshift(claim);
      return;
    }
    if (below !== undefined && isRelation(tokenAt(tree, below).deprel, 'parataxis')) return;
    for (const source of asidesOf(tree, node)) {
      const inside = path.includes(source.cue) || path.includes(source.head ?? -1);
      if (!inside && !(below !== undefined && isContrasted(tree, below, source.cue)))
        found.unshift(source);
    }
  });
  return found.filter((one, i) => found.findIndex((other) => other.cue === one.cue) === i);
}

/** "X fell, the firm said, *but workers doubt it*": the author goes on after the aside at `cue`. */
function isContrasted(tree: Tree, clause: number, cue: number): boolean {
  const { deprel, head } = tokenAt(tree, clause);
  const [cc] = childrenOf(tree, clause, 'cc');
  return (
    isRelation(deprel, 'conj') &&
    cc !== undefined &&
    head < cue &&
    cue < cc &&
    /^(but|yet)$/.test(lemma(tree, cc)) &&
    !/^["“‘„«]$/.test(tree.tokens[cc - 1]?.text ?? '') &&
    childrenOf(tree, clause, 'nsubj').length > 0
  );
}

function lemma(tree: Tree, i: number): string {
  return tokenAt(tree, i).lemma.toLowerCase();
}

/** "*claims* by officials *that* Moscow asked", "their *claim* to *have won*": the noun over the clause at `below`, with who makes it. */
function claimNounOver(tree: Tree, below: number, node: number): Source | null {
  if (!isRelation(tokenAt(tree, below).deprel, 'acl') || !isSayingNoun(lemma(tree, node)))
    return null;
  const past = childrenOf(tree, below, 'aux').some((i) => lemma(tree, i) === 'have');
  if (markerOf(tree, below, 'mark') !== 'that' && !past) return null;
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
    /^(obj|nsubj:pass)$/.test(deprel) &&
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
