import { clauseRule } from '../verbal.ts';

/** "Norway, which *hosted* the talks, …" → Norway | host | the talks */
export const relative = clauseRule('relative', [
  {
    says: 'the verb heads a relative clause, as after “which”, that hangs on a noun',
    holds: ({ construction }) => construction === 'relative',
  },
]);
