import { isJoining, isObjectControl, isSubjectControl } from '../lexicon/verbs.ts';
import {
  childOf,
  childrenOf,
  conjuncts,
  isRelation,
  markerOf,
  tokenAt,
  type Tree,
} from '../syntax/tree.ts';
import type { Construction } from './clause.ts';

/** Who acts and who is acted on, where the verb's place in the sentence tells. */
export interface FoundSubjects {
  readonly subjects: readonly number[];
  /** Objects that are not the verb's own: a passive's subject, a relative clause's antecedent. */
  readonly objects: readonly number[];
  readonly construction: Construction;
  readonly governor: number | null;
}

/** "was condemned", "the resolution *adopted* in March". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childOf(tree, verb, 'aux:pass') !== null || childOf(tree, verb, 'nsubj:pass') !== null)
    return true;
  const { deprel, xpos, head } = tokenAt(tree, verb);
  if (
    xpos !== 'VBN' ||
    childOf(tree, verb, 'aux') !== null ||
    childOf(tree, verb, 'nsubj') !== null
  )
    return false;
  if (isRelation(deprel, 'acl') || isRelation(deprel, 'advcl')) return true;
  return isRelation(deprel, 'conj') && head >= 0 && isPassive(tree, head);
}

/**
 * Subjects and turned objects of a verb: its own; else, for a conjunct, those of the verb it joins;
 * for an infinitive, those of the verb that controls it; for a relative clause or participle, the
 * noun it hangs on. Long chains end at `depth` 0.
 */
export function findSubjects(
  tree: Tree,
  verb: number,
  passive: boolean,
  depth = 12,
): FoundSubjects {
  const own = childrenOf(tree, verb, 'nsubj', 'csubj').map((i) => antecedentOf(tree, verb, i));
  const { deprel, head } = tokenAt(tree, verb);
  const relative = isRelation(deprel, 'acl:relcl') || (isRelation(deprel, 'acl') && own.length > 0);
  const agents = passive ? agentsOf(tree, verb) : [];
  if (own.length > 0) {
    const gap = relative && !passive && isGap(tree, verb) ? [head] : [];
    const construction = relative ? 'relative' : 'main';
    const governor = isRelation(deprel, 'ccomp') || isRelation(deprel, 'advcl') ? head : null;
    return passive
      ? { subjects: agents, objects: own, construction, governor }
      : { subjects: own, objects: gap, construction, governor };
  }
  const [subjects, construction] = sharedSubjects(tree, verb, depth);
  const governor = construction === 'control' ? head : null;
  return passive
    ? { subjects: agents, objects: subjects, construction, governor }
    : { subjects, objects: [], construction, governor };
}

function agentsOf(tree: Tree, verb: number): number[] {
  return childrenOf(tree, verb, 'obl').filter(
    (i) =>
      markerOf(tree, i, 'case') === 'by' ||
      (isRelation(tokenAt(tree, i).deprel, 'obl:agent') &&
        !/^(with|along)$/.test(markerOf(tree, i, 'case') ?? '')),
  );
}

/**
 * "the minister *who* said", "the plan *that* China opposed": the relative pronoun stands for the
 * noun before the clause. Any other subject or object of the verb stands for itself.
 */
export function antecedentOf(tree: Tree, verb: number, argument: number): number {
  const { deprel, head } = tokenAt(tree, verb);
  const pronoun = /^(who|whom|which|that)$/i.test(tokenAt(tree, argument).text);
  return pronoun && isRelation(deprel, 'acl') && head >= 0
    ? identityOf(tree, meantOf(tree, head, verb))
    : argument;
}

/**
 * "Cuba, Haiti and *Peru*, which shares …": of those that are joined a clause in the singular is about the last, wherever the
 * parser hangs it.
 */
function meantOf(tree: Tree, first: number, verb: number): number {
  const isSingular = [verb, ...childrenOf(tree, verb, 'aux', 'cop')].some(
    (i) => tokenAt(tree, i).xpos === 'VBZ' || tokenAt(tree, i).text.toLowerCase() === 'was',
  );
  const joined = isSingular ? conjuncts(tree, first).filter((i) => i < verb) : [];
  return joined.at(-1) ?? first;
}

/** "*China* was one of the countries that abstained": the noun said of a subject is that subject. */
function identityOf(tree: Tree, noun: number): number {
  const { deprel, head } = tokenAt(tree, noun);
  const above = isRelation(deprel, 'nmod') && head >= 0 ? head : noun;
  const predicate = childOf(tree, noun, 'cop') !== null ? noun : above;
  if (childOf(tree, predicate, 'cop') === null) return noun;
  return childOf(tree, predicate, 'nsubj') ?? noun;
}

