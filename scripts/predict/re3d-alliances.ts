import { findClauses } from '@entente/nlp';
import type { PlacedEntity } from './re3d-entities.ts';
import { mutually, pairs, type Re3dRelation, type Re3dSentence } from './re3d-relation.ts';
import { childrenOf, firstConjunct, lemmaAt, relationOf, withConjuncts } from './tree.ts';
import type { Re3dVocabulary } from './re3d-vocabulary.ts';

const FRIEND = /^(ally|partner|counterpart)$/;

/** Who fights side by side: "the army and *its allies*", "soldiers, tribesmen and militiamen launched …", "alongside". */
export function allianceRelations(
  { tree, here }: Re3dSentence,
  { armed }: Re3dVocabulary,
): Re3dRelation[] {
  const bodies = here.filter(({ type }) => type === 'Organisation');
  const isArmed = ({ head }: PlacedEntity): boolean => armed.has(lemmaAt(tree, head));
  const joined = bodies
    .filter(({ head }) => firstConjunct(tree, head) === head)
    .flatMap(({ head }) => {
      const all = bodies.filter((one) => withConjuncts(tree, head).includes(one.head));
      const acts = /^(nsubj|obl:agent)/.test(relationOf(tree, head));
      return pairs(all).filter(
        ([one, other]) =>
          [one, other].some((body) => isFriend(body)) || (acts && isArmed(one) && isArmed(other)),
      );
    });
  const beside = findClauses(tree).flatMap(({ obliques, subjects }) =>
    obliques
      .filter(({ role }) => role === 'alongside')
      .flatMap(({ head }) =>
        bodies
          .filter((one) => one.head === head)
          .flatMap((one) =>
            here
              .filter((other) => subjects.includes(other.head))
              .map((other): [PlacedEntity, PlacedEntity] => [other, one]),
          ),
      ),
  );
  return [...joined, ...beside].flatMap(([one, other]) =>
    mutually('side-by-side', one, 'AlliesOf', other),
  );

  /** "*their* allies", "*allied* groups". */
  function isFriend({ head }: PlacedEntity): boolean {
    const owned = childrenOf(tree, head, /^nmod:poss/).length > 0;
    const allied = childrenOf(tree, head, /^amod/).some((i) =>
      /^(allied|allies|ally)$/i.test(tree.tokens[i]?.text ?? ''),
    );
    return (FRIEND.test(lemmaAt(tree, head)) && owned) || allied;
  }
}
