import { expect, test } from '@jest/globals';
import { readOne } from '../builders.ts';

const BODY = 'China voted against the resolution on Tuesday, and India abstained.';

test.each([
  ['© 2022 The Capital Ledger. All rights reserved.', 'The Capital Ledger'],
  ['Copyright © 2022 The Lantern Post Ltd. All rights reserved.', 'The Lantern Post'],
  ['© Straits Dispatch 2022', 'Straits Dispatch'],
  ['© 2023 BBC. The BBC is not responsible for the content of external sites.', 'BBC'],
  ['Follow The Lantern Post on Facebook', 'The Lantern Post'],
  ['Thank you for reading The Harbour Gazette', 'The Harbour Gazette'],
  ['At The Post, we are proud of our campaign for refugees.\n\nClick here to join.', 'The Post'],
  ['Follow us on Twitter', null],
  ['All rights reserved', null],
])('%s', async (tail, outlet) => {
  expect((await readOne('a.txt', `China votes no\n\n${BODY}\n\n${tail}`)).outlet).toBe(outlet);
});

test('a masthead, or the agency of a dateline', async () => {
  expect(
    (await readOne('a.txt', `The Northgate Herald\nChina votes no today\n${BODY}`)).outlet,
  ).toBe('The Northgate Herald');
  expect((await readOne('a.txt', `NEW YORK, March 7 (Reuters) - ${BODY}`)).outlet).toBe('Reuters');
});
