import { clauseRule } from '../verbal.ts';

/** "Kenya sent envoys to *mediate* the dispute." → Kenya | mediate | the dispute (planned) */
export const adjunct = clauseRule('adjunct', [
  {
    says: 'the verb has no subject and says to what end or when another clause holds',
    holds: ({ construction }) => construction === 'adjunct',
  },
]);
