import type { Document, DocumentAnalysis, Sentence } from '@entente/core';
import { explainSentence, paragraphsOf, type Analyzer } from '@entente/nlp';
import { localClaimWords } from './local-claim-words.ts';
import { numberedRule, ruleLines } from './rule-lines.ts';
import { printableLine } from './terminal.ts';
import { treeLines } from './tree.ts';

/**
 * What is made of a text, as lines: for each sentence the claims, the dependency tree and, for each
 * word that may say something, what every rule did. The text is read as English, without a date.
 */
export function* explainText(text: string, analyzer: Analyzer): Generator<string> {
  const document = toDocument(text);
  const trace = analyzer.trace(document);
  const count = trace.sentences.length;
  for (const [i, sentence] of trace.sentences.entries()) {
    if (i > 0) yield '';
    if (count > 1) yield `Sentence ${String(i + 1)} of ${String(count)}`;
    yield `“${printableLine(text.slice(sentence.start, sentence.end))}”`;
    yield '';
    yield `  entities    ${printableLine(entitiesIn(trace.analysis, sentence)) || 'none'}`;
    yield* claimLines(trace.analysis, sentence);
    yield '';
    for (const line of treeLines(sentence.tokens)) yield `  ${line}`;
    const words = explainSentence(document, trace, i);
    if (words.length === 0) {
      yield '';
      yield '  It has no verb, and no noun that a claim could be made of.';
    }
    for (const { token, rules } of words) {
      yield '';
      yield `  Rules on “${printableLine(sentence.tokens[token]?.text ?? '')}”, word ${String(token + 1)}, in the order they run`;
      for (const line of ruleLines(rules, trace.analysis)) yield `  ${line}`;
    }
  }
}

/** "Ghana (Country), Russia (Country)": who the sentence speaks of, by name or not. */
function entitiesIn({ clusters }: DocumentAnalysis, { start, end }: Sentence): string {
  return clusters
    .filter(({ mentions }) => mentions.some((one) => one.start >= start && one.end <= end))
    .map(({ name, type }) => `${name} (${type})`)
    .join(', ');
}

function* claimLines(analysis: DocumentAnalysis, { start, end }: Sentence): Generator<string> {
  const claims = analysis.claims.filter(
    ({ evidence }) => evidence.start === start && evidence.end === end,
  );
  if (claims.length === 0) yield '  claim       none';
  for (const claim of claims) {
    yield `  claim       ${printableLine(localClaimWords(analysis, claim))}`;
    yield `  rule        ${numberedRule(claim.evidence.rule)}`;
  }
}

function toDocument(text: string): Document {
  return {
    ...{ id: 'doc:text', path: 'text', url: null, title: null, byline: null, outlet: null },
    ...{ published: null, language: 'en', duplicateOf: null, text },
    blocks: paragraphsOf(text).map((span) => ({ ...span, kind: 'body' as const })),
  };
}
