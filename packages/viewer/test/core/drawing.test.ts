import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { colorOf, colorSlot, PALETTES } from '../../src/core/colors.ts';
import {
  curveBetween,
  distanceTo,
  fanOf,
  loopAt,
  nodeTowards,
  pointOn,
} from '../../src/core/geometry.ts';
import {
  canvasText,
  labelLines,
  meet,
  placeLabels,
  placeWords,
  type Box,
  type Wish,
} from '../../src/core/labels.ts';

test('distance to a curve is small on it and Infinity far away', () => {
  const curve = curveBetween({ x: 0, y: 0 }, { x: 100, y: 40 }, 0.3);
  for (const t of [0, 0.2, 0.5, 0.9]) {
    expect(distanceTo(curve, pointOn(curve, t), 6)).toBeLessThan(0.5);
  }
  expect(distanceTo(curve, { x: 300, y: 300 }, 6)).toBe(Infinity);
  const [left, right] = loopAt({ x: 50, y: 50 }, 8);
  expect(left.to).toEqual(right.from);
  expect(right.to).toEqual({ x: 50, y: 50 });
});

test('arrow keys lead to the nearest node ahead', () => {
  const places = new Map([
    ['here', { x: 0, y: 0 }],
    ['near', { x: 20, y: 5 }],
    ['far', { x: 90, y: 0 }],
    ['below', { x: 3, y: 40 }],
  ]);
  expect(nodeTowards(places, 'here', 'right')).toBe('near');
  expect(nodeTowards(places, 'here', 'down')).toBe('below');
  expect(nodeTowards(places, 'here', 'left')).toBeNull();
  expect(nodeTowards(places, 'below', 'up')).toBe('here');
  expect(nodeTowards(places, 'gone', 'up')).toBeNull();
});

const canvas = { width: 600, height: 400 };
const wishes = fc.array(
  fc.record({
    x: fc.integer({ min: -50, max: 650 }),
    y: fc.integer({ min: -50, max: 450 }),
    radius: fc.integer({ min: 2, max: 20 }),
    width: fc.integer({ min: 5, max: 200 }),
  }),
  { maxLength: 60 },
);
const wish = (part: Partial<Wish> & { readonly id: string }): Wish => ({
  ...{ x: 100, y: 100, radius: 5, width: 80, height: 16, forced: false },
  ...part,
});

test('names never cover each other or leave the canvas', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const all = list.map((one, i) => wish({ ...one, id: String(i) }));
      const boxes = placeLabels(all, canvas).map(({ id, x, y }) => {
        return { x, y, width: all[Number(id)]?.width ?? 0, height: 16 };
      });
      boxes.forEach((a, i) => {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 600 && a.y + a.height <= 400).toBe(true);
        expect(boxes.slice(i + 1).some((b) => meet(a, b))).toBe(false);
      });
    }),
  );
});

test('the first wish wins, a forced one is always written, a taken place is left free', () => {
  const same = [wish({ id: 'a' }), wish({ id: 'b', width: 82 }), wish({ id: 'c' })];
  expect(placeLabels(same, canvas)[0]).toMatchObject({ id: 'a', x: 108, y: 92, side: 'right' });
  const full = [{ x: 0, y: 0, width: 600, height: 400 }];
  expect(placeLabels(same, canvas, full)).toEqual([]);
  expect(placeLabels([wish({ id: 'a', forced: true })], canvas, full)).toHaveLength(1);
  const right = [{ x: 105, y: 90, width: 90, height: 17 }];
  expect(placeLabels([wish({ id: 'a' })], canvas, right)[0]?.y).toBe(108);
});

test('only the first names may cover nodes', () => {
  const around = [-40, 0, 40].flatMap((dx) =>
    [-20, 0, 20].map((dy) => wish({ id: `${String(dx)} ${String(dy)}`, x: 300 + dx, y: 200 + dy })),
  );
  const middle = wish({ id: 'm', x: 302, y: 201 });
  const far = Array.from({ length: 60 }, (_, i) => wish({ id: `far ${String(i)}`, x: 900 }));
  const names = (list: readonly Wish[]) => placeLabels(list, canvas).map(({ id }) => id);
  expect(names([middle, ...around, ...far])).toContain('m');
  expect(names([...far, middle, ...around])).not.toContain('m');
});

test('a name covers no node that is larger than its own, unless it is forced', () => {
  const large = [-60, 0, 60].map((dx) =>
    wish({ id: 'x'.repeat(9), x: 300 + dx, radius: 30, width: 600 }),
  );
  const small = wish({ id: 's', x: 300, width: 20 });
  const names = (list: readonly Wish[]) => placeLabels(list, canvas).map(({ id }) => id);
  expect(names([small, ...large])).not.toContain('s');
  expect(names([{ ...small, forced: true }, ...large])).toContain('s');
});

