import type { PlacedEntity } from './re3d-entities.ts';
import {
  isPlace,
  mutually,
  relate,
  type Re3dRelation,
  type Re3dSentence,
} from './re3d-relation.ts';
import { childrenOf, relationOf } from './tree.ts';

/** Two names of one thing, and what a name or noun has: "X, *leader of Y*", "*43* people", "*Syrian* author". */
export function nameRelations(text: string, sentence: Re3dSentence): Re3dRelation[] {
  return sentence.here.flatMap((one) => [
    ...appositionRelations(text, sentence, one),
    ...otherNames(text, sentence, one),
    ...attributeRelations(sentence, one),
  ]);
}

/** "Daquq, *a town*", "al-Qaeda in Iraq (*AQI*)". Titles right before a name are part of it. */
function appositionRelations(
  text: string,
  { tree, here }: Re3dSentence,
  one: PlacedEntity,
): Re3dRelation[] {
  if (relationOf(tree, one.head) !== 'appos') return [];
  const other = here.find(({ head }) => head === tree.tokens[one.head]?.head);
  if (other?.type !== one.type) return [];
  const [first, second] = one.begin < other.begin ? [one, other] : [other, one];
  if (!/[,(–—-]/.test(text.slice(first.end, second.begin))) return [];
  if (
    childrenOf(tree, second.head, /^det$/).some((i) =>
      /^(an?|another|some)$/i.test(tree.tokens[i]?.text ?? ''),
    )
  )
    return [];
  const names = [one, other].every(({ head }) => tree.tokens[head]?.upos === 'PROPN');
  if (isPlace(one) && names) return [];
  return mutually('apposition', other, 'IsSynonymOf', one);
}

/** "*43* people", "*Syrian* author al-Tanawi". */
function attributeRelations({ tree, here }: Re3dSentence, one: PlacedEntity): Re3dRelation[] {
  const noun = tree.tokens[one.head];
  const counts = childrenOf(tree, one.head, /^nummod/).filter((i) => i < one.head);
  const counted = counts.flatMap((i): Re3dRelation[] => {
    const number = tree.tokens[i];
    if (!number || !noun || !/\d|million|thousand/.test(number.text)) return [];
    const source = [noun.start, noun.end] as const;
    const target = [number.start, number.end] as const;
    return [{ source, target, type: 'HasAttrOf', rule: 'count' }];
  });
  const above = noun?.head ?? -1;
  const over =
    one.type !== 'Nationality' || !/^(amod|compound)/.test(noun?.deprel ?? '')
      ? []
      : [
          above,
          tree.tokens[above]?.head ?? -1,
          ...childrenOf(tree, above, /^(appos|flat|nmod:desc|nsubj)/),
        ];
  const named = here.filter(
    ({ head, type }) =>
      over.includes(head) &&
      /^(Person|Organisation)$/.test(type) &&
      tree.tokens[head]?.upos === 'PROPN',
  );
  return [
    ...counted,
    ...named.slice(0, 1).map((name) => relate('nationality', name, 'HasAttrOf', one)),
  ];
}

const ALSO =
  /^\s*(\([^()]*\)\s*)?,?\s*(?:which is |who is |is |are )?(?:(?:also|better|formerly|officially|commonly|otherwise|previously) )?(?:known as|called|named|referred to as|aka|a\.k\.a\.|alias|officially|formerly)[\s,]+["“']*(?:the )?["“']*$/i;

/** "Qanbar, *also known as* Abu Haidar", "Islamic State (*IS*)": another name of the same thing. */
function otherNames(text: string, { here }: Re3dSentence, one: PlacedEntity): Re3dRelation[] {
  const after = here.find(({ begin, head }) => begin >= one.end && head !== one.head);
  const between = text.slice(one.end, after?.begin ?? one.end);
  if (after?.type === one.type && ALSO.test(between))
    return mutually('also', one, 'IsSynonymOf', after);
  const [short = '', , inner = ''] =
    /^\s*(\(\s*["“']*)([A-Z][A-Za-z]{1,9})["”']*\s*\)/.exec(text.slice(one.end, one.end + 20)) ??
    [];
  if (inner === '' || !/[A-Z].*[A-Z]/.test(inner)) return [];
  const begin = one.end + short.indexOf(inner);
  return mutually('short', one, 'IsSynonymOf', { ...one, begin, end: begin + inner.length });
}

const AMOUNT =
  /(?:[$£€]\s?)?\d[\d,.]*(?:\s?[A-Za-z°][\w/°]*)?(?: (?:cu ft\/s|million|billion|sq (?:km|mi)))?/
    .source;
const TWICE = new RegExp(
  `(${AMOUNT})(?: [A-Za-z]+)?\\s*\\(\\s*(${AMOUNT}(?: [a-z/]+)*(?:; ${AMOUNT})*)\\s*\\)`,
  'g',
);

/** "300m *(984ft)*", "two dinars *(£2.10; $2.80)*": one amount in several units. */
export function quantityRelations(text: string): Re3dRelation[] {
  return [...text.matchAll(TWICE)].flatMap((found) => {
    const [whole, first = '', rest = ''] = found;
    const start = found.index + whole.lastIndexOf('(');
    const inner = rest.split('; ').map((part): [number, number] => {
      const at = text.indexOf(part, start);
      return [at, at + part.length];
    });
    const spans: [number, number][] = [[found.index, found.index + first.length], ...inner];
    return spans.flatMap((source) =>
      spans
        .filter((target) => target !== source)
        .map((target) => ({ source, target, type: 'IsSynonymOf', rule: 'amount' })),
    );
  });
}
