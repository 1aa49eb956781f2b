import { test } from '@jest/globals';
import { analyzer, claimLine, documentOf } from '../analyzer.ts';
import { checkCases } from '../cases.ts';

/** Claims with the roles and values of the amounts in them. */
test.each(['measured', 'votes', 'positions'])('%s', (name) => {
  checkCases(new URL(`${name}.cases.txt`, import.meta.url), (text) => {
    const analysis = analyzer.analyze(documentOf(text));
    return analysis.claims.map((claim) => {
      const values = claim.roles.flatMap(({ measure }) =>
        measure === undefined
          ? []
          : [
              `${measure.bound === 'exact' ? '' : `${measure.bound} `}${String(measure.value)} ${measure.unit ?? '?'}`,
            ],
      );
      return [claimLine(analysis, claim), ...values].join(' | ');
    });
  });
});
