import { toMarkdownTable } from '../eval/table.ts';
import {
  brierScore,
  discrimination,
  expectedCalibrationError,
  reliability,
  type Forecast,
} from './reliability.ts';

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

/** How often claims of a confidence are right, as a Markdown table with a line of totals below. */
export function reliabilityTable(forecasts: readonly Forecast[]): string {
  const bins = reliability(forecasts, EDGES);
  const rows = bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, confidence, right }) => [
      `${from.toFixed(2)}–${to.toFixed(2)}`,
      String(count),
      ...[confidence, right].map((share) => share.toFixed(3)),
    ]);
  const table = toMarkdownTable(
    ['confidence', 'claims', 'mean confidence', 'right'],
    rows,
    (column) => column > 0,
  );
  const share = forecasts.filter(({ right }) => right).length / Math.max(1, forecasts.length);
  const totals = [
    `${String(forecasts.length)} claims, ${share.toFixed(3)} right`,
    `expected calibration error ${expectedCalibrationError(bins).toFixed(3)}`,
    `Brier score ${brierScore(forecasts).toFixed(3)} (${(share * (1 - share)).toFixed(3)} for one confidence for all)`,
    `a right claim above a wrong one ${discrimination(forecasts).toFixed(3)} of the time`,
  ];
  return `${table}\n${totals.join('; ')}.\n`;
}
