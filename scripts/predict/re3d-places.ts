import { findClauses, type Clause } from '@entente/nlp';
import type { PlacedEntity } from './re3d-entities.ts';
import { isPlace, relate, type Re3dRelation, type Re3dSentence } from './re3d-relation.ts';
import {
  caseOf,
  childrenOf,
  firstConjunct,
  lemmaAt,
  relationOf,
  withConjuncts,
  type Tree,
} from './tree.ts';
import type { Re3dVocabulary } from './re3d-vocabulary.ts';

const AT = /^(in|at|near|around|outside|inside|on|to|into|across|through|within|toward|towards)$/;

/** "troops *in* Mosul", "he returned *to* Baghdad": what is at a place; "45 km *from* Mosul": what is not. */
export function placeRelations(sentence: Re3dSentence, vocabulary: Re3dVocabulary): Re3dRelation[] {
  const { tree, here } = sentence;
  const clauses = new Map(findClauses(tree).map((one) => [one.head, one]));
  return here.filter(isPlace).flatMap((place) => {
    const far = distantFrom(sentence, place);
    if (far !== null) return far;
    const phrase = firstConjunct(tree, place.head);
    const above = tree.tokens[phrase]?.head ?? -1;
    if (above < 0 || !tellsPlace(tree, phrase, above, vocabulary)) return [];
    const there = thereAt(sentence, clauses, phrase, above);
    return here
      .filter(
        (one) =>
          one !== place &&
          one.type !== 'Nationality' &&
          !overlaps(one, place) &&
          there.includes(one.head) &&
          !isOneName(tree, one.head, phrase),
      )
      .map((one) => relate(kindRule(tree, phrase), one, 'CoLocated', place));
  });
}

const UNIT = /^(km|kms|kilometers?|kilometres?|miles?)$/i;
const BETWEEN =
  /^(of|from|away|about|north|south|east|west|northwest|northeast|southwest|southeast|north-west|north-east|south-west|south-east|the|\(|\)|-|,|[\d.,]+|km|kms|kilometers?|kilometres?|miles?|four|five|ten)$/i;

/** "Safina, about *45 km (28 miles) south of* Mosul": apart from the place that is named before; null for no such words. */
function distantFrom({ tree, here }: Re3dSentence, place: PlacedEntity): Re3dRelation[] | null {
  let i = tree.tokens.findIndex(({ start, end }) => start >= place.begin && end <= place.end) - 1;
  if (!/^(of|from)$/i.test(tree.tokens[i]?.text ?? '')) return null;
  let unit = false;
  for (; i >= 0 && BETWEEN.test(tree.tokens[i]?.text ?? ''); i--)
    unit ||= UNIT.test(tree.tokens[i]?.text ?? '');
  if (!unit) return null;
  const before = tree.tokens[i]?.end ?? 0;
  const other = here.filter((one) => isPlace(one) && one.end <= before + 1).at(-1);
  return other === undefined ? [] : [relate('distance', other, 'Apart', place)];
}

/** "*Al Qaeda in Iraq*": the place is part of the name of a body. */
function isOneName(tree: Tree, head: number, phrase: number): boolean {
  const names = [head, phrase].every((i) => tree.tokens[i]?.upos === 'PROPN');
  return names && relationOf(tree, phrase) === 'nmod' && tree.tokens[phrase]?.head === head;
}

function kindRule(tree: Tree, phrase: number): string {
  return `place-${relationOf(tree, phrase)}-${caseOf(tree, phrase)}`;
}

function overlaps(one: PlacedEntity, other: PlacedEntity): boolean {
  return one.begin < other.end && other.begin < one.end;
}

/** Whether a phrase tells where something is: "in Mosul", "entered *Mosul*", "Homs' *shops*". */
function tellsPlace(tree: Tree, phrase: number, above: number, { moves }: Re3dVocabulary): boolean {
  const relation = relationOf(tree, phrase);
  if (relation === 'obj') return moves.has(lemmaAt(tree, above));
  if (/^(nmod|obl)$/.test(relation)) return AT.test(caseOf(tree, phrase));
  return relation === 'advmod' || relation === 'nmod:poss';
}

/** Heads of what is at a place that a phrase names. */
function thereAt(
  { tree, here }: Re3dSentence,
  clauses: ReadonlyMap<number, Clause>,
  phrase: number,
  above: number,
): number[] {
  const clause = clauses.get(above);
  // "is a town *in* Iraq": who is said to be it.
  if (clause?.construction === 'copula') return [...clause.subjects];
  if (tree.tokens[above]?.upos !== 'VERB') {
    if (relationOf(tree, phrase) === 'nmod:poss')
      return here.filter((one) => one.head === above && isPlace(one)).map(({ head }) => head);
    const before = withConjuncts(tree, above).filter((i) => i < phrase);
    const said = before.flatMap((i) => clauses.get(i)?.subjects ?? []);
    if (said.length > 0) return said;
    if (here.some(({ head }) => head === above)) return before;
    // "an attack *on Aleppo*" need not be done by who is there.
    return /^(on|to|into)$/.test(caseOf(tree, phrase)) ? [] : takingPart(tree, clauses, above);
  }
  const objects = clause?.objects.filter((i) => i !== phrase) ?? [];
  const subjects = clause?.subjects.filter((i) => i !== phrase) ?? [];
  const all = [...subjects, ...objects];
  return all.flatMap((i) => subjectsOver(tree, clauses, i));
}

/** "a *car bomb* blast in Azaz", "was killed in a raid *by the army* inside Syria": who takes part in an event that is no mention. */
function takingPart(tree: Tree, clauses: ReadonlyMap<number, Clause>, event: number): number[] {
  const by = childrenOf(tree, event, /^nmod$/).filter((i) => caseOf(tree, i) === 'by');
  const own = childrenOf(tree, event, /^(compound|nmod:poss)/);
  const clause =
    relationOf(tree, event) === 'obl' ? clauses.get(tree.tokens[event]?.head ?? -1) : undefined;
  return [...by, ...own, ...(clause?.objects ?? []), ...(clause?.subjects ?? [])];
}

/** "is a mosque *located* in …": the subject of which a noun is said. */
function subjectsOver(tree: Tree, clauses: ReadonlyMap<number, Clause>, noun: number): number[] {
  const said = clauses.get(noun);
  return said?.construction === 'copula' ? [...said.subjects] : [noun];
}
