import { expect, test } from '@jest/globals';
import { cameraOn, createWorld, sizesFor, toPixel, viewOf } from '../../src/sigma/view.ts';

const size = { width: 640, height: 400 };
const world = createWorld(Float32Array.of(-10, 30, 10), Float32Array.of(5, 25, 0));

test('a layout of any size becomes a square of side 1, y downwards', () => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = world.places;
  expect(x1 - x0).toBeCloseTo(1);
  expect(y1).toBeLessThan(y0);
  expect((x0 + x1) / 2).toBeCloseTo(0.5);
  const one = createWorld(Float32Array.of(7), Float32Array.of(7));
  expect([...one.places]).toEqual([0.5, 0.5]);
  expect([...createWorld(new Float32Array(), new Float32Array()).places]).toEqual([]);
});

test('places are translated back', () => {
  const [x = 0, y = 0] = world.places;
  const back = world.toLayout({ x, y });
  expect([back.x, back.y]).toEqual([expect.closeTo(-10), expect.closeTo(5)]);
});

test('the fitted camera shows every node within the margin, and touches it', () => {
  const camera = cameraOn(world.places, Uint32Array.of(0, 1, 2), size, 40);
  const view = viewOf(camera, size, 1);
  const points = [0, 1, 2].map((node) =>
    toPixel(view, world.places[2 * node] ?? 0, world.places[2 * node + 1] ?? 0),
  );
  for (const { x, y } of points) {
    expect(x >= 39.9 && x <= 600.1 && y >= 39.9 && y <= 360.1).toBe(true);
  }
  const wide = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));
  const high = Math.max(...points.map(({ y }) => y)) - Math.min(...points.map(({ y }) => y));
  expect(Math.max(wide / 560, high / 320)).toBeCloseTo(1, 3);
});

test('no node: all of the layout; one node: not nearer than the nearest camera', () => {
  expect(cameraOn(world.places, new Uint32Array(), size, 40)).toEqual({ x: 0.5, y: 0.5, ratio: 1 });
  const { ratio } = cameraOn(world.places, Uint32Array.of(1), size, 40);
  expect(ratio).toBeGreaterThan(0);
});

test('crowds are drawn smaller, coming nearer enlarges, up to a limit', () => {
  expect(sizesFor(12, size, 1)).toBeGreaterThan(sizesFor(150, size, 1));
  expect(sizesFor(1e6, size, 1)).toBe(0.14);
  expect(sizesFor(0, size, 1)).toBe(1.15);
  expect(sizesFor(1000, size, 4)).toBeCloseTo(2 * sizesFor(1000, size, 1));
  expect(sizesFor(12, size, 1e6)).toBe(1.3);
});
