import { expect, test } from '@jest/globals';
import { ONTOLOGY } from '../src/ontology.generated.ts';
import { PLOVER_TYPES, ploverOf } from '../src/plover.ts';

test('there are sixteen types', () => {
  expect(PLOVER_TYPES).toHaveLength(16);
});

test.each([
  ['010', null],
  ['020', 'REQUEST'],
  ['1053', 'REQUEST'],
  ['081', 'CONCEDE'],
  ['0871', 'RETREAT'],
  ['112', 'ACCUSE'],
  ['116', 'SANCTION'],
  ['1711', 'COERCE'],
  ['1712', 'ASSAULT'],
  ['190', 'ASSAULT'],
  ['192', 'COERCE'],
])('%s is %s', (cameo, type) => {
  expect(ploverOf(cameo)).toBe(type);
});

test('type and code of each predicate agree', () => {
  const wrong = ONTOLOGY.predicates
    .filter(({ cameo, plover }) => cameo !== null && ploverOf(cameo) !== plover)
    .map(({ id, cameo, plover }) => `${id}: ${String(plover)}, ${String(cameo)}`);
  expect(wrong).toEqual([]);
});
