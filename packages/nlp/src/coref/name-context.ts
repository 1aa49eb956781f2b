import { childOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';

const AT_PLACE = new Set([
  'in',
  'at',
  'near',
  'from',
  'around',
  'outside',
  'inside',
  'into',
  'through',
  'across',
  'towards',
  'toward',
  'to',
  'within',
]);
const TO_PLACE = new Set(
  `visit leave reach enter tour arrive bomb shell seize capture besiege encircle strike
  fly travel return host pound hit liberate retake recapture storm shell attack`.split(/\s+/),
);

/** What is named after where it was made or takes place: "the *Paris* accord". */
const NAMED_AFTER_PLACES = new Set(
  'accord agreement deal treaty convention protocol declaration process conference summit talk meeting format principle'.split(
    ' ',
  ),
);

/** What is done to the city, not to the government that sits there: "the assault *on Tripoli*". */
const STRIKES = new Set(
  'attack assault strike airstrike raid offensive march advance siege bombing bombardment shelling fire close'.split(
    ' ',
  ),
);

/**
 * Whether a capital or palace is a place here ("in *Beijing*", "visited *Moscow*") and not the
 * government that sits there ("*Beijing* has maintained", "calling *Moscow* its partner").
 */
export function isPlaceHere(tree: Tree, head: number): boolean {
  const { deprel, head: governor } = tokenAt(tree, head);
  if (isRelation(deprel, 'conj') && governor >= 0) return isPlaceHere(tree, governor);
  const isBesideText =
    isRelation(deprel, 'compound') &&
    governor >= 0 &&
    NAMED_AFTER_PLACES.has(tokenAt(tree, governor).lemma.toLowerCase());
  if (isBesideText) return true;
  const preposition = markerOf(tree, head, 'case');
  if (preposition === 'to' || preposition === 'from') {
    return governor >= 0 && !/^(NOUN|ADJ)$/.test(tokenAt(tree, governor).upos);
  }
  if (preposition === 'on' && governor >= 0 && STRIKES.has(tokenAt(tree, governor).lemma))
    return true;
  if (preposition !== null) return AT_PLACE.has(preposition);
  if (isRelation(deprel, 'obj'))
    return governor >= 0 && TO_PLACE.has(tokenAt(tree, governor).lemma);
  if (isRelation(deprel, 'appos') || isRelation(deprel, 'flat')) return true;
  return isRelation(deprel, 'root') && childOf(tree, head, 'cop') === null;
}
