import {
  compareText,
  type Actor,
  type Diagnostic,
  type Document,
  type DocumentAnalysis,
  type Mention,
  type MentionCluster,
  type Ontology,
  type Sentence,
  type Span,
} from '@entente/core';
import type { ConfidenceFeatures } from './claim/confidence-features.ts';
import { withoutIdle } from './claim/idle.ts';
import { makeClaims } from './claim/make-claims.ts';
import { createVocabulary, type Vocabulary } from './claim/vocabulary.ts';
import type { Cluster, Discourse } from './coref/cluster.ts';
import type { Context } from './coref/context.ts';
import { createPersonTable, type PersonTable } from './coref/person-table.ts';
import { resolveSpeakers } from './coref/pronouns.ts';
import { resolveReferences } from './coref/resolve.ts';
import { annotate, type AnnotatedSentence } from './encode/annotate.ts';
import { createParser, type Parser } from './encode/parser.ts';
import { parseModel } from './encode/model.ts';
import { settleNames } from './mention/ambiguous-names.ts';
import { createGazetteer, type Gazetteer } from './mention/gazetteer.ts';
import { findNames, type Name } from './mention/name.ts';
import { refineNames } from './mention/refine-names.ts';
import { findQuotations } from './proposition/quotation.ts';
import { speakerAt, type QuotedText } from './proposition/speaker.ts';
import { outsideQuantities } from './quantity/outside-quantities.ts';
import { repairTree } from './syntax/repair.ts';
import { toTree, tokenAt } from './syntax/tree.ts';
import { tagSentences, type TaggedSentences } from './tagger/tagged-sentences.ts';
import { createTagger, type Tagger } from './tagger/tagger.ts';
import { createEventTimes, type EventTimes } from './time/event-times.ts';

export interface AnalyzerOptions {
  /** Bytes of a model file: `model/fast.bin`. */
  readonly model: Uint8Array;
  readonly ontology: Ontology;
  readonly actors: readonly Actor[];
  /** Reads words in place of the model's own parser: to measure what other trees would give. */
  readonly parser?: Parser;
}

/** What every step found in a document, for `explain`, `openTriples` and `openPropositions`. */
export interface Trace {
  readonly sentences: readonly Sentence[];
  /** Names by sentence. */
  readonly names: readonly (readonly Name[])[];
  readonly context: Context;
  readonly quoted: QuotedText;
  readonly analysis: DocumentAnalysis;
  /** What the confidence of each claim of `analysis` was computed from. */
  readonly features: readonly ConfidenceFeatures[];
  /** What the argument tagger says of a sentence; null in a model without one. */
  readonly tagged: TaggedSentences;
  readonly times: EventTimes;
}

export interface Analyzer {
  /** Clusters and claims of a document. Never throws on text. */
  readonly analyze: (document: Document) => DocumentAnalysis;
  /** The same with the trees that it came from. */
  readonly trace: (document: Document) => Trace;
}

/** Reads the model and indexes the vocabulary once, for many documents. @throws FormatError for a bad model. */
export function createAnalyzer(options: AnalyzerOptions): Analyzer {
  const { model, ontology, actors, parser = createParser(model) } = options;
  const vocabulary = createVocabulary(ontology);
  const isPerson = ({ type }: Actor): boolean => vocabulary.isA(type, 'Person');
  const tools: Tools = {
    parser,
    tagger: createTagger(parseModel(model)),
    vocabulary,
    gazetteer: createGazetteer(actors),
    persons: createPersonTable(actors.filter(isPerson)),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
  };
  const trace = (document: Document): Trace => traceDocument(tools, document);
  return { trace, analyze: (document) => trace(document).analysis };
}

interface Tools {
  readonly parser: Parser;
  readonly tagger: Tagger | null;
  readonly vocabulary: Vocabulary;
  readonly gazetteer: Gazetteer;
  readonly persons: PersonTable;
  readonly actors: ReadonlyMap<string, Actor>;
}

