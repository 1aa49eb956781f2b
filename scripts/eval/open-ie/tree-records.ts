import type { Model } from '@entente/cli';
import {
  ACTORS,
  ONTOLOGY,
  type Argument,
  type Document,
  type DocumentAnalysis,
} from '@entente/core';
import { createAnalyzer, createParser, fromConllu, parseConllu, type Analyzer } from '@entente/nlp';
import { toDocument } from '../../predict/given-tokens.ts';
import { withTrees, wordsKey } from './given-trees.ts';
import type { ComparedRecord } from './record-faults.ts';

/** Claims of a sentence by the treebank's tree and by the parser's. */
export interface RecordPair {
  readonly gold: readonly ComparedRecord[];
  readonly found: readonly ComparedRecord[];
}

/**
 * Claims of the sentences of a treebank, each as a text of its own; sentences that Entente parts into
 * other words or sentences are left out. @throws FormatError when `conllu` is none
 */
export function readRecordPairs(conllu: string, { bytes }: Model): RecordPair[] {
  const texts = parseConllu(conllu).map((sentence) => fromConllu([sentence]));
  const trees = texts.flatMap(({ sentences }) => sentences.map(({ tokens }) => tokens));
  const parser = createParser(bytes);
  const options = { model: bytes, ontology: ONTOLOGY, actors: ACTORS };
  const byParser = createAnalyzer({ ...options, parser });
  const byTreebank = createAnalyzer({ ...options, parser: withTrees(parser, trees) });
  return texts.flatMap(({ text, sentences }) => {
    const document = toDocument([text]);
    const { sentences: read, analysis } = byParser.trace(document);
    const keys = [read, sentences].map((all) =>
      all.map(({ tokens }) => wordsKey(tokens.map((token) => token.text))).join('\n'),
    );
    if (keys[0] !== keys[1]) return [];
    return [{ gold: recordsBy(byTreebank, document), found: toRecords(document, analysis) }];
  });
}

function recordsBy(analyzer: Analyzer, document: Document): ComparedRecord[] {
  return toRecords(document, analyzer.analyze(document));
}

function toRecords({ text }: Document, { clusters, claims }: DocumentAnalysis): ComparedRecord[] {
  const nameOf = (cluster: number): string => clusters[cluster]?.name ?? '';
  const say = (argument: Argument | null): string =>
    argument === null ? '' : argument.kind === 'text' ? argument.text : nameOf(argument.cluster);
  return claims.map((claim) => {
    const { evidence, content, roles, value } = claim;
    const { trigger, source } = evidence;
    const said = content === null ? undefined : claims[content]?.evidence.trigger;
    const words = (span: { start: number; end: number } | undefined): string =>
      span === undefined ? '' : text.slice(span.start, span.end);
    return {
      trigger: `${String(trigger.start)} ${words(trigger)}`,
      fields: {
        subject: nameOf(claim.subject),
        predicate: `${claim.predicate ?? ''} ${claim.surface}`,
        object: `${say(claim.object)} ${words(said)}`,
        'negation or modality': `${claim.polarity} ${claim.modality}`,
        source: [evidence.attribution, ...evidence.attributedTo.map(nameOf), words(source)].join(
          ' ',
        ),
        time: [claim.eventFrom, claim.eventTo, claim.timeBasis].join(' '),
        roles: [
          value,
          ...roles.map(({ role, argument }) => `${role} ${say(argument)}`).sort(),
        ].join('; '),
      },
    };
  });
}
