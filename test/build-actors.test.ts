import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Country } from 'world-countries';
import { toCountriesYaml } from '../scripts/build-actors.ts';

const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');

test('countries.yaml is what world-countries says (npm run countries)', async () => {
  const rows = JSON.parse(await read('node_modules/world-countries/countries.json')) as Country[];
  const made = toCountriesYaml(rows);
  expect(await read('packages/core/actors/countries.yaml')).toBe(made);
});
