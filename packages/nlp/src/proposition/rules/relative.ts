import { clauseRule } from '../verbal.ts';

/** "Norway, which *hosted* the talks, …" → Norway | host | the talks */
export const relative = clauseRule('relative', (clause) => clause.construction === 'relative');
