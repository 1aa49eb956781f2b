import { clauseRule } from '../verbal.ts';

/** "Peru refused to *condemn* the raid." → Peru | condemn | the raid (negative: see operators) */
export const control = clauseRule('control', (clause) => clause.construction === 'control');
