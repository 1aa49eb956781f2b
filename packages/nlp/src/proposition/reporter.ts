import { isPassive } from '../clause/subject.ts';
import { isReporting, isUttering, reportsClause, reportsInfinitive } from '../lexicon/reporting.ts';
import { ancestors, childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';

/** Who says what a clause says: the phrase at `head` by the word at `cue`. */
export interface Source {
  /** Head of the phrase that names the source, or null ("It was said that …"). */
  readonly head: number | null;
  readonly cue: number;
}

function lemma(tree: Tree, i: number): string {
  return tokenAt(tree, i).lemma.toLowerCase();
}

/** Lemma with its particle, as the lexicon has it: "rule_out". */
function lemmaWithParticle(tree: Tree, verb: number): string {
  const [particle] = childrenOf(tree, verb, 'compound:prt');
  return particle === undefined
    ? lemma(tree, verb)
    : `${lemma(tree, verb)}_${tokenAt(tree, particle).text.toLowerCase()}`;
}

/** Whether the clause at `below` is what the verb at `verb` reports. */
export function reports(tree: Tree, verb: number, below: number): boolean {
  const { deprel, xpos } = tokenAt(tree, below);
  const word = lemmaWithParticle(tree, verb);
  if (isSilence(tree, verb)) return false;
  if (isRelation(deprel, 'ccomp'))
    return reportsClause(word) || isReporting(lemma(tree, verb)) || isConviction(tree, verb);
  if (isRelation(deprel, 'xcomp')) {
    const past = childrenOf(tree, below, 'aux').some((i) => lemma(tree, i) === 'have');
    return reportsInfinitive(lemma(tree, verb)) && (xpos === 'VBG' || past);
  }
  if (!isReporting(lemma(tree, verb))) return false;
  if (isRelation(deprel, 'advcl')) return isQuotedAs(tree, verb, below);
  if (isRelation(deprel, 'nsubj')) return isHeadline(tree, verb, below);
  return isRelation(deprel, 'parataxis') && below < verb && !isUttering(lemma(tree, below));
}

/** "did *not say* who had ordered it": what is not said has no source. Denials and doubts are said. */
function isSilence(tree: Tree, verb: number): boolean {
  return (
    /^(say|tell|disclose|specify|reveal|explain|announce|mention|indicate|clarify)$/.test(
      lemma(tree, verb),
    ) &&
    childrenOf(tree, verb, 'advmod').some((i) =>
      /^(not|n't|n’t|never)$/i.test(tokenAt(tree, i).text),
    )
  );
}

/** "*quoted* an officer as saying that": whoever quotes reports what is said. */
function isQuotedAs(tree: Tree, verb: number, below: number): boolean {
  return (
    /^(quote|cite)$/.test(lemma(tree, verb)) &&
    markerOf(tree, below, 'mark') === 'as' &&
    isUttering(lemma(tree, below))
  );
}

/** "is *sure* that", "is *convinced* that", "made it *clear* that" */
function isConviction(tree: Tree, i: number): boolean {
  if (/^(clear|plain)$/.test(lemma(tree, i))) return isRelation(tokenAt(tree, i).deprel, 'xcomp');
  return /^(sure|certain|confident|convince|convinced|aware|afraid|worried|concerned|hopeful|optimistic|adamant)$/.test(
    lemma(tree, i),
  );
}

/** "*Kenya* to send police, president's office confirms": what is reported, read as a first subject. */
function isHeadline(tree: Tree, verb: number, first: number): boolean {
  const [other] = childrenOf(tree, verb, 'nsubj').slice(-1);
  return other !== undefined && other > first && childrenOf(tree, first, 'acl').length > 0;
}

/**
 * The head of a clause, except where a reporting verb goes on with an earlier one: "said that the
 * ship had sunk, *adding* that …" hangs on "said", "…, the governor said, and *warned* that" too.
 */
export function headOf(tree: Tree, i: number): number {
  return earlierReport(tree, i) ?? besideReport(tree, i) ?? tokenAt(tree, i).head;
}

/**
 * The reporting verb that a clause belongs to where the tree hangs it on what is reported: before its
 * "that" ("said, *without naming* anyone, that"), or another report ("…, *while* Hamas *said*").
 */
function besideReport(tree: Tree, i: number): number | null {
  const { deprel, head } = tokenAt(tree, i);
  if (!isRelation(deprel, 'advcl') || head < 0) return null;
  const { head: verb, deprel: relation } = tokenAt(tree, head);
  if (verb < 0 || !isRelation(relation, 'ccomp') || !reports(tree, verb, head)) return null;
  const [that] = childrenOf(tree, head, 'mark');
  const isBefore = that !== undefined && verb < i && i < that;
  const isOther =
    /^(while|whereas)$/.test(markerOf(tree, i, 'mark') ?? '') && isUttering(lemma(tree, i));
  return isBefore || isOther ? verb : null;
}

/** `i` and what stands over it, nearest first, by `headOf`. */
export function pathAbove(tree: Tree, i: number): number[] {
  const found = [i];
  for (let at = headOf(tree, i); at >= 0 && !found.includes(at); at = headOf(tree, at))
    found.push(at);
  return found;
}

/** The reporting verb whose speaker goes on with the reporting verb at `i`, or null. */
function earlierReport(tree: Tree, i: number): number | null {
  const { deprel, xpos, head, upos } = tokenAt(tree, i);
  if (head < 0 || head > i || upos !== 'VERB' || !isUttering(lemma(tree, i))) return null;
  if (childrenOf(tree, i, 'nsubj', 'mark').length > 0) return null;
  if (isRelation(deprel, 'advcl') && xpos === 'VBG' && tree.tokens[i - 1]?.text === ',') {
    const above = ancestors(tree, i);
    return above.find((at, k) => k > 0 && at < i && reports(tree, at, above[k - 1] ?? at)) ?? null;
  }
  if (!isRelation(deprel, 'conj') || isUttering(lemma(tree, head))) return null;
  const [aside] = childrenOf(tree, head, 'parataxis').filter(
    (at) => at > head && at < i && isReporting(lemma(tree, at)),
  );
  return aside ?? null;
}

/**
 * Who says what a reporting verb reports: its subject, which in "says foreign minister Wang Yi"
 * follows as an object; of a passive, who stands after "by"; of "quoted an officer as *saying*", the
 * officer.
 */
export function speakerOf(tree: Tree, verb: number): number | null {
  const [agent] = childrenOf(tree, verb, 'obl').filter(
    (i) => isRelation(tokenAt(tree, i).deprel, 'obl:agent') || markerOf(tree, i, 'case') === 'by',
  );
  if (isPassive(tree, verb))
    return isConviction(tree, verb)
      ? (childrenOf(tree, verb, 'nsubj')[0] ?? null)
      : (agent ?? null);
  const subjects = childrenOf(tree, verb, 'nsubj');
  const subject = subjects.filter((i) => i < verb).at(-1) ?? subjects[0];
  if (subject !== undefined) return relativeHead(tree, verb, subject);
  const { deprel, head } = tokenAt(tree, verb);
  const [after] = childrenOf(tree, verb, 'obj', 'obl').filter(
    (i) => i > verb && childrenOf(tree, i, 'case').length === 0,
  );
  if (after !== undefined && isInverted(tree, verb)) return after;
  if (agent !== undefined) return agent;
  if (isRelation(deprel, 'parataxis') && isNominal(tree, verb - 1)) return verb - 1;
  const above = earlierReport(tree, verb);
  if (above !== null) return speakerOf(tree, above);
  if (head < 0 || !/^(conj|xcomp|advcl|acl)/.test(deprel)) return null;
  if (isRelation(deprel, 'acl')) return head;
  const [quoted] =
    markerOf(tree, verb, 'mark') === 'as' ? childrenOf(tree, head, 'obj', 'nsubj:pass') : [];
  return quoted ?? speakerOf(tree, head);
}

/** "the president, *his spokeswoman* said, had not …": read as an apposition. */
function isNominal(tree: Tree, i: number): boolean {
  const token = tree.tokens[i];
  return token !== undefined && /^(NOUN|PROPN)$/.test(token.upos) && token.deprel === 'appos';
}

/** "…, *says* Wang Yi" */
function isInverted(tree: Tree, verb: number): boolean {
  const { deprel } = tokenAt(tree, verb);
  return /^(parataxis|discourse)/.test(deprel) || childrenOf(tree, verb, 'ccomp').length > 0;
}

function relativeHead(tree: Tree, verb: number, subject: number): number {
  const pronoun = /^(who|which|that)$/i.test(tokenAt(tree, subject).text);
  const { deprel, head } = tokenAt(tree, verb);
  return pronoun && isRelation(deprel, 'acl') && head >= 0 ? head : subject;
}
