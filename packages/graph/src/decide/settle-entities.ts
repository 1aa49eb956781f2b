import { compareText, type Diagnostic, type EntityRecord } from '@entente/core';
import type { TypeChain } from '../resolve/type-chain.ts';
import type { Decision } from './decision.ts';
import { absent, notApplied } from './not-applied.ts';
import type { Plan } from './plan.ts';

/** Entities with the names, types and judgments of people; what is not among them is told. */
export function settleEntities(
  entities: readonly EntityRecord[],
  plan: Plan,
  idOf: (key: string) => string,
  chainOf: TypeChain,
): { readonly entities: readonly EntityRecord[]; readonly diagnostics: readonly Diagnostic[] } {
  const changes = new Map<string, (entity: EntityRecord) => EntityRecord>();
  const diagnostics: Diagnostic[] = [];
  const known = new Set(entities.map(({ id }) => id));
  const change = (
    key: string,
    decision: Decision,
    apply: (entity: EntityRecord) => EntityRecord,
  ): void => {
    const id = idOf(key);
    const before = changes.get(id);
    if (known.has(id)) changes.set(id, before ? (entity) => apply(before(entity)) : apply);
    // A split that moves nothing has its own diagnostic.
    else if (decision.action !== 'split') diagnostics.push(notApplied(decision, absent([key])));
  };
  for (const [key, decision] of plan.names) {
    change(key, decision, (entity) => renamed(entity, decision.name ?? entity.name));
  }
  for (const [key, decision] of plan.types) {
    const { to } = decision;
    change(key, decision, (entity) => ({ ...entity, type: to, types: chainOf(to) }));
  }
  for (const [key, decision] of plan.judgments) {
    const status = decision.action === 'accept' ? 'accepted' : 'rejected';
    change(key, decision, (entity) => ({ ...entity, status }));
  }
  const settled = entities.map((entity) => changes.get(entity.id)?.(entity) ?? entity);
  return { entities: settled, diagnostics };
}

function renamed(entity: EntityRecord, name: string): EntityRecord {
  const aliases = new Set([...entity.aliases, entity.name]);
  aliases.delete(name);
  return { ...entity, name, aliases: [...aliases].sort(compareText) };
}
