import { clauseRule, ownSubject } from '../verbal.ts';

/** "The attack was condemned by Ghana." → Ghana | condemn | the attack */
export const passive = clauseRule('passive', [
  ownSubject,
  { says: 'the verb is passive', holds: (clause) => clause.passive },
]);
