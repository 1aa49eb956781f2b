import {
  overlaps,
  showPeriod,
  textOf,
  type ClaimRecord,
  type Document,
  type EvidenceRecord,
  type GraphRecords,
  type Ontology,
  type SpanRecord,
} from '@entente/core';
import { indexRecords, type RecordIndex } from '@entente/graph';
import { explainSentence, ruleFiles, type Analyzer } from '@entente/nlp';
import { numberedRule, ruleLines } from './rule-lines.ts';
import { printableLine } from './terminal.ts';
import { treeLines } from './tree.ts';

/**
 * A claim with all that it rests on, as lines: the claim in words, then for each evidence its
 * sentence, source, attribution, dependency tree, what every rule did about the word that makes the
 * claim, and the files to change.
 */
export function* explainClaim(
  claim: ClaimRecord,
  records: GraphRecords,
  ontology: Ontology,
  analyzer: Pick<Analyzer, 'trace'>,
): Generator<string> {
  const index = indexRecords(records);
  const nameOf = (id: string): string => index.entity(id)?.name ?? id;
  yield* claimLines(claim, index, ontology);
  for (const [i, evidence] of claim.evidence.entries()) {
    yield '';
    yield `Evidence ${String(i + 1)} of ${String(claim.evidence.length)}  ${evidence.id}`;
    const document = index.document(evidence.document);
    if (document) yield* evidenceLines(evidence, document, nameOf, analyzer);
  }
}

function* claimLines(
  claim: ClaimRecord,
  { entity, claim: claimOf }: RecordIndex,
  ontology: Ontology,
): Generator<string> {
  const nameOf = (id: string): string => entity(id)?.name ?? id;
  yield claimWords(claim, nameOf);
  yield '';
  yield field('claim', claim.id);
  for (const id of claim.formerIds ?? []) yield field('', `was ${id}`);
  if (claim.status !== 'auto') yield field('status', `${claim.status} by decision`);
  yield field('words', claim.surface);
  const content = claim.content === null ? undefined : claimOf(claim.content);
  if (content) yield field('content', `${claimWords(content, nameOf)}  ${content.id}`);
  const predicate = ontology.predicates.find(({ id }) => id === claim.predicate);
  yield field('predicate', predicate ? `${predicate.id} (${predicate.label})` : 'none');
  if (predicate) yield field('', predicateFile(predicate.id));
  if (claim.value !== null) yield field('value', claim.value);
  for (const { role, entity, text } of claim.roles) {
    yield field(role, entity === null ? (text ?? '') : nameOf(entity));
  }
  yield field('polarity', claim.polarity);
  yield field('modality', claim.modality);
  yield field(
    'time',
    `${showPeriod(claim.eventFrom, claim.eventTo)} (${claim.timeBasis})`.trimStart(),
  );
  yield field('confidence', String(claim.confidence));
  yield field(
    'reported by',
    `articles: ${String(claim.documentCount)}, independent: ${String(claim.independentCount)}`,
  );
}

/** A claim in one line: subject, predicate or verb, object. */
function claimWords(claim: ClaimRecord, nameOf: (id: string) => string): string {
  const object = claim.object === null ? claim.objectText : nameOf(claim.object);
  const relation = `${claim.polarity === 'negative' ? 'not ' : ''}${claim.predicate ?? claim.surface}`;
  return [nameOf(claim.subject), relation, ...(object === null ? [] : [object])].join(' – ');
}

function* evidenceLines(
  evidence: EvidenceRecord,
  document: Document,
  nameOf: (id: string) => string,
  analyzer: Pick<Analyzer, 'trace'>,
): Generator<string> {
  const words = ([start, end]: SpanRecord): string => textOf(document.text, { start, end });
  yield `  “${evidence.quote}”`;
  yield '';
  const source = [document.title, document.outlet, document.published, document.url];
  yield field('article', source.filter((part) => part !== null).join(', ') || document.path);
  yield field('file', `${document.path} [${String(evidence.start)}, ${String(evidence.end)})`);
  yield field('subject', words(evidence.subject));
  yield field('trigger', words(evidence.trigger));
  if (evidence.object) yield field('object', words(evidence.object));
  yield field('said by', attributionOf(evidence, nameOf));
  const { source: code, cases } = ruleFiles(evidence.rule);
  yield field('rule', numberedRule(evidence.rule));
  yield field('', code);
  yield field('', cases);
  yield field('confidence', String(evidence.confidence));
  const trace = analyzer.trace(document);
  let explained = false;
  for (const [i, sentence] of trace.sentences.entries()) {
    if (!overlaps(sentence, evidence)) continue;
    yield '';
    for (const line of treeLines(sentence.tokens)) yield `  ${line}`;
    for (const { token, rules } of explainSentence(document, trace, i)) {
      const word = sentence.tokens[token];
      if (word?.start !== evidence.trigger[0]) continue;
      explained = true;
      yield '';
      yield `  Rules on “${printableLine(word.text)}”, in the order they run`;
      for (const line of ruleLines(rules, trace.analysis)) yield `  ${line}`;
    }
  }
  if (explained) return;
  yield '';
  yield '  This version of entente reads the sentence in another way: build the graph again.';
}

function attributionOf(
  { attribution, attributedTo, sourceText, cue }: EvidenceRecord,
  nameOf: (id: string) => string,
): string {
  if (attribution === 'author') return 'the author';
  const named = attributedTo.map(nameOf);
  const who =
    [...named, ...(sourceText === undefined ? [] : [sourceText])].join(' > ') || 'somebody';
  const how = attribution === 'quote' ? 'in quotation marks' : 'in indirect speech';
  return `${who}, ${how}${cue === null ? '' : ` ("${cue}")`}`;
}

/** Where a predicate is defined, from the root of the repository. */
export function predicateFile(id: string): string {
  return `packages/core/ontology/predicates/${id.toLowerCase().replaceAll('_', '-')}.yaml`;
}

function field(name: string, value: string): string {
  return `  ${name.padEnd(12)}${value.replace(/\s+/g, ' ')}`;
}
