import { expect, test } from '@jest/globals';
import {
  brierScore,
  discrimination,
  expectedCalibrationError,
  reliability,
} from '../../scripts/calibration/reliability.ts';

const forecasts = [
  { confidence: 0, right: false },
  { confidence: 0.4, right: true },
  { confidence: 0.5, right: true },
  { confidence: 1, right: true },
];

test('each forecast is in one range, those on the edges too', () => {
  const bins = reliability(forecasts, [0, 0.5, 1]);
  expect(bins).toEqual([
    { from: 0, to: 0.5, count: 2, confidence: 0.2, right: 0.5 },
    { from: 0.5, to: 1, count: 2, confidence: 0.75, right: 1 },
  ]);
  // (2/4)·|0.2 − 0.5| + (2/4)·|0.75 − 1|
  expect(expectedCalibrationError(bins)).toBeCloseTo(0.275, 12);
});

test('Brier score and discrimination by hand', () => {
  // (0 + 0.36 + 0.25 + 0) / 4
  expect(brierScore(forecasts)).toBeCloseTo(0.1525, 12);
  expect(discrimination(forecasts)).toBe(1);
  const tied = [
    { confidence: 0.5, right: true },
    { confidence: 0.5, right: false },
    { confidence: 0.9, right: false },
  ];
  expect(discrimination(tied)).toBe(0.25);
});

test('nothing gives no figures but zeros', () => {
  expect(brierScore([])).toBe(0);
  expect(discrimination([])).toBe(0);
  expect(expectedCalibrationError(reliability([], [0, 1]))).toBe(0);
});
