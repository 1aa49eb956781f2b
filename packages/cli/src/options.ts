import { MODALITIES, type Modality } from '@entente/core';
import { InvalidArgumentError, Option } from 'commander';

/** Where a graph is built to and read from when nothing is said. */
export const DEFAULT_GRAPH = './entente-out';

/** `--graph DIR`, which every command that reads a graph takes. */
export function graphOption(): Option {
  return new Option('--graph <dir>', 'graph directory').default(DEFAULT_GRAPH);
}

/** A whole number of at least `least` and at most `most`. @throws InvalidArgumentError */
export function parseWhole(text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`Give a whole number from ${String(least)} to ${String(most)}.`);
}

/** A list with commas, each once, in the order of `MODALITIES`. @throws InvalidArgumentError */
export function parseModalities(text: string): Modality[] {
  const given = text.split(',').map((word) => word.trim());
  const unknown = given.find((word) => !MODALITIES.some((modality) => modality === word));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`"${unknown}" is none of ${MODALITIES.join(', ')}.`);
  }
  return MODALITIES.filter((modality) => given.includes(modality));
}