/** "the plan *China opposed*": a relative clause without an object of its own has its antecedent. */
function isGap(tree: Tree, verb: number): boolean {
  const subject = childOf(tree, verb, 'nsubj');
  const pronoun = subject !== null && /^(who|which|that)$/i.test(tokenAt(tree, subject).text);
  const antecedent = tokenAt(tree, verb).head;
  const time =
    antecedent >= 0 &&
    /^(time|day|year|way|reason|place|moment|week|month)$/.test(tokenAt(tree, antecedent).lemma);
  return !pronoun && !time && childOf(tree, verb, 'obj', 'ccomp', 'xcomp', 'cop', 'obl') === null;
}

function sharedSubjects(
  tree: Tree,
  verb: number,
  depth: number,
): [readonly number[], Construction] {
  const { deprel, head, xpos } = tokenAt(tree, verb);
  if (head < 0 || depth === 0) return [[], 'main'];
  const of = (governor: number): FoundSubjects =>
    findSubjects(tree, governor, isPassive(tree, governor), depth - 1);
  if (isRelation(deprel, 'conj')) {
    const first = of(head);
    return [isPassive(tree, head) ? first.objects : first.subjects, 'conjunct'];
  }
  if (isRelation(deprel, 'xcomp')) return [controllers(tree, head, of(head)), 'control'];
  if (isRelation(deprel, 'acl:relcl'))
    return [[identityOf(tree, meantOf(tree, head, verb))], 'relative'];
  if (isRelation(deprel, 'acl')) return [xpos === 'VB' ? [] : [head], 'participle'];
  if (isRelation(deprel, 'advcl')) {
    if (xpos === 'VBN' && markerOf(tree, verb, 'mark') === 'as') return [[], 'adjunct'];
    const governor = of(head);
    const asked = xpos === 'VB' ? askedOf(tree, head) : [];
    if (asked.length > 0) return [asked, 'control'];
    const document = documentBefore(tree, verb);
    if (document !== null) return [[document], 'participle'];
    const blamed = childrenOf(tree, head, 'obj');
    const gerund = xpos === 'VBG' && /^(of|for|from)$/.test(markerOf(tree, verb, 'mark') ?? '');
    if (gerund && blamed.length > 0) return [blamed, 'participle'];
    const joined =
      isJoining(tokenAt(tree, head).lemma.toLowerCase()) && markerOf(tree, verb, 'mark') === 'in';
    const subjects = isPassive(tree, head) ? governor.objects : governor.subjects;
    const together = tokenAt(tree, head).lemma.toLowerCase() === 'join' ? subjects : [];
    return [
      joined ? [...together, ...childrenOf(tree, head, 'obj')] : subjects,
      xpos === 'VBG' || xpos === 'VBN' ? 'participle' : 'adjunct',
    ];
  }
  return [[], 'main'];
}

/** "invited *Finland* to join", "called on *Russia* to withdraw". */
function askedOf(tree: Tree, verb: number): number[] {
  if (!isObjectControl(tokenAt(tree, verb).lemma.toLowerCase())) return [];
  const objects = childrenOf(tree, verb, 'obj', 'iobj');
  const called = childrenOf(tree, verb, 'obl').filter((i) =>
    /^(on|upon|to)$/.test(markerOf(tree, i, 'case') ?? ''),
  );
  return (objects.length > 0 ? objects : called).slice(0, 1);
}

/** Who does what an infinitive says: "asked *Russia* to delay", "*China* refused to condemn". */
function controllers(tree: Tree, governor: number, found: FoundSubjects): readonly number[] {
  const objects = childrenOf(tree, governor, 'obj', 'iobj');
  const asked = objects.length > 0 ? [] : askedOf(tree, governor);
  if (asked.length > 0) return asked;
  if (objects.length > 0 && !isSubjectControl(tokenAt(tree, governor).lemma.toLowerCase()))
    return objects.slice(0, 1);
  return isPassive(tree, governor) ? found.objects : found.subjects;
}

const DOCUMENTS = new Set(
  'resolution statement bill law letter declaration agreement deal draft text motion report decree treaty communique amendment'.split(
    ' ',
  ),
);

/** "vetoed a *resolution* demanding …": the text right before a participle, without a comma, says it. */
function documentBefore(tree: Tree, verb: number): number | null {
  const before = verb - 1;
  if (before < 0 || tokenAt(tree, verb).xpos !== 'VBG') return null;
  return DOCUMENTS.has(tokenAt(tree, before).lemma.toLowerCase()) ? before : null;
}
