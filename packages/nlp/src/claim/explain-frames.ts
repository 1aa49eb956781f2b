import type { Trigger } from '@entente/core';
import type { Context } from '../coref/context.ts';
import type { Proposition } from '../proposition/proposition.ts';
import type { Tree } from '../syntax/tree.ts';
import { framesOf, readProposition, tryFrame, type Misfit } from './frames.ts';
import type { Frame } from './vocabulary.ts';

/** A predicate that a proposition's trigger may state, and whether it was read so. */
export interface FrameOutcome {
  readonly predicate: string;
  /** The trigger as the ontology has it: `abstain`, `carry out`. */
  readonly trigger: string;
  /** Null where the proposition was read so; else what it lacks, or that another frame fits better. */
  readonly lack: Misfit | 'better' | null;
  /** The lack as a statement, or the words that are needed; empty where nothing lacks. */
  readonly says: string;
}

/** The frames of a proposition's trigger in the ontology's order, with what became of each. */
export function explainFrames(
  context: Context,
  tree: Tree,
  proposition: Proposition,
): FrameOutcome[] {
  const read = new Set(readProposition(context, tree, proposition).map(({ trigger }) => trigger));
  return framesOf(context, proposition).map((frame) => {
    const reading = tryFrame(context, tree, proposition, frame);
    const misfit = typeof reading === 'string' ? reading : 'better';
    const lack = read.has(frame.trigger) ? null : misfit;
    return {
      predicate: frame.predicate.id,
      trigger: frame.trigger.lemma,
      lack,
      says: lack === null ? '' : statementOf(frame, lack),
    };
  });
}

function statementOf({ predicate, trigger }: Frame, lack: Misfit | 'better'): string {
  if (lack === 'better') return 'another predicate fits better';
  if (lack === 'words') return neededWords(trigger);
  const types = lack === 'subject' ? predicate.domain : predicate.range;
  const slots = lack === 'subject' ? trigger.subject : trigger.object;
  const wanted = types.length === 0 ? 'entity' : types.join(' or ');
  const where = slots.join() === lack ? '' : ` (${slots.map(slotWords).join(', ')})`;
  return `no ${wanted} as its ${lack}${where}`;
}

/** Slots that are no preposition, as people say them. */
const SLOT_WORDS: Readonly<Record<string, string>> = {
  subject: 'subject',
  object: 'object',
  indirect: 'indirect object',
  complement: 'complement',
  clause: 'clause',
  poss: 'owner',
  self: 'the word itself',
  context: 'what is spoken of around it',
};

function slotWords(slot: string): string {
  return SLOT_WORDS[slot] ?? `“${slot}”`;
}

function neededWords({ lemma, modifiers }: Trigger): string {
  const some = modifiers.slice(0, 3).map((word) => `“${word}”`);
  const beside = [...some, ...(modifiers.length > 3 ? ['the like'] : [])].join(' or ');
  return modifiers.length === 0 ? `“${lemma}”` : `“${lemma}” with ${beside}`;
}
