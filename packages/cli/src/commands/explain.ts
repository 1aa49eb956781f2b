import type { Command } from 'commander';
import { readModel } from '../build/model.ts';
import type { Context } from '../context.ts';
import { findClaim } from '../find-record.ts';
import { openGraphDirectory, readRecords, readVocabulary } from '../graph-directory/read.ts';
import { graphOption } from '../options.ts';
import { printable } from '../terminal.ts';

/** `entente explain CLAIM`: from an edge back to its sentence, tree, rule and predicate. */
export function addExplain(program: Command, context: Context): void {
  program
    .command('explain')
    .summary('show why the graph says something')
    .description(
      'Prints each sentence that a claim rests on, its dependency tree, the rule that made the\n' +
        'claim and the files in which that rule, its cases and its predicate can be changed.',
    )
    .argument('<claim>', 'id of a claim (also a former one), its beginning, or the id of evidence')
    .addOption(graphOption())
    .addHelpText(
      'after',
      `
Examples:
  $ entente query "MATCH (a)-[r:CONDEMNS]->(b) RETURN a.name, b.name, r.claimId"
  $ entente explain claim:0123456789abcdef`,
    )
    .action(async (wanted: string, options: { readonly graph: string }) => {
      const directory = await openGraphDirectory(options.graph);
      const records = await readRecords(directory);
      const claim = findClaim(records, wanted);
      const vocabulary = await readVocabulary(directory);
      const model = await readModel(directory.manifest.configuration.model);
      if (model.hash !== directory.manifest.versions.model) {
        context.terminal.note('The graph was built with another model: its trees may differ.');
      }
      const { createAnalyzer } = await import('@entente/nlp');
      const { explainClaim } = await import('../explanation.ts');
      const analyzer = createAnalyzer({ ...vocabulary, model: model.bytes });
      const lines = explainClaim(claim, records, vocabulary.ontology, analyzer);
      await context.terminal.print(printable([...lines].join('\n')) + '\n');
    });
}
