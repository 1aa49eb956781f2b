import type { DocumentAnalysis } from '@entente/core';
import {
  RULE_IDS,
  ruleNumber,
  type DraftOutcome,
  type FoundProposition,
  type FrameOutcome,
  type Lost,
  type RuleExplanation,
} from '@entente/nlp';
import { localClaimWords } from './local-claim-words.ts';
import { printableLine } from './terminal.ts';

/** "2 of 15: proposition/rules/passive"; a rule of another version has no number. */
export function numberedRule(id: string): string {
  const number = ruleNumber(id);
  return number === null
    ? `${id} (not a rule of this version)`
    : `${String(number)} of ${String(RULE_IDS.size)}: ${id}`;
}

/** What each rule did about a word, in the order of the rules: which fired, and why others did not. */
export function* ruleLines(
  rules: readonly RuleExplanation[],
  analysis: DocumentAnalysis,
): Generator<string> {
  for (const rule of rules) {
    const [first = '', ...more] = [...outcomeLines(rule, analysis)].map(printableLine);
    yield `${String(rule.number).padStart(2)}  ${nameOf(rule.id).padEnd(INDENT - 4)}${first}`;
    for (const line of more) yield ' '.repeat(INDENT) + line;
  }
}

const INDENT = 23;

function* outcomeLines(
  { looksAt, failed, found }: RuleExplanation,
  analysis: DocumentAnalysis,
): Generator<string> {
  if (failed !== null) yield `not so: ${failed}`;
  else if (found.length === 0) yield `looks elsewhere: at ${looksAt}`;
  for (const proposition of found) {
    const { subject, trigger, object } = proposition;
    yield `fired: ${[subject, trigger, object].map((words) => words || '–').join(' | ')}`;
    yield* frameLines(proposition);
    for (const draft of proposition.drafts) yield claimLine(draft, analysis);
    if (proposition.drafts.length === 0)
      yield `no claim: ${proposition.failed ?? 'nothing fills its subject and its object'}`;
  }
}

/** Which predicate of the ontology the words were read as, else what each of them lacks. */
function* frameLines({ frames, trigger, drafts }: FoundProposition): Generator<string> {
  const read = frames.filter(({ lack }) => lack === null);
  for (const { predicate, trigger: entry } of read) yield `predicate: ${predicate} (“${entry}”)`;
  if (read.length > 0) return;
  const kept = drafts.length > 0 ? '; its words are kept' : '';
  if (frames.length === 0) yield `predicate: none for “${trigger}” in the ontology${kept}`;
  else yield `predicate: none fits${kept}`;
  for (const line of new Set(frames.filter(({ lack }) => lack !== 'words').map(lackLine)))
    yield `  ${line}`;
  const wordings = frames.filter(({ lack }) => lack === 'words').map(wordingOf);
  if (wordings.length > 0) yield `  other wordings: ${shortened(wordings)}`;
}

function lackLine({ predicate, trigger, says }: FrameOutcome): string {
  return `${predicate} (“${trigger}”): ${says}`;
}

function wordingOf({ predicate, says }: FrameOutcome): string {
  return `${says} is ${predicate}`;
}

const SHOWN = 5;

function shortened(wordings: readonly string[]): string {
  const more = wordings.length - SHOWN;
  const shown = wordings.slice(0, SHOWN).join(', ');
  return more > 0 ? `${shown}, and ${String(more)} more` : shown;
}

function claimLine(draft: DraftOutcome, analysis: DocumentAnalysis): string {
  const { subject, predicate, surface, object, lost } = draft;
  const claim = draft.claim === null ? undefined : analysis.claims[draft.claim];
  if (claim) return `claim: ${localClaimWords(analysis, claim)}`;
  const sides = [subject, predicate ?? surface, ...(object === '' ? [] : [object])];
  return `no claim: ${sides.join(' – ')}${lost === null ? '' : `: ${lossOf(lost)}`}`;
}

function lossOf(lost: Lost): string {
  if (lost.kind === 'reflexive') return 'its subject and its object are one';
  const rule = `rule ${String(ruleNumber(lost.rule))} (${nameOf(lost.rule)})`;
  return lost.kind === 'same'
    ? `${rule} has said the same`
    : `its object says more, which ${rule} reads`;
}

/** `passive` of `proposition/rules/passive`. */
function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
