import { findClauses, type Clause } from '@entente/nlp';
import type { PlacedEntity } from './re3d-entities.ts';
import {
  isPlace,
  isSomebody,
  mutually,
  relate,
  type Re3dRelation,
  type Re3dSentence,
} from './re3d-relation.ts';
import { caseOf, childrenOf, lemmaAt, relationOf, withConjuncts, type Tree } from './tree.ts';
import type { Re3dVocabulary } from './re3d-vocabulary.ts';

/** Who belongs to, leads or is whom: "members *of*", "IS-*held*", "*a* general *in the navy*". */
export function belongingRelations(
  sentence: Re3dSentence,
  vocabulary: Re3dVocabulary,
): Re3dRelation[] {
  const { tree, here } = sentence;
  const clauses = findClauses(tree).filter(({ construction }) => construction === 'copula');
  return [
    ...here.flatMap((one) => ownerRelations(sentence, one, vocabulary)),
    ...clauses.flatMap((clause) => copulaRelations(sentence, clause, vocabulary)),
    ...here.flatMap((one) => includedRelations(tree, here, one)),
    ...here.flatMap((one) => controlRelations(sentence, one)),
    ...findClauses(tree).flatMap((clause) => staffRelations(sentence, clause)),
  ];
}

/** "members *of* IS", "HRW's director": an owner and what it has. */
function ownerRelations(
  { tree, here }: Re3dSentence,
  owner: PlacedEntity,
  vocabulary: Re3dVocabulary,
): Re3dRelation[] {
  const token = tree.tokens[owner.head];
  const owned = here.find(({ head }) => head === token?.head);
  if (!token || !owned || apart(tree, owner.head) || owner.type === 'Nationality') return [];
  const marker = caseOf(tree, owner.head);
  const owns =
    (token.deprel === 'nmod:poss' && token.upos !== 'PRON') ||
    (token.deprel === 'nmod' && /^(of|for|in|from|with)$/.test(marker));
  if (!owns || isPlace(owned) || overlap(owned, owner)) return [];
  const named = appositionsOf(tree, here, owned);
  const noun = lemmaAt(tree, owned.head);
  if (vocabulary.leaders.has(noun))
    return /^(in|with|from)$/.test(marker)
      ? []
      : (named.length > 0 ? named : [owned]).map((one) =>
          relate('leader-of', one, 'InChargeOf', owner),
        );
  const isSaid = findClauses(tree).some(
    ({ head, construction }) => construction === 'copula' && head === owned.head,
  );
  if (isPlace(owner) || !isSomebody(owned) || isSaid) return [];
  return marker === 'in' || marker === 'with'
    ? []
    : (named.length > 0 ? named : [owned]).map((one) =>
        relate(`owner-${token.deprel}-${marker}`, one, 'BelongsTo', owner),
      );
}

function overlap(one: PlacedEntity, other: PlacedEntity): boolean {
  return one.begin < other.end && other.begin < one.end;
}

function apart(tree: Tree, head: number): boolean {
  return relationOf(tree, head) === 'appos';
}

function appositionsOf(
  tree: Tree,
  here: readonly PlacedEntity[],
  { head }: PlacedEntity,
): PlacedEntity[] {
  const near = childrenOf(tree, head, /^appos/);
  const above = relationOf(tree, head) === 'appos' ? [tree.tokens[head]?.head ?? -1] : [];
  return here.filter((one) => one.type === 'Person' && [...near, ...above].includes(one.head));
}

/** "He was a general *in the navy*", "was one of *the founders*", "His chief is *Hassan*". */
function copulaRelations(
  { tree, here }: Re3dSentence,
  { head, subjects }: Clause,
  vocabulary: Re3dVocabulary,
): Re3dRelation[] {
  const is = here.filter((one) => subjects.includes(one.head));
  return withConjuncts(tree, head).flatMap((noun) => {
    const said = here.find((one) => one.head === noun);
    if (tree.tokens[noun]?.upos === 'PROPN' && said)
      return is
        .filter((one) => one.type === said.type)
        .flatMap((one) => mutually('copula-name', one, 'IsSynonymOf', said));
    const leads = vocabulary.leaders.has(lemmaAt(tree, noun));
    const member =
      leads ||
      lemmaAt(tree, noun) === 'one' ||
      said?.type === 'Person' ||
      vocabulary.ofNoun(lemmaAt(tree, noun)) === 'Person';
    return childrenOf(tree, noun, /^nmod/).flatMap((i) => {
      const group = here.find((one) => one.head === i);
      if (!group || !/^(of|for|in|with|)$/.test(caseOf(tree, i))) return [];
      if (leads && caseOf(tree, i) !== 'in')
        return is.map((one) => relate('copula-leader', one, 'InChargeOf', group));
      if (isPlace(group) || !member) return [];
      return is.filter(isSomebody).map((one) => relate('copula-member', one, 'BelongsTo', group));
    });
  });
}

/** "11 people, *including* one hostage": a part of a whole. */
function includedRelations(
  tree: Tree,
  here: readonly PlacedEntity[],
  whole: PlacedEntity,
): Re3dRelation[] {
  const parts = childrenOf(tree, whole.head, /^nmod$/).filter(
    (i) => /^(including|among)$/.test(caseOf(tree, i)) || lemmaAt(tree, i) === 'include',
  );
  const heads = parts.flatMap((i) => withConjuncts(tree, i));
  return here
    .filter((one) => heads.includes(one.head))
    .map((one) => relate('including', one, 'BelongsTo', whole));
}

/** "areas *under* IS *control*", "the city is *under the control of* IS". */
function controlRelations({ tree, here }: Re3dSentence, one: PlacedEntity): Re3dRelation[] {
  const noun = tree.tokens[one.head]?.head ?? -1;
  const rules = /^(control|command|rule|administration|supervision|occupation|leadership)$/;
  if (!rules.test(lemmaAt(tree, noun)) || caseOf(tree, noun) !== 'under') return [];
  if (!/^(compound|nmod)/.test(relationOf(tree, one.head)) || !isSomebody(one)) return [];
  const clause = findClauses(tree).find(({ head }) => head === noun);
  const above = tree.tokens[noun]?.head ?? -1;
  const over = clause?.subjects ?? [above];
  return here
    .filter(({ head }) => over.includes(head))
    .map((it) => relate('under-control', one, 'InChargeOf', it));
}

/** "it *has* 700 employees", "the victims *included* his nephews": who is of a body. */
function staffRelations(
  { tree, here }: Re3dSentence,
  { head, subjects, objects }: Clause,
): Re3dRelation[] {
  if (!/^(have|include|comprise|employ)$/.test(lemmaAt(tree, head))) return [];
  const of = (heads: readonly number[]): PlacedEntity[] =>
    here.filter((one) => heads.includes(one.head) && isSomebody(one));
  return of(subjects)
    .filter(({ type }) => type === 'Organisation')
    .flatMap((body) =>
      of(objects)
        .filter(({ head: i }) => tree.tokens[i]?.upos !== 'PRON')
        .map((one) => relate('staff', one, 'BelongsTo', body)),
    );
}
