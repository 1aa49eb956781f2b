import { toTable, type Row } from './row.ts';

/** What was measured. */
export interface Measured {
  readonly model: string;
  /** Short hash of the commit. */
  readonly commit: string;
  /** Whether the tree was that commit and nothing else. */
  readonly clean: boolean;
}

/** `docs/evaluation.md`. */
export function toPage(rows: readonly Row[], { model, commit, clean }: Measured): string {
  return `# Evaluation

Made by \`npm run eval -- PATH\`, where PATH is a folder with \`bench/\` (CaRB, BenchIE, PLOVER, re3d) and \`corpora/\`
(named entities, treebanks). The data is not part of this repository. Measured at commit \`${commit}\`${
    clean ? ' (clean)' : ' with changes that were not yet committed'
  }, model \`${model}\`.

${toTable(rows)}
All data are development parts, except \`*-test\` and \`*.test\`, on which nothing was chosen. Figures up to 1 are F1
or shares, larger ones percentages. The rules for carb and benchie and the word lists for plover and re3d were written with these
development parts at hand, so expect less on other texts. WiRe57 has no development part; \`predict\` treats it like carb with conjuncts apart.

- **floor**: a subject-verb-object rule over the tagger of the npm package compromise, on the same data.
- **carb**: word overlap with whole arguments (Bhardwaj, Aggarwal and Mausam 2019). References are published figures on the test part.
- **benchie**: exact match with exhaustive facts (Gashteovski et al. 2022). References are on the same sentences.
- **plover**: gold standard records of the Open Event Data Alliance; the first event of a sentence is scored. _First two
  countries_ takes the first two countries that a sentence names as source and target, and AGREE as type. _Hard_ dyads are those that it gets wrong.
- **re3d**: entities and relations in documents on the war in Syria and Iraq (Dstl 2017); overlapping spans, types in groups.
- **ner**: exact spans of people, organizations and places.
- **parse**: universal tags; unlabeled and labeled arcs, relations with their subtypes, punctuation counted.
`;
}
