/** Words that often begin a sentence and seldom follow an abbreviation inside one. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'a about according after all also although among an and another any anyone as asked at because ' +
    'before both but by despite during each earlier either even every everyone few first five for ' +
    'four from further given he her here his how however i if in instead it its last later less ' +
    'many meanwhile more moreover most much my nearly neither never no nobody none nor not nothing ' +
    'now of officials on once one only or other others our over people several she since six so some ' +
    'still such ten that the their then there these they this those though three through thus to ' +
    'today tomorrow two under unless until we what when where whether which while who why with ' +
    'within without yesterday yet you your'
  ).split(' '),
);

/** Whether `text` begins with a capital and one of the words that open sentences. */
export function opensSentence(text: string): boolean {
  const word = /^\p{Lu}[\p{L}]*(?=['’]|[^\p{L}]|$)/u.exec(text)?.[0];
  return word !== undefined && OPENERS.has(word.toLowerCase());
}
