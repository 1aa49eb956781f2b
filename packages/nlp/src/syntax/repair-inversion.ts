import { isReporting } from '../lexicon/reporting.ts';
import { dominates, type Arcs } from './arcs.ts';

const ECHO = /^(as|so|neither|nor)$/i;
const AUXILIARY = /^(be|do|have|will|would|can|could|may|might|should|must)$/;
const NOMINAL = /^(NOUN|PROPN|PRON)$/;

/**
 * "South Africa abstained, *as did China and India*", "and *so did* Chad", "*nor has* Mali": the names after the
 * auxiliary are further subjects of the clause before; nothing is done to them. What follows a semicolon is
 * of the next clause.
 */
export function repairInversion(arcs: Arcs): void {
  arcs.tokens.forEach(({ text }, echo) => {
    const auxiliary = echo + 1;
    if (!ECHO.test(text) || !AUXILIARY.test(arcs.tokens[auxiliary]?.lemma ?? '')) return;
    const name = phraseAfter(arcs, auxiliary);
    if (name < 0) return;
    const above = arcs.head[name] ?? -1;
    const isNext = above > name;
    const before = reporterOf(
      arcs,
      isNext || above === auxiliary ? (arcs.head[above] ?? -1) : above,
    );
    const subject = before < echo ? subjectAbove(arcs, before) : -1;
    if (subject < 0 || subject > echo || dominates(arcs, name, subject)) return;
    const joined = childrenOf(arcs, name, /^conj/);
    const next = joined.filter((i) => hasSemicolon(arcs, name, i));
    if (isNext && !takesSubject(arcs, above, next)) return;
    attach(arcs, name, subject, 'conj');
    for (const i of joined) if (!next.includes(i)) attach(arcs, i, subject, 'conj');
    for (const i of [echo, auxiliary]) attach(arcs, i, name, 'cc');
    if (above !== auxiliary) return;
    for (const i of childrenOf(arcs, auxiliary, /./))
      attach(arcs, i, name, arcs.deprel[i] ?? 'dep');
  });
}

/** "The army *says* that it won, as do experts": of a clause and what reports it the latter is echoed. */
function reporterOf(arcs: Arcs, clause: number): number {
  const above = arcs.head[clause] ?? -1;
  const isReported = arcs.deprel[clause] === 'ccomp' && above >= 0 && above < clause;
  return isReported && isReporting(arcs.tokens[above]?.lemma ?? '') ? above : clause;
}

/** Head of the noun phrase that begins right after the auxiliary, or −1. */
function phraseAfter(arcs: Arcs, auxiliary: number): number {
  let at = auxiliary + 1;
  for (let steps = 0; steps <= arcs.head.length; steps++) {
    const above = arcs.head[at] ?? -1;
    const inPhrase = above > auxiliary && NOMINAL.test(arcs.tokens[above]?.upos ?? '');
    if (!inPhrase || !/^(det|flat|compound|amod|nmod|nummod|case)/.test(arcs.deprel[at] ?? ''))
      break;
    at = above;
  }
  const isSubjectLike = /^(nsubj|obj|advcl|parataxis|conj|root)/.test(arcs.deprel[at] ?? '');
  return NOMINAL.test(arcs.tokens[at]?.upos ?? '') && isSubjectLike ? at : -1;
}

/** Gives the next clause the subject that follows the semicolon; false where there is none. */
function takesSubject(arcs: Arcs, verb: number, next: readonly number[]): boolean {
  const [first, ...rest] = next;
  if (first === undefined) return childrenOf(arcs, verb, /^nsubj/).length > 1;
  attach(arcs, first, verb, 'nsubj');
  for (const i of rest) attach(arcs, i, first, 'conj');
  return true;
}

function attach(arcs: Arcs, i: number, head: number, deprel: string): void {
  arcs.head[i] = head;
  arcs.deprel[i] = deprel;
}

function hasSemicolon({ tokens }: Arcs, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => text === ';');
}

function childrenOf(arcs: Arcs, of: number, label: RegExp): number[] {
  return arcs.head.flatMap((head, i) =>
    head === of && label.test(arcs.deprel[i] ?? '') ? [i] : [],
  );
}

/** The nearest subject at or above `clause` that is no relative pronoun, or −1. */
function subjectAbove(arcs: Arcs, clause: number): number {
  let steps = 0;
  for (let at = clause; at >= 0 && steps <= arcs.head.length; at = arcs.head[at] ?? -1) {
    const subject = childrenOf(arcs, at, /^nsubj/).find(
      (i) => !/^(who|which|that)$/i.test(arcs.tokens[i]?.text ?? ''),
    );
    if (subject !== undefined) return subject;
    steps++;
  }
  return -1;
}
