import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Model } from '@entente/cli';
import { createParser } from '@entente/nlp';
import type { Row } from '../row.ts';
import type { Scorers } from '../scorer.ts';
import { carbRows, compareSystems, type SystemScores } from './compare.ts';
import { readOpenIeData } from './data.ts';
import type { System } from './systems.ts';
import {
  toFaultTable,
  toRecordFaultTable,
  toRecordTable,
  toTreeTable,
  type AllTreeFaults,
  type ParserCosts,
} from './parser-tables.ts';
import { scoreRecordFaults } from './record-faults.ts';
import { toCauseTable, toRuleTable, toSystemTable } from './tables.ts';
import { scoreTreeFaults } from './tree-faults.ts';
import { readRecordPairs } from './tree-records.ts';
import { readTreePairs } from './tree-triples.ts';

/** What is measured of open information extraction beyond a row of the long table. */
export interface OpenIeReport {
  /** Rows of CaRB by the name of the model. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Tables in Markdown. */
  readonly tables: OpenIeTables;
}

/** Tables in Markdown; null where what they are made from is not there. */
export interface OpenIeTables {
  /** Rules, tagger and both. */
  readonly systems: string | null;
  readonly rules: string | null;
  readonly causes: string | null;
  readonly trees: string | null;
  readonly faults: string | null;
  readonly records: string | null;
  readonly recordFaults: string | null;
}

const TREEBANKS = ['en_gum-permissive-dev', 'en_ewt-ud-dev'];

/** Compares rules and tagger where `taggers` names the folder of the models; `errors` of the model `name`. */
export async function reportOpenIe(
  scorers: Scorers,
  models: readonly Model[],
  name: string,
  taggers: string | null,
): Promise<OpenIeReport> {
  const data = await readOpenIeData(scorers.path);
  const scores = new Map<string, ReadonlyMap<System, SystemScores>>();
  if (data !== null && taggers !== null)
    for (const model of models)
      scores.set(model.name, await compareSystems(scorers, data, model, taggers));
  const faults = await treeFaults(scorers.path, models);
  const chosen = scores.get(name);
  return {
    rows: new Map([...scores].map(([model, one]) => [model, carbRows(one)])),
    tables: {
      systems: scores.size > 0 ? toSystemTable(scores) : null,
      rules: chosen ? toRuleTable(chosen) : null,
      causes: chosen ? toCauseTable(chosen) : null,
      trees: faults.size > 0 ? toTreeTable(faults) : null,
      faults: faults.size > 0 ? toFaultTable(faults, name) : null,
      records: faults.size > 0 ? toRecordTable(faults) : null,
      recordFaults: faults.size > 0 ? toRecordFaultTable(faults, name) : null,
    },
  };
}

async function treeFaults(path: string, models: readonly Model[]): Promise<AllTreeFaults> {
  const all = new Map<string, ReadonlyMap<string, ParserCosts>>();
  for (const treebank of TREEBANKS) {
    const file = join(path, 'corpora/treebank', `${treebank}.conllu`);
    const conllu = await readFile(file, 'utf8').catch(() => null);
    if (conllu === null) continue;
    const byModel = models.map((model): [string, ParserCosts] => {
      process.stderr.write(`triples ${treebank} ${model.name}\n`);
      const triples = scoreTreeFaults(readTreePairs(conllu, createParser(model.bytes)));
      return [model.name, { triples, records: scoreRecordFaults(readRecordPairs(conllu, model)) }];
    });
    all.set(treebank, new Map(byModel));
  }
  return all;
}
