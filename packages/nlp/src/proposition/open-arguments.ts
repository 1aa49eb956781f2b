import type { Span } from '@entente/core';
import type { Clause } from '../clause/clause.ts';
import { findSubjects, isPassive } from '../clause/subject.ts';
import { isUttering } from '../lexicon/reporting.ts';
import type { Context } from '../coref/context.ts';
import { phrase, whole } from '../triple/phrase.ts';
import {
  ancestors,
  childrenOf,
  conjuncts,
  isRelation,
  spanOf,
  tokenAt,
  type Tree,
} from '../syntax/tree.ts';
import type { OpenArgument } from './open-proposition.ts';
import { carrierOf, operatorsOver } from './operators.ts';
import type { Proposition } from './proposition.ts';
import { speakerOf } from './reporter.ts';
import { clustersAt } from './speaker.ts';

/** A place of a proposition and the head of the phrase that fills it. */
interface Place {
  readonly role: string;
  readonly head: number;
}

/** Arguments of the clause that states a proposition. */
export function clauseArguments(
  context: Context,
  tree: Tree,
  sentence: number,
  clause: Clause,
  trigger: number,
): OpenArgument[] {
  const places = (role: string, heads: readonly number[]): Place[] =>
    heads.map((head) => ({ role, head }));
  return toArguments(context, tree, sentence, trigger, [
    ...places('subject', subjectsOf(tree, clause)),
    ...places('object', clause.objects),
    ...places('indirect', clause.indirect),
    ...places('complement', clause.complements),
    ...places('content', clause.contents),
    ...clause.obliques.filter(({ head }) => !clause.complements.includes(head)),
  ]);
}

/**
 * Who acts. Of a reporting verb that goes on with an earlier one ("…, *adding* that"), who spoke; of a
 * clause under a noun ("Rome's *decision* to leave", "has no *intention* of leaving"), who owns that.
 */
function subjectsOf(tree: Tree, clause: Clause): readonly number[] {
  const { head, passive, subjects } = clause;
  if (childrenOf(tree, head, 'nsubj').length > 0 || passive) return subjects;
  if (isUttering(clause.lemma)) {
    const speaker = speakerOf(tree, head);
    return speaker === null ? subjects : conjuncts(tree, speaker);
  }
  const [inner] = operatorsOver(tree, head);
  if (!inner || tokenAt(tree, inner.token).upos !== 'NOUN') return subjects;
  const carrier = carrierOf(tree, inner.token) ?? tokenAt(tree, inner.token).head;
  const owners = childrenOf(tree, inner.token, 'nmod:poss');
  if (owners.length > 0) return owners;
  return carrier >= 0 && isRelation(tokenAt(tree, inner.token).deprel, 'obj')
    ? findSubjects(tree, carrier, isPassive(tree, carrier)).subjects
    : [];
}

/**
 * Arguments of a noun or predicate: those that its rule found. "rejected Chile's *demand*": who owns a
 * noun takes part in it, not who does something to it.
 */
export function fillerArguments(
  context: Context,
  tree: Tree,
  proposition: Proposition,
): OpenArgument[] {
  const { fillers, contents, sentence, head, rule } = proposition;
  const own = fillers
    .filter(
      ({ implied, slot }) =>
        implied === undefined && !(rule === 'light-verb' && slot === 'subject'),
    )
    .filter(({ slot }) => slot !== 'aim')
    .map(({ slot, head: at }) => ({
      role: /^(poss|compound)$/.test(slot) ? 'owner' : slot,
      head: at,
    }));
  const said = contents.map((at) => ({ role: 'content', head: at }));
  return toArguments(context, tree, sentence, head, [...own, ...said]);
}

function toArguments(
  context: Context,
  tree: Tree,
  sentence: number,
  trigger: number,
  places: readonly Place[],
): OpenArgument[] {
  const above = new Set([trigger, ...ancestors(tree, trigger)]);
  const unique = places.filter(
    ({ head }, i) => head !== trigger && places.findIndex((other) => other.head === head) === i,
  );
  return unique.map(({ role, head }) => ({
    role,
    head,
    ...spansOf(tree, role, head, above.has(head)),
    clusters: role === 'content' ? [] : clustersAt(context, sentence, head),
  }));
}

/**
 * The phrase and its shortest form. One that holds the trigger ("the bill *that he signed*") is
 * given without the clause around the trigger.
 */
function spansOf(
  tree: Tree,
  role: string,
  head: number,
  holds: boolean,
): { readonly span: Span; readonly minimal: Span } {
  if (role === 'content' || isRelation(tokenAt(tree, head).deprel, 'csubj')) {
    const span = spanOf(tree, whole(tree, head));
    const marks = (tree.children[head] ?? []).filter((i) => tokenAt(tree, i).deprel === 'mark');
    return { span, minimal: spanOf(tree, whole(tree, head, marks)) };
  }
  const short = phrase(tree, head, { alone: true, bare: true });
  const full = holds ? short : phrase(tree, head, { alone: true, bare: false });
  return { span: spanOf(tree, full), minimal: spanOf(tree, withoutArticle(tree, short, head)) };
}

/** Without an article or demonstrative at its front: "*the* last cable". "no", "all", "its" stay. */
function withoutArticle(tree: Tree, tokens: readonly number[], head: number): readonly number[] {
  const [first] = tokens;
  if (first === undefined || first === head) return tokens;
  const { deprel, text } = tokenAt(tree, first);
  const article = deprel === 'det' && /^(the|an?|this|that|these|those)$/i.test(text);
  return article ? tokens.slice(1) : tokens;
}
