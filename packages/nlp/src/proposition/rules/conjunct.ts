import { clauseRule } from '../verbal.ts';

/** "Chile recalled its envoy and *expelled* two diplomats." → Chile | expel | two diplomats */
export const conjunct = clauseRule('conjunct', [
  {
    says: 'the verb is joined to another, as by “and”, and shares its subject',
    holds: ({ construction }) => construction === 'conjunct',
  },
]);
