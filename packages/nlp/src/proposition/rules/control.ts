import { clauseRule } from '../verbal.ts';

/** "Peru refused to *condemn* the raid." → Peru | condemn | the raid (negative: see operators) */
export const control = clauseRule('control', [
  {
    says: 'the verb completes another, as after “refused to” or “asked them to”, which tells its subject',
    holds: ({ construction }) => construction === 'control',
  },
]);