function traceDocument(tools: Tools, document: Document): Trace {
  const { vocabulary, gazetteer } = tools;
  const { parsed, blocks, diagnostics } = parseBlocks(tools, document);
  const named = parsed.map((sentence) => ({
    tokens: sentence.tokens,
    names: outsideQuantities(
      toTree(sentence),
      refineNames(
        document.text,
        sentence.tokens,
        findNames(document.text, sentence.tokens, gazetteer, vocabulary.offices),
      ),
    ),
  }));
  const names = settleNames(named, tools.actors);
  const sentences = parsed.map((sentence, i) =>
    repairTree(sentence, names[i] ?? [], vocabulary.offices),
  );
  const context = resolveReferences(sentences.map(toTree), names, {
    ...{ vocabulary, actors: tools.actors, persons: tools.persons },
    published: document.published,
  });
  const quotations = readable(document).flatMap(({ start, end }) =>
    findQuotations(document.text, start, end),
  );
  const quoted: QuotedText = { blocks, quotations };
  sentences.forEach((_, i) => {
    resolveSpeakers(context, i, (token) => speakerAt(context, quoted, i, token));
  });
  const tagged = tagSentences(
    tools.tagger,
    context.trees,
    parsed.map(({ argumentStates }) => argumentStates),
  );
  const times = createEventTimes(context);
  const { features, ...found } = makeClaims({
    ...{ document, context, quoted, sentences, tagged, times },
  });
  const analysis = withoutIdle({
    document: document.id,
    clusters: toClusters(context),
    ...found,
    diagnostics,
  });
  return { sentences, names, context, quoted, analysis, features, tagged, times };
}

/** Headline and body; captions and furniture never yield evidence. English only. */
function readable({ blocks, language }: Document): Document['blocks'] {
  if (language !== null && language !== 'en') return [];
  return blocks.filter(({ kind }) => kind === 'headline' || kind === 'body');
}

interface ParsedBlocks {
  readonly parsed: readonly AnnotatedSentence[];
  /** Index of the block of each sentence. */
  readonly blocks: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

function parseBlocks({ parser }: Tools, document: Document): ParsedBlocks {
  const parsed: AnnotatedSentence[] = [];
  const blocks: number[] = [];
  const diagnostics: Diagnostic[] = [];
  const onLong = ({ start, end }: Span): void => {
    const message = 'A sentence is too long to be parsed whole; it was read in pieces.';
    diagnostics.push({ document: document.id, code: 'sentence-too-long', message, start, end });
  };
  annotate(document.text, readable(document), parser, { onLong }).forEach((sentences, block) => {
    for (const sentence of sentences) {
      parsed.push(sentence);
      blocks.push(block);
    }
  });
  return { parsed, blocks, diagnostics };
}

function toClusters({ discourse, trees }: Context): MentionCluster[] {
  const mentions: Mention[][] = discourse.clusters.map(() => []);
  discourse.references.forEach((references, sentence) => {
    const tree = trees[sentence];
    if (!tree) return;
    for (const { from, to, kind, clusters, basis } of references.values()) {
      const span = { start: tokenAt(tree, from).start, end: tokenAt(tree, to - 1).end };
      const mention: Mention = { ...span, kind, ...(basis && { basis }) };
      for (const cluster of clusters) mentions[cluster]?.push(mention);
    }
  });
  return discourse.clusters.map(({ type, name, aliases, canonical, posts }, i) => ({
    type,
    name,
    aliases: [...aliases].sort(compareText),
    canonical,
    posts: [...new Set(posts.map((post) => postName(discourse, post)))].sort(compareText),
    mentions: (mentions[i] ?? []).sort((a, b) => a.start - b.start || a.end - b.end),
  }));
}

/** `foreign minister of iso:CHN`; a country that no table knows goes by its name. */
function postName({ clusters }: Discourse, { office, of }: Cluster['posts'][number]): string {
  const owner = clusters[of];
  return `${office} of ${owner?.canonical ?? owner?.name ?? ''}`;
}
