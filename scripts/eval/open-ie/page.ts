import type { OpenIeTables } from './report.ts';

/** The section of `docs/evaluation.md` on triples; `model`: of which the errors are shown. */
export function toOpenIeSection(
  { systems, rules, causes, trees, faults, records, recordFaults }: OpenIeTables,
  model: string,
): string {
  const parts = [
    '## Rules and tagger\n',
    systems === null ? NO_TAGGERS : comparison(systems),
    ...(rules === null ? [] : [byRule(rules, model)]),
    ...(causes === null ? [] : [byCause(causes, model)]),
    ...(trees === null || faults === null ? [] : [byTree(trees, faults, model)]),
    ...(records === null || recordFaults === null ? [] : [byRecord(records, recordFaults, model)]),
  ];
  return parts.join('\n');
}

const NO_TAGGERS = `Rules and tagger are not compared: that takes taggers that did not see a part of CaRB, made by
\`train_arguments.py --folds 5\` (scripts/train/README.md) and given with \`--taggers\`.
`;

function comparison(systems: string): string {
  return `Triples of the rules, of an argument tagger that does not see them, and of the tagger and the rules together, as Entente gives
them. Five-fold cross-validation on CaRB's development part: each sentence is read with a tagger that never saw it.

${systems}
- **rules alone**: \`openTriples\`, written with these sentences at hand. **tagger alone**: trained without features by the rules, from states and
  tree, and only its own words are given.
  **both**: \`taggedTriples\`.
- **CaRB**: whole phrases, at the confidence of the best F1, with its precision and recall. **WiRe57**: CaRB's tuples by the scorer of WiRe57
  (Lechelle, Gotti and Langlais 2019), which matches each tuple with one triple; conjuncts are apart, and tagged triples below a confidence of .2
  are left out. **BenchIE**: exact facts, minimal ones by the rules, by the tagger those of WiRe57; 31 of its 60 sentences are also CaRB's.
`;
}

function byRule(rules: string, model: string): string {
  return `### Errors by rule

CaRB with the model \`${model}\`, cross-validated, at the confidence of the best F1 of either. **precision**: mean over the triples, each against
its best gold tuple, as CaRB scores a pair. **recall**: share of all recall that these triples bring; a gold tuple counts for the triple that gives
most of it. _tagger_: in words that the tagger chose; the others are in those of the rule.

${rules}`;
}

function byCause(causes: string, model: string): string {
  return `### Tuples that are missed

CaRB with the model \`${model}\`, cross-validated: gold tuples of which no triple gives half the words. A tuple has the first cause that holds,
found from its words in the sentence, the tree and the triple of its verb. _missed by rules alone_: without the tagger.

${causes}`;
}

function byTree(trees: string, faults: string, model: string): string {
  return `### What the parser costs

The rules on the trees of treebanks, whose triples count as right, and on the parser's trees of the same words, repaired as in
the analysis of a text save for what only names tell. Percentages of triples with the same words in every place.

${trees}
Triples that are not the same by what is wrong in the tree, with the model \`${model}\`: the relation, by the treebank, of the wrong arc that is
nearest to the head of the clause, of the triple or of what the parser's tree gives for its verb. _taken for_: other relations that the parser gives under the right head.

${faults}`;
}

function byRecord(records: string, faults: string, model: string): string {
  return `The same of claims, each sentence a text of its own, without those that Entente parts into other words. Both trees are repaired and have the
names that the parser finds. A claim of the same word is the same if it has the same subject, predicate and object by name, or all of these too:
polarity, modality, source, time and roles.

${records}
Claims that are not the same by the first of these that is wrong, with the model \`${model}\`; _missing_: none of this word.

${faults}`;
}
