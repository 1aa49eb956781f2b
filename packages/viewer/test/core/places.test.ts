import { expect, test } from '@jest/globals';
import { toNetwork } from '../../src/core/network.ts';
import { roundedPlace, withPins } from '../../src/core/places.ts';
import { keepLayout, placesOf } from '../../src/layouts.ts';
import { largeViewData } from '../fixtures/large.ts';

const network = toNetwork(largeViewData(12));
const { entities } = network.data;
const id = entities.id.at(3) ?? '';

test('what is pinned stands where its pin says, in every layout', () => {
  const pins = [
    { id, x: 7, y: -8 },
    { id: 'gone', x: 1, y: 1 },
  ];
  expect(withPins(network, entities, [])).toBe(entities);
  const other = { x: entities.y.slice(), y: entities.x.slice() };
  const layout = keepLayout(network, other);
  for (const [number, base] of [
    [0, entities],
    [layout, other],
    [99, entities],
  ] as const) {
    const { x, y } = placesOf(network, { layout: number, pins });
    expect([x[3], y[3]]).toEqual([7, -8]);
    expect([x[2], y[2]]).toEqual([base.x[2], base.y[2]]);
  }
  expect(entities.x[3]).not.toBe(7);
});

test('a place is short, whatever the size of the layout', () => {
  expect(roundedPlace({ x: 123.456789, y: -0.000123456 })).toEqual({ x: 123.46, y: -0.00012346 });
  expect(Object.is(roundedPlace({ x: -0, y: 0 }).x, 0)).toBe(true);
});
