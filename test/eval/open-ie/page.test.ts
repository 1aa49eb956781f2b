import { expect, test } from '@jest/globals';
import { toOpenIeSection } from '../../../scripts/eval/open-ie/page.ts';

test('without taggers and treebanks the section says what is needed, and nothing else', () => {
  const nothing = { systems: null, rules: null, causes: null, trees: null, faults: null };
  const section = toOpenIeSection({ ...nothing, records: null, recordFaults: null }, 'fast');
  expect(section).toContain('--taggers');
  expect(section.match(/^#+ .*/gm)).toEqual(['## Rules and tagger']);
});
