import { clauseRule } from '../verbal.ts';

/** "Ghana drafted a resolution *condemning* the coup." → a resolution | condemn | the coup */
export const participle = clauseRule('participle', [
  {
    says: 'the verb has no subject and, as “condemning” or “backed by”, hangs on a noun or a clause',
    holds: ({ construction }) => construction === 'participle',
  },
]);
