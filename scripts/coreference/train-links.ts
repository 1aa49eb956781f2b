import { linkPhrases, type SortedPhrase } from '@entente/nlp';
import { createLearner, softmax, type Learner, type Training } from './learner.ts';
import { shuffle, type Random } from '../boundaries/random.ts';

/** A document to learn from: its phrases in reading order, and the entity of each; −1 for none. */
export interface Lesson {
  readonly phrases: readonly SortedPhrase[];
  readonly entities: readonly number[];
}

/** Costs of linking what is new, of taking for new what is not, and of a wrong link (Durrett and Klein 2013). */
const COSTS = { falseLink: 0.4, falseNew: 4, wrongLink: 1 };

/**
 * Weights of the ranker: the probability of all right antecedents together is made large, with the costs
 * of errors added to the scores (softmax-margin, Gimpel and Smith 2010, as in Durrett and Klein 2013);
 * FTRL-Proximal (McMahan et al. 2013). Documents are read as the ranker reads them, with its own
 * decisions so far.
 */
export function trainLinks(
  lessons: readonly Lesson[],
  size: number,
  slotOf: (hash: number) => number,
  training: Training,
  random: Random,
): Float64Array {
  const learner = createLearner(size, training);
  const order = Int32Array.from(lessons.keys());
  const sum = new Float64Array(size);
  let summed = 0;
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const lesson = lessons[at];
      if (lesson) readLesson(lesson, learner, slotOf);
      if (epoch === 0) continue;
      summed++;
      for (let slot = 0; slot < size; slot++)
        sum[slot] = (sum[slot] ?? 0) + (learner.weights[slot] ?? 0);
    }
  }
  return summed === 0 ? learner.weights : sum.map((total) => total / summed);
}

function readLesson(
  { phrases, entities }: Lesson,
  learner: Learner,
  slotOf: (hash: number) => number,
): void {
  const seen = new Set<number>();
  linkPhrases(phrases, ({ phrase, antecedents }, options) => {
    const slots: Int32Array[] = [];
    const scores: number[] = [];
    for (const { hashes, count } of options) {
      const own = hashes.slice(0, count);
      let score = 0;
      for (let k = 0; k < count; k++) {
        const slot = slotOf(own[k] ?? 0);
        own[k] = slot;
        score += learner.weights[slot] ?? 0;
      }
      slots.push(own);
      scores.push(score);
    }
    const entity = entities[phrase] ?? -1;
    const right = [false, ...antecedents.map((j) => entity >= 0 && entities[j] === entity)];
    const isNew = entity < 0 || !seen.has(entity);
    if (entity >= 0) seen.add(entity);
    if (!right.includes(true)) right[0] = true;
    const costs = right.map((fits, k) => {
      if (fits) return 0;
      return k === 0 ? COSTS.falseNew : isNew ? COSTS.falseLink : COSTS.wrongLink;
    });
    learnFrom(slots, scores, right, costs, learner);
    return scores.indexOf(Math.max(...scores));
  });
}

function learnFrom(
  slots: readonly Int32Array[],
  scores: readonly number[],
  right: readonly boolean[],
  costs: readonly number[],
  { push, step, has }: Learner,
): void {
  const all = softmax(scores.map((score, k) => score + (costs[k] ?? 0)));
  const fit = softmax(scores.map((score, k) => (right[k] === true ? score : -Infinity)));
  slots.forEach((own, k) => {
    const slope = (all[k] ?? 0) - (fit[k] ?? 0);
    if (Math.abs(slope) < 1e-3) return;
    for (const slot of own) if (has(slot)) push(slot, slope);
  });
  step();
}
