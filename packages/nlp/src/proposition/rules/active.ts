import { clauseRule, ownSubject } from '../verbal.ts';

/** "China opposed any moves." → China | oppose | any moves */
export const active = clauseRule('active', [
  ownSubject,
  { says: 'the verb is active', holds: ({ passive }) => !passive },
]);
