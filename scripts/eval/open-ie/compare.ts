import { join } from 'node:path';
import type { Model } from '@entente/cli';
import { BENCH_MEASURES } from '../references.ts';
import type { Row } from '../row.ts';
import { figureIn, scoreRows, type Score, type Scorers } from '../scorer.ts';
import { sentenceKey, toWireGold, type OpenIeData } from './data.ts';
import { errorsOf, type Errors } from './errors.ts';
import { crossValidate } from './folds.ts';
import { readSentence, SYSTEMS, type Found, type ReadSentence, type System } from './systems.ts';

/** Of figures of which the tagger never saw the sentences. */
export const CROSS_VALIDATED = 'dev, cross-validated';

/** What one system of one model reaches. */
export interface SystemScores {
  readonly carb: Score;
  /** CaRB's tuples by the scorer of WiRe57. */
  readonly wire57: Score;
  readonly benchie: Score;
  /** On CaRB, at the confidence of the best F1. */
  readonly errors: Errors;
}

/** Scores of the rules, the tagger and both for one model, each sentence by a tagger that never saw it. */
export async function compareSystems(
  scorers: Scorers,
  { carb, benchie }: OpenIeData,
  model: Pick<Model, 'name'>,
  taggers: string,
): Promise<ReadonlyMap<System, SystemScores>> {
  const rows = new Map(carb.map(({ sentence }, row) => [sentenceKey(sentence), row]));
  const sentences = [...carb, ...benchie].map(({ sentence }, i) => ({
    ...{ sentence, row: rows.get(sentenceKey(sentence)) ?? i },
  }));
  const readBy = async (folder: string, systems: readonly System[]): Promise<ReadSentence[]> => {
    process.stderr.write(`cross-validate ${folder}\n`);
    return crossValidate(join(taggers, folder), sentences, (analyzer, sentence) =>
      readSentence(analyzer, sentence, systems),
    );
  };
  const together = await readBy(model.name, ['rules alone', 'both']);
  const alone = await readBy(`${model.name}-alone`, ['tagger alone']);
  const scores = new Map<System, SystemScores>();
  for (const system of SYSTEMS)
    scores.set(system, await score(system, system === 'tagger alone' ? alone : together));
  return scores;

  async function score(system: System, read: readonly ReadSentence[]): Promise<SystemScores> {
    const predictions = (
      of: readonly { id: string; sentence: string }[],
      from: number,
      triples: (found: Found) => readonly object[],
    ): object[] =>
      of.map(({ id, sentence }, i) => {
        const found = read[from + i]?.found.get(system);
        return { id, sentence, triples: found === undefined ? [] : triples(found) };
      });
    const whole = predictions(carb, 0, (found) => found.whole.map(({ words }) => words));
    const apart = predictions(carb, 0, (found) => found.apart);
    const facts = predictions(benchie, carb.length, (found) => found.facts);
    const byCarb = await scoreRows(scorers, 'carb', carb, whole);
    return {
      carb: byCarb,
      wire57: await scoreRows(scorers, 'wire57', carb.map(toWireGold), apart),
      benchie: await scoreRows(scorers, 'benchie', benchie, facts),
      errors: errorsOf(carb, read, system, figureIn(byCarb, 'carb', 'threshold')),
    };
  }
}

/** The figures of CaRB to quote: those of rules and tagger together. */
export function carbRows(scores: ReadonlyMap<System, SystemScores>): Row[] {
  const score = scores.get('both')?.carb;
  return (BENCH_MEASURES.get('carb') ?? []).map(({ field, measure, floor, reference }) => {
    const value = score === undefined ? null : figureIn(score, 'carb', field);
    return { task: 'carb', data: CROSS_VALIDATED, measure, value, floor, reference };
  });
}
