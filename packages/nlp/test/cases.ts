import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/**
 * Checks a case file: `#` comments, sentences, and indented under each what `render` must give for
 * it. `UPDATE=1` rewrites the file; review the difference by eye.
 */
export function checkCases(file: URL, render: (text: string) => readonly string[]): void {
  const cases = readFileSync(file, 'utf8');
  const inputs = cases.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
  const found = inputs
    .map((line) =>
      line.startsWith('#') ? [line] : [line, ...render(line).map((out) => `  ${out}`)],
    )
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
  if (process.env.UPDATE === '1') writeFileSync(file, found);
  else expect(found).toBe(cases);
}
