import { clusterAt, referenceAt } from '../coref/context.ts';
import { nounFillers } from './fillers.ts';
import type { Filler, RuleInput } from './proposition.ts';

/**
 * Fillers of an office noun said of the person at `name`: that person, whom the office names, and,
 * where it names nobody, the country that the person is known to serve ("*Foreign minister* Wang Yi").
 */
export function officeFillers(input: RuleInput, office: number, name: number): Filler[] {
  const subject: Filler = { slot: 'subject', head: name };
  const own = nounFillers(input, office)
    .filter((filler) => filler.head !== name)
    .map((filler) => withNation(input, filler));
  const reference = referenceAt(input.context, input.sentence, name);
  const named = own.some(({ slot }) => /^(poss|of|for|to|at)$/.test(slot));
  const [person] = reference?.clusters ?? [];
  const nation = person === undefined || named ? null : clusterAt(input.context, person).nation;
  return nation === null
    ? [subject, ...own]
    : [subject, ...own, { slot: 'poss', head: office, implied: [nation] }];
}

/** "*his* foreign minister": the minister serves the country that he serves. */
function withNation({ context, sentence }: RuleInput, filler: Filler): Filler {
  const [owner] = referenceAt(context, sentence, filler.head)?.clusters ?? [];
  const nation =
    owner === undefined || filler.slot !== 'poss' ? null : clusterAt(context, owner).nation;
  const person =
    owner !== undefined && context.vocabulary.isA(clusterAt(context, owner).type, 'Person');
  return nation === null || !person ? filler : { ...filler, implied: [nation] };
}
