import { expect, test } from '@jest/globals';
import { recordsOf, story } from '../build.ts';

const MET = 'China | meet:MEETS | Russia';

/** Event times of the claims that two reports make, sorted; the second is published on 10 March 2022. */
function times(first: string, second: string): (string | null)[] {
  const { claims } = recordsOf([
    story('doc:a', [first], { published: '2022-03-05' }),
    story('doc:b', [second], { published: '2022-03-10' }),
  ]);
  return claims.map(({ eventFrom }) => eventFrom).sort();
}

test.each([
  ['a month takes the only day told in it', `${MET} | from=2022-03 to=2022-03`, ['2022-03-04']],
  ['no date takes a day of the week before', MET, ['2022-03-04']],
  ['another month is another event', `${MET} | from=2022-02 to=2022-02`, ['2022-02', '2022-03-04']],
  ['a stretch of time is no event', `${MET} | from=2021 to=2023`, ['2021', '2022-03-04']],
  ['what is denied is another claim', `${MET} | not`, ['2022-03-04', null]],
  ['so is what has another role', `${MET} | with=Ukraine`, ['2022-03-04', null]],
])('%s', (_name, second, expected) => {
  expect(times(`${MET} | from=2022-03-04 to=2022-03-04`, second)).toEqual(expected);
});

test('what is told without a date is not what happened long before', () => {
  expect(times(`${MET} | from=2022-02-04 to=2022-02-04`, MET)).toEqual(['2022-02-04', null]);
});

test('of two events that may be meant neither is taken', () => {
  const days = ['04', '08'].map((day) => `${MET} | from=2022-03-${day} to=2022-03-${day}`);
  const { claims } = recordsOf([
    story('doc:a', days),
    story('doc:b', [`${MET} | from=2022-03 to=2022-03`, MET], { published: '2022-03-10' }),
  ]);
  expect(claims).toHaveLength(4);
});

test('an undated report joins the claim with its evidence, and its own id still leads there', () => {
  const undated = story('doc:b', [MET], { published: '2022-03-10' });
  const alone = recordsOf([undated]).claims[0];
  const dated = story('doc:a', [`${MET} | from=2022-03-04 to=2022-03-04`]);
  const { claims } = recordsOf([dated, undated]);
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({
    evidenceCount: 2,
    independentCount: 2,
    timeBasis: 'explicit',
    formerIds: [alone?.id],
  });
});