test('a forced name stays on the canvas, near its node, and off the others where it can', () => {
  const forced = wish({ id: 'f', x: 599, y: 399, width: 120, height: 30, forced: true });
  const taken = { x: 400, y: 370, width: 200, height: 30 };
  const place = (boxes: readonly Box[]) => placeLabels([forced], canvas, boxes)[0] ?? taken;
  const shifted = place([taken]);
  expect(meet(shifted, taken)).toBe(false);
  expect(shifted.x + 120).toBeLessThanOrEqual(600);
  expect(399 - (shifted.y + 30)).toBeLessThanOrEqual(45);
  // Far away it would be taken for the name of another node.
  const full = place([{ x: 200, y: 100, width: 400, height: 300 }]);
  expect([full.x, full.y]).toEqual([480, 370]);
});

test('a name goes round nodes, also those without one, to a corner if need be', () => {
  const disk = (x: number, y: number): Box => ({ x: x - 5, y: y - 5, width: 10, height: 10 });
  const around = [disk(130, 100), disk(100, 118), disk(70, 100), disk(100, 80)];
  const [right] = placeLabels([wish({ id: 'a' })], canvas);
  expect(right).toMatchObject({ side: 'right', y: 92 });
  const [below] = placeLabels([wish({ id: 'a' })], canvas, [], around.slice(0, 1));
  expect(below?.side).toBe('below');
  const [corner] = placeLabels([wish({ id: 'a' })], canvas, [], around);
  expect(around.some((box) => corner === undefined || meet(box, corner))).toBe(false);
});

test('words stand on a long line, beside a short one, and nowhere without room', () => {
  const size = { width: 80, height: 20 };
  const along = (from: number, to: number) =>
    Array.from({ length: 21 }, (_, i) => ({ x: from + ((to - from) * i) / 20, y: 200 }));
  const on = [{ x: 300, y: 200 }];
  const long = along(100, 500);
  expect(placeWords(size, { line: long, on }, canvas, [])).toMatchObject({ x: 260, y: 190 });
  // A place on the line that is taken is left for the next one.
  const two = [...on, { x: 420, y: 200 }];
  const disk = { x: 290, y: 190, width: 20, height: 20 };
  expect(placeWords(size, { line: long, on: two }, canvas, [disk])?.x).toBe(380);
  const line = along(270, 330);
  const beside = placeWords(size, { line, on }, canvas, []);
  const dots = line.map(({ x, y }) => ({ x, y, width: 0, height: 0 }));
  expect(beside).not.toBeNull();
  expect(dots.filter((dot) => beside !== null && meet(beside, dot))).toEqual([]);
  // The other side, where the first one is taken.
  const taken = { x: 0, y: (beside?.y ?? 0) < 200 ? 0 : 201, width: 600, height: 199 };
  const other = placeWords(size, { line, on }, canvas, [taken]);
  expect(Math.sign((other?.y ?? 0) - 190)).toBe(-Math.sign((beside?.y ?? 0) - 190));
  expect(placeWords(size, { line, on }, { width: 600, height: 215 }, [disk, taken])).toBeNull();
});

test('long names stand in two lines of about the same length, longer ones end early', () => {
  expect(labelLines('Norvania')).toEqual(['Norvania']);
  expect(labelLines('Ministry of Foreign Affairs of Norvania')).toEqual([
    'Ministry of Foreign',
    'Affairs of Norvania',
  ]);
  const long = labelLines('word '.repeat(2000));
  expect(long).toHaveLength(2);
  expect(long[1]).toMatch(/…$/);
  expect(labelLines('x'.repeat(10_000))[0]?.length).toBeLessThan(30);
  expect(labelLines('')).toEqual(['']);
});

test('lines of a bundle spread around its curve, evenly and within limits', () => {
  expect(fanOf(0.1, 1)).toEqual([0.1]);
  const three = fanOf(0.1, 3);
  expect(three[1]).toBeCloseTo(0.1);
  expect((three[2] ?? 0) - (three[1] ?? 0)).toBeGreaterThan(0.05);
  const many = fanOf(0, 101);
  expect(Math.max(...many)).toBeLessThan(1);
  expect(new Set(many).size).toBe(101);
});

test('text on a canvas turns no direction and has an end', () => {
  expect(canvasText('a\u202Eb\u2066c\u0000d\n e')).toBe('a b c d e');
  expect(canvasText('x'.repeat(99))).toHaveLength(40);
  expect(canvasText('👩🏽‍🚀'.repeat(60), 5)).not.toMatch(/\p{Cs}/u);
});

test('a subtype has the color of its supertype, an unknown one the last', () => {
  expect(colorSlot(['Ministry', 'Organization'])).toBe(colorSlot(['Organization']));
  expect(colorSlot(['Quark'])).toBe(7);
  expect(colorSlot([])).toBe(7);
});

test.each(['light', 'dark'] as const)('%s: colors differ and stand out (WCAG 3:1)', (theme) => {
  const palette = PALETTES[theme];
  const colors = palette.types.map((_, i) => palette.types[i] ?? '');
  expect(new Set(colors).size).toBe(8);
  for (const color of [...colors, palette.negative, palette.focus, palette.muted]) {
    expect(contrast(color, palette.background)).toBeGreaterThanOrEqual(3);
  }
  expect(colorOf(['Country'], palette)).toBe(colors[0]);
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
