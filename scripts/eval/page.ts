/** The tree that is measured. */
export interface Revision {
  /** Short hash of the commit. */
  readonly commit: string;
  /** Whether the tree was that commit and nothing else. */
  readonly clean: boolean;
}

/** Tables in Markdown. */
export interface Tables {
  /** Name of the model of `extraction`. */
  readonly model: string;
  readonly extraction: string;
  /** Models side by side. */
  readonly models: string;
  readonly syntax: string;
  readonly relations: string;
  /** Section on rules and tagger and their errors. */
  readonly openIe: string;
  /** How often edges of the view are right. */
  readonly precision: string;
  /** How often claims of a confidence are right. */
  readonly confidence: string;
  /** Whether CaRB was scored. */
  readonly crossValidated: boolean;
}

const NOT_VALIDATED =
  'CaRB is left out: the argument tagger learnt from its development part, and no taggers that did not see a part of it were given (`--taggers`).\n';

/** `docs/evaluation.md`. */
export function toPage(
  {
    model,
    extraction,
    models,
    syntax,
    relations,
    openIe,
    precision,
    confidence,
    crossValidated,
  }: Tables,
  { commit, clean }: Revision,
): string {
  return `# Evaluation

Made by \`npm run eval -- PATH --release --taggers DIR\`, where PATH is a folder with \`bench/\` (CaRB, BenchIE, PLOVER, re3d) and \`corpora/\`
(named entities, treebanks). The data is not part of this repository. Measured at commit \`${commit}\`${
    clean ? ' (clean)' : ' with changes that were not yet committed'
  }.

## Extraction

With the model \`${model}\`.

${extraction}
All data are development parts, except \`*.test\`, on which nothing was chosen. Figures up to 1 are F1
or shares, larger ones percentages. The rules for carb and benchie and the word lists for plover and re3d were written with these
development parts at hand, so expect less on other texts. WiRe57 has no development part; \`predict\` treats it like carb with conjuncts apart.
${crossValidated ? '' : NOT_VALIDATED}
- **floor**: a subject-verb-object rule over the tagger of the npm package compromise, on the same data; for names, see there.
- **carb**: word overlap with whole arguments (Bhardwaj, Aggarwal and Mausam 2019). References are published figures on the test part.
  The argument tagger learnt from the development part, so each sentence is read with one of five taggers that never saw it.
- **benchie**: exact match with exhaustive facts (Gashteovski et al. 2022). References are on the same sentences.
- **plover**: gold standard records of the Open Event Data Alliance; the first event of a sentence is scored. _First two
  countries_ takes the first two countries that a sentence names as source and target, and AGREE as type. _Hard_ dyads are those that it gets wrong.
- **re3d**: entities and relations in documents on the war in Syria and Iraq (Dstl 2017); overlapping spans, types in groups.
- **ner**: exact spans of people, organizations and places, as the graph has them; _model alone_: as the model labels words, without any
  rule or list. Floor: compromise's \`people()\`, \`organizations()\` and \`places()\` in the same run, honorifics left out.
- **coref**: what mentions the same, in GUM's documents; the trees are the parser's. _gold mentions_: all spans that GUM marks are given,
  entities that are mentioned once too, and who speaks in a transcript; else only the words, in their sentences. MUC (Vilain et al. 1995), B³ (Bagga
  and Baldwin 1998), CEAF-e (Luo 2005) and their mean as CorefUD's scorer has them: exact match, entities of one mention left out,
  counts summed over documents. The features were chosen on this data.
- **same entity**: the sample articles of this repository, with marks by two annotators who had not seen what Entente makes of them
  (graph-data/gold); pairs of mentions that are one thing. Nobody who writes rules reads the _blind_ half.
- **factuality**: passages of news style in this repository with marks for polarity, modality and source (graph-data/gold; docs/propositions.md):
  the share of propositions that \`entente propositions\` gives, what is right of those, and how many of those given are in the data. _claims_: the
  same for the share that becomes claims (most of the others have no subject that is a node). The rules were written with the _open_ half at
  hand; nobody who writes rules reads the _blind_ half, but its scores were looked at while rules were written, so a third annotator wrote
  the _fresh_ set afterwards. _source_: the nearest one, by its words.
- **event time**: when the events of the sample articles happen (graph-data/gold/event-time; docs/event-time.md): dates and precision of the
  events found that have one, the share that is right of all dates given, and undated events that were given one. Nobody who writes rules reads
  the _blind_ half, which another hand annotated. _development set_: other texts, which the rules of time were widened with.

### Models side by side

What the model does to propositions, names and coreference.

${models}
${openIe}
## Precision of the view

Edges of the view of 24 articles (graph-data/gold/view) that were written by somebody who did not know the rules, and read by nobody who writes rules. Two coders judged
each against its article without seeing rule or confidence: right where a careful reader would sign it. They were language models, as the writer was.

${precision}
_held out_: those edges. _developed_: claims that were judged while rules were written (graph-data/gold/claims) and that Entente makes still; what readers found wrong there was
mended where a general rule could, so expect less on other texts. _reliable_: at least 8 developed claims, 95 % of them right; chosen without the held-out edges. \`npm run calibrate\` counts
anew, and the viewer's legend shows it.

## Confidence

Claims that readers judged against their sentences (graph-data/gold/claims: sample articles, PLOVER and re3d), by the confidence that Entente
gives them. Each document's claims have the confidence of weights fitted without it, in ten parts (\`npm run calibrate\`). A claim was right
when a careful reader would sign it; source, date and further roles were not asked.

${confidence}
## Tags, lemmas and trees

Percentages by model. Nothing was chosen on \`en_ewt-ud-test\`. Punctuation counts.

${syntax}
- Rows without _raw text_ are given the treebank's sentences and words. **features** are those that CoNLL 2018 compares; **lemmas** follow from
  the predicted tags, and all words count.
- **UAS**: right head. **LAS**: right head and full relation, subtype included. The shared task of CoNLL 2018 (Zeman et al. 2018) compares
  relations without subtypes; that figure stands beside it.
- **raw text**: the treebank's file as one text, tokens joined as \`SpaceAfter\` says, a blank line before each paragraph and document. Blank
  lines part it into paragraphs for Entente and its peers alike. Words are aligned by their characters and, in multiword tokens that they do
  not spell, by their forms, as in CoNLL 2018; a sentence is right when it begins and ends where the treebank's does.
- **compromise** and **wink-nlp** take raw text, so for **UPOS** they get the treebank's sentences as such, in the same run. A word has the
  tag of their token that holds its first character. Compromise's own tags are mapped to universal ones, conjunctions, question words and "to"
  by the word. It has no words of punctuation: each run of it counts as one.

### Errors by relation

F1 of arcs with exactly this relation, given the treebank's words; in brackets the arcs missed and the arcs wrong together. _before_: the model
\`fast\` of version 0.1.

${relations}`;
}
