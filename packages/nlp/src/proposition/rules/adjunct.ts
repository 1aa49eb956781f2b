import { clauseRule } from '../verbal.ts';

/** "Kenya sent envoys to *mediate* the dispute." → Kenya | mediate | the dispute (planned) */
export const adjunct = clauseRule('adjunct', (clause) => clause.construction === 'adjunct');
