import type { Trace } from '@entente/nlp';
import { allianceRelations } from './re3d-alliances.ts';
import { belongingRelations } from './re3d-belonging.ts';
import type { PlacedEntity } from './re3d-entities.ts';
import { nameRelations, quantityRelations } from './re3d-names.ts';
import { placeRelations } from './re3d-places.ts';
import { mutually, relate, type Re3dRelation } from './re3d-relation.ts';
import { statementRelations } from './re3d-statements.ts';
import type { Re3dVocabulary } from './re3d-vocabulary.ts';

/** Relations that statements, claims, names, owners and places tell; each pair has the first. */
export function findRelations(
  text: string,
  trace: Trace,
  entities: readonly PlacedEntity[],
  vocabulary: Re3dVocabulary,
): Re3dRelation[] {
  const sentences = trace.context.trees.map((tree, sentence) => ({
    tree,
    here: entities.filter((one) => one.sentence === sentence),
  }));
  return onceEach([
    ...statementRelations(trace, sentences, vocabulary),
    ...claimRelations(trace, entities, vocabulary),
    ...sentences.flatMap((one) => allianceRelations(one, vocabulary)),
    ...sentences.flatMap((one) => nameRelations(text, one)),
    ...quantityRelations(text),
    ...sentences.flatMap((one) => belongingRelations(one, vocabulary)),
    ...sentences.flatMap((one) => placeRelations(one, vocabulary)),
  ]);
}

/** For two mentions the relation that is told first, in each direction that it has. */
function onceEach(all: readonly Re3dRelation[]): Re3dRelation[] {
  const type = new Map<string, string>();
  const seen = new Set<string>();
  return all.filter((one) => {
    const ends = [String(one.source), String(one.target)];
    const pair = [...ends].sort().join('|');
    const way = ends.join('|');
    if (ends[0] === ends[1] || seen.has(way)) return false;
    if ((type.get(pair) ?? one.rule + one.type) !== one.rule + one.type) return false;
    type.set(pair, one.rule + one.type);
    seen.add(way);
    return true;
  });
}

/** Claims of the ontology between two mentions of the sentence. */
function claimRelations(
  { analysis }: Trace,
  entities: readonly PlacedEntity[],
  { ofPredicate }: Re3dVocabulary,
): Re3dRelation[] {
  return analysis.claims.flatMap(({ predicate, evidence }) => {
    const type = predicate === null ? null : ofPredicate(predicate);
    const source = entityAt(entities, evidence.subject);
    const target = evidence.object === null ? undefined : entityAt(entities, evidence.object);
    if (type === null || !source || !target || target.type === 'Nationality') return [];
    if (evidence.rule.endsWith('/title')) return [];
    if (type === 'AlliesOf' && ![source, target].every((one) => one.type === 'Organisation'))
      return [];
    const rule = `claim-${predicate ?? ''}`;
    return type === 'AlliesOf'
      ? mutually(rule, source, type, target)
      : [relate(rule, source, type, target)];
  });
}

function entityAt(
  entities: readonly PlacedEntity[],
  { start, end }: { readonly start: number; readonly end: number },
): PlacedEntity | undefined {
  return (
    entities.find((one) => one.end === end && one.begin < end) ??
    entities.find((one) => one.begin === start && one.end <= end)
  );
}
