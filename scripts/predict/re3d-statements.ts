import { findClauses, openPropositions, type OpenProposition, type Trace } from '@entente/nlp';
import { codedTriggers } from './plover-type.ts';
import type { PlacedEntity } from './re3d-entities.ts';
import {
  isPlace,
  isSomebody,
  mutually,
  pairs,
  relate,
  type Re3dRelation,
  type Re3dSentence,
} from './re3d-relation.ts';
import { caseOf, childrenOf, lemmaAt } from './tree.ts';
import type { Re3dVocabulary } from './re3d-vocabulary.ts';

/** Roles of whom a statement of a relation is about, other than who acts. */
const TO: Readonly<Record<string, RegExp>> = {
  FightingAgainst: /^(object|indirect|against|on|at|with|between|of)$/,
  CommWith: /^(object|indirect|to|with|between)$/,
  AlliesOf: /^(object|indirect|with|alongside)$/,
  Dislikes: /^(object|indirect|against)$/,
  InChargeOf: /^(object|of|over)$/,
  BelongsTo: /^(to|for|with|object)$/,
};
const ACTS = /^(subject|owner|by)$/;

/** Verbs and nouns of events with those who take part: "they *shelled* the rebels", "a *raid* by the army on the town". */
export function statementRelations(
  trace: Trace,
  sentences: readonly Re3dSentence[],
  vocabulary: Re3dVocabulary,
): Re3dRelation[] {
  const coded = new Map(
    codedTriggers(trace.context).map(({ sentence, token, type }) => [
      `${String(sentence)}:${String(token)}`,
      type,
    ]),
  );
  const all = openPropositions(trace);
  return sentences.flatMap((here, s) => {
    const said = all.filter((one) => one.sentence === s);
    return said.flatMap((one) => {
      const type = coded.get(`${String(s)}:${String(one.head)}`);
      const relation =
        vocabulary.ofWord(one.lemma) ?? (type === undefined ? null : vocabulary.ofPlover(type));
      if (relation === null || one.polarity === 'negative') return [];
      return toRelations(here, one, said, relation);
    });
  });
}

function toRelations(
  sentence: Re3dSentence,
  one: OpenProposition,
  said: readonly OpenProposition[],
  relation: string,
): Re3dRelation[] {
  const sources = actorsOf(sentence, one, said).filter((by) => acts(sentence, by));
  const targets = filling(sentence, one, TO[relation] ?? /^object$/).filter((to) =>
    fits(relation, to),
  );
  const foes = relation === 'InChargeOf' ? filling(sentence, one, /^from$/) : [];
  const rule = `${one.pos}-${one.rule.split('/').at(-1) ?? ''}-${relation}`;
  if (targets.length === 0 && sources.length > 1 && /^(meet|talk|clash|fight)$/.test(one.lemma))
    return pairs(sources).flatMap(([a, b]) => mutually(`${rule}-each`, a, relation, b));
  // "took the town *from IS*": who held it is fought.
  const taken = sources.flatMap((source) =>
    foes.filter(isSomebody).map((foe) => relate(`${rule}-from`, source, 'FightingAgainst', foe)),
  );
  const told = sources.flatMap((source) =>
    targets
      .filter((target) => target !== source)
      .flatMap((target) => between(rule, source, relation, target, one.lemma)),
  );
  return [...told, ...taken];
}

function between(
  rule: string,
  source: PlacedEntity,
  relation: string,
  target: PlacedEntity,
  lemma: string,
): Re3dRelation[] {
  if (relation === 'AlliesOf') {
    const bodies = [source, target].every(({ type }) => type === 'Organisation');
    return bodies && !isPronoun(target) ? mutually(rule, source, relation, target) : [];
  }
  if (relation === 'CommWith' && isTalk(lemma)) return mutually(rule, source, relation, target);
  // Who is captured is fought; what is captured is held.
  const fought = relation === 'InChargeOf' && target.type === 'Person';
  return [relate(rule, source, fought ? 'FightingAgainst' : relation, target)];
}

function isPronoun({ text }: PlacedEntity): boolean {
  return /^(we|us|they|them|i|me|he|him|she|her)$/i.test(text);
}

function isTalk(lemma: string): boolean {
  return /^(meet|talk|speak|negotiate|meeting|discuss|conversation)$/.test(lemma);
}

/** Who acts; of a passive without an agent, who does the event that it is part of; of a noun without an owner, who acts in its clause. */
function actorsOf(
  sentence: Re3dSentence,
  one: OpenProposition,
  said: readonly OpenProposition[],
): PlacedEntity[] {
  const own = filling(sentence, one, ACTS);
  if (own.length > 0) return own;
  if (one.pos === 'noun') {
    const { tree, here } = sentence;
    const clauses = findClauses(tree);
    for (let at = tree.tokens[one.head]?.head ?? -1; at >= 0; at = tree.tokens[at]?.head ?? -1) {
      const clause = clauses.find(({ head }) => head === at);
      if (clause) return here.filter(({ head }) => clause.subjects.includes(head));
    }
    return [];
  }
  const { tree, here } = sentence;
  const events = one.arguments.filter(({ role }) => /^(in|during|subject)$/.test(role));
  const doers = events.flatMap(({ head }) =>
    childrenOf(tree, head, /^nmod/).filter((i) => caseOf(tree, i) === 'by'),
  );
  const told = events.flatMap(({ head }) =>
    said
      .filter((other) => other.head === head && other.pos === 'noun')
      .flatMap((other) => filling(sentence, other, ACTS)),
  );
  return [...new Set([...told, ...here.filter(({ head }) => doers.includes(head))])];
}

function filling(sentence: Re3dSentence, one: OpenProposition, roles: RegExp): PlacedEntity[] {
  return one.arguments
    .filter(({ role }) => roles.test(role))
    .flatMap(({ head }) => entityOf(sentence, head))
    .filter(({ type }) => type !== 'Nationality');
}

function acts({ tree }: Re3dSentence, by: PlacedEntity): boolean {
  return !isPlace(by) || tree.tokens[by.head]?.upos === 'PROPN';
}

function fits(relation: string, target: PlacedEntity): boolean {
  if (relation === 'FightingAgainst' || relation === 'InChargeOf') return true;
  return isSomebody(target);
}

const PART =
  /^(one|some|many|most|several|all|both|number|part|majority|control|hundred|thousand|dozen|series)$/;

/**
 * The entity at a head; "one *of the founders*", "control *of the city*": that of which a part is named;
 * "*coalition* air strikes": whose event it is.
 */
function entityOf({ tree, here }: Re3dSentence, head: number): PlacedEntity[] {
  const found = here.filter((one) => one.head === head);
  if (found.length > 0) return found;
  const part = PART.test(lemmaAt(tree, head)) || tree.tokens[head]?.upos === 'NUM';
  const of = part
    ? childrenOf(tree, head, /^nmod/).filter((i) => caseOf(tree, i) === 'of')
    : childrenOf(tree, head, /^(compound|nmod:poss)/);
  return here.filter((one) => of.includes(one.head));
}
