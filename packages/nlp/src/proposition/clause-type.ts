import type { Clause } from '../clause/clause.ts';
import { childrenOf, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';

/**
 * Types of clauses after Quirk et al. 1985, as Del Corro and Gemulla 2013 ("ClausIE") use them:
 * S subject, V verb, O object (also a clause), C complement, A adverbial that the verb needs. Types
 * are those of the active clause: "was sent to Rome" is SVOA.
 */
export type ClauseType = 'SV' | 'SVA' | 'SVC' | 'SVO' | 'SVOA' | 'SVOC' | 'SVOO' | 'existential';

/** Verbs that say where something is or goes, and are not complete without it. */
const NEED_PLACE = new Set(
  'be come go live reside remain stay stand sit belong head lead arrive return move flee travel'.split(
    ' ',
  ),
);

/** The same with an object: "*put* it on the list". */
const NEED_OBJECT_AND_PLACE = new Set(
  'put place set lay send bring take move return deploy base locate add station transfer'.split(
    ' ',
  ),
);

/** The type of a clause, from its arguments and what its verb needs. */
export function clauseType(tree: Tree, clause: Clause): ClauseType {
  const { head, objects, indirect, complements, obliques, contents, construction } = clause;
  const there = childrenOf(tree, head, 'expl').some(
    (i) => tokenAt(tree, i).text.toLowerCase() === 'there',
  );
  if (there) return 'existential';
  const predicated = construction === 'copula' && tokenAt(tree, head).upos !== 'VERB';
  if (predicated) return markerOf(tree, head, 'case') === null ? 'SVC' : 'SVA';
  const verb = clause.lemma.split(' ')[0] ?? clause.lemma;
  const placed = obliques.some(({ role }) => role !== 'time');
  const acted = objects.length > 0 || contents.length > 0;
  if (!acted) {
    if (complements.length > 0) return 'SVC';
    return placed && NEED_PLACE.has(verb) ? 'SVA' : 'SV';
  }
  if (indirect.length > 0 || (objects.length > 0 && contents.length > 0)) return 'SVOO';
  if (complements.length > 0) return 'SVOC';
  return placed && NEED_OBJECT_AND_PLACE.has(verb) ? 'SVOA' : 'SVO';
}
