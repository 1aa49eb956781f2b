import type { Span } from '@entente/core';
import { UNIT } from './boundaries.generated.ts';
import { SHAPES } from './chunk.ts';
import { isEdited, type Context } from './features.ts';
import { EMPTY } from './hash.ts';
import { scanSentences } from './scan.ts';
import { scoreOf } from './weights.ts';

/** Where the rules see an end, the model must be this sure that there is none. */
const AGAINST_RULES = -2 * UNIT;
/**
 * How sure it must be that a sentence ends in brackets, and in edited text where the rules see no end
 * or between two words without any mark.
 */
const DOUBTFUL = 3 * UNIT;

/**
 * The sentences of one block. A block with visible text has at least one, also without a full stop;
 * a dateline ("BEIJING (Reuters) —") or run-in heading ("**GAZA.** A …") is a sentence of its own. Sentences are disjoint and in order,
 * begin and end with visible text, and hold all of it.
 *
 * A linear model (int8 weights of hashed features, learned from treebanks by
 * `scripts/train-boundaries.ts`) decides every gap between words; what the rules say is one of its
 * features. Sums are of integers: the same on every machine.
 */
export function splitSentences(text: string, block: Span): Span[] {
  return scanSentences(
    text,
    block,
    (features, context, i) => scoreOf(features) > threshold(context, i),
  );
}

function threshold(context: Context, i: number): number {
  if (context.rules === 1) return AGAINST_RULES;
  if (context.rules === 0 && context.brackets > 0) return DOUBTFUL;
  if (!isEdited(context)) return 0;
  const last = context.chunks[i - 1];
  const bare = last?.closes === EMPTY && last.shape !== SHAPES.none;
  return bare || context.rules === 0 ? DOUBTFUL : 0;
}
