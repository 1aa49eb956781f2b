import { clauseRule } from '../verbal.ts';

/** "Chile recalled its envoy and *expelled* two diplomats." → Chile | expel | two diplomats */
export const conjunct = clauseRule('conjunct', (clause) => clause.construction === 'conjunct');
