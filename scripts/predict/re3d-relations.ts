import type { Trace } from '@entente/nlp';
import { codedTriggers } from './plover-type.ts';
import type { PlacedEntity } from './re3d-entities.ts';
import type { Re3dVocabulary } from './re3d-vocabulary.ts';

export interface Re3dRelation {
  readonly source: readonly [begin: number, end: number];
  readonly target: readonly [begin: number, end: number];
  readonly type: string;
}

type Tree = Trace['context']['trees'][number];

/** Relations that claims, prepositions, possessives and verbs tell, each pair once. */
export function findRelations(
  trace: Trace,
  entities: readonly PlacedEntity[],
  vocabulary: Re3dVocabulary,
): Re3dRelation[] {
  const all = [
    ...claimRelations(trace, entities, vocabulary),
    ...trace.context.trees.flatMap((tree, sentence) => {
      const here = entities.filter((one) => one.sentence === sentence);
      return [...placeRelations(tree, here), ...ownerRelations(tree, here)];
    }),
    ...verbRelations(trace, entities, vocabulary),
  ];
  const seen = new Set<string>();
  const once = all.filter(({ source, target }) => {
    const key = [source, target].map(String).sort().join('|');
    const first = !seen.has(key) && String(source) !== String(target);
    seen.add(key);
    return first;
  });
  return once.flatMap((one) => (MUTUAL.has(one.type) ? [one, turned(one)] : [one]));
}

/** Relations that hold both ways; re3d annotates each way. */
const MUTUAL = new Set(['CommWith', 'AlliesOf', 'FightingAgainst', 'Dislikes', 'IsSynonymOf']);

function turned({ source, target, type }: Re3dRelation): Re3dRelation {
  return { source: target, target: source, type };
}

function relate(source: PlacedEntity, type: string, target: PlacedEntity): Re3dRelation {
  return { source: [source.begin, source.end], target: [target.begin, target.end], type };
}

/** Claims of the ontology between two mentions of the sentence. */
function claimRelations(
  { analysis }: Trace,
  entities: readonly PlacedEntity[],
  { ofPredicate }: Re3dVocabulary,
): Re3dRelation[] {
  return analysis.claims.flatMap(({ predicate, evidence }) => {
    const type = predicate === null ? null : ofPredicate(predicate);
    const source = entityAt(entities, evidence.subject);
    const target = evidence.object === null ? undefined : entityAt(entities, evidence.object);
    return type === null || !source || !target ? [] : [relate(source, type, target)];
  });
}

function entityAt(
  entities: readonly PlacedEntity[],
  { start, end }: { readonly start: number; readonly end: number },
): PlacedEntity | undefined {
  return (
    entities.find((one) => one.end === end && one.begin >= start) ??
    entities.find((one) => one.begin >= start && one.end <= end)
  );
}

const AT = /^(in|at|near|around|outside|inside|on|from|to|into|across|through|of|within)$/;

/** "troops *in* Mosul", "he returned *to* Baghdad", "Mosul, *Iraq*": what is at a place. */
function placeRelations(tree: Tree, here: readonly PlacedEntity[]): Re3dRelation[] {
  return here.filter(isPlace).flatMap((place) => {
    const phrase = firstConjunct(tree, place.head);
    const { deprel = '', head: above = -1 } = tree.tokens[phrase] ?? {};
    if (above < 0 || !/^(nmod|obl|appos|nmod:poss|advmod|obj|compound)/.test(deprel)) return [];
    if (/^(nmod|obl)$/.test(deprel) && !AT.test(caseOf(tree, phrase))) return [];
    const at = headsUp(tree, phrase, above).flatMap((i) => [i, ...conjunctsOf(tree, i)]);
    return here
      .filter((one) => one !== place && at.includes(one.head) && one.type !== 'Nationality')
      .map((one) => relate(one, 'CoLocated', place));
  });
}

/** "in Jordan and *Lebanon*": the first of the phrases that are joined. */
function firstConjunct(tree: Tree, head: number): number {
  const token = tree.tokens[head];
  return token?.deprel === 'conj' ? token.head : head;
}

function isPlace({ type }: PlacedEntity): boolean {
  return type === 'Location';
}

function caseOf(tree: Tree, head: number): string {
  const marker = tree.children[head]?.find((i) => tree.tokens[i]?.deprel === 'case');
  return tree.tokens[marker ?? -1]?.text.toLowerCase() ?? '';
}

function conjunctsOf(tree: Tree, head: number): number[] {
  return (tree.children[head] ?? []).filter((i) => tree.tokens[i]?.deprel === 'conj');
}

/**
 * The noun that a phrase hangs on; of a verb, its subject and object, or for want of a subject the
 * noun that it modifies ("people *living* in Mosul") or the subject of the verb above.
 */
function headsUp(tree: Tree, phrase: number, above: number, depth = 3): number[] {
  const verb = tree.tokens[above];
  if (verb?.upos !== 'VERB') return [above];
  const own = (tree.children[above] ?? []).filter(
    (i) => i !== phrase && /^(nsubj|obj)/.test(tree.tokens[i]?.deprel ?? ''),
  );
  if (own.some((i) => tree.tokens[i]?.deprel.startsWith('nsubj'))) return own;
  if (verb.deprel.startsWith('acl')) return [...own, verb.head];
  if (!/^(advcl|xcomp|conj)/.test(verb.deprel) || depth === 0) return own;
  return [...own, ...headsUp(tree, phrase, verb.head, depth - 1).filter((i) => i !== verb.head)];
}

/** "members *of* his family", "*Iraq's* army": who belongs to whom. */
function ownerRelations(tree: Tree, here: readonly PlacedEntity[]): Re3dRelation[] {
  return here.flatMap((one) => {
    const token = tree.tokens[one.head];
    const other = here.find(({ head }) => head === token?.head);
    if (!token || !other || isPlace(other)) return [];
    if (token.deprel === 'appos')
      return one.type === other.type ? [relate(one, 'IsSynonymOf', other)] : [];
    const owns =
      token.deprel === 'nmod:poss' || (token.deprel === 'nmod' && caseOf(tree, one.head) === 'of');
    if (isPlace(one))
      return owns && other.type === 'Person' ? [relate(other, 'InChargeOf', one)] : [];
    return owns ? [relate(other, 'BelongsTo', one)] : [];
  });
}

/** "they *shelled* the rebels": subject and object of a word whose PLOVER type has a relation. */
function verbRelations(
  { context }: Trace,
  entities: readonly PlacedEntity[],
  { ofPlover }: Re3dVocabulary,
): Re3dRelation[] {
  return codedTriggers(context).flatMap(({ sentence, token, type, pos }) => {
    const relation = ofPlover(type);
    const tree = context.trees[sentence];
    if (relation === null || pos !== 'verb' || !tree) return [];
    const find = (pattern: RegExp): PlacedEntity | undefined =>
      entities.find(
        (one) =>
          one.sentence === sentence &&
          !isPlace(one) &&
          tree.tokens[one.head]?.head === token &&
          pattern.test(tree.tokens[one.head]?.deprel ?? ''),
      );
    const [source, target] = [find(/^(nsubj$|obl:agent)/), find(/^(obj|obl$|iobj|nsubj:pass)/)];
    return source && target ? [relate(source, relation, target)] : [];
  });
}
