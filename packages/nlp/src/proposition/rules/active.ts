import { clauseRule } from '../verbal.ts';

/** "China opposed any moves." → China | oppose | any moves */
export const active = clauseRule(
  'active',
  (clause) => clause.construction === 'main' && !clause.passive,
);
