import { clauseRule } from '../verbal.ts';

/** "The attack was condemned by Ghana." → Ghana | condemn | the attack */
export const passive = clauseRule(
  'passive',
  (clause) => clause.construction === 'main' && clause.passive,
);
