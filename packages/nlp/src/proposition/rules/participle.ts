import { clauseRule } from '../verbal.ts';

/** "a resolution *condemning* the coup" → a resolution | condemn | the coup */
export const participle = clauseRule(
  'participle',
  (clause) => clause.construction === 'participle',
);
