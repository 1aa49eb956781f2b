import { ONTOLOGY, type LocalClaim } from '@entente/core';
import type { Trace } from '@entente/nlp';
import { countryOf } from './country.ts';
import { textField } from './field.ts';
import { toDocument, unescapeToken } from './given-tokens.ts';
import { actorsOf, type PloverActor } from './plover-actor.ts';
import type { PloverEvent, PloverParty } from './plover-event.ts';
import { mainEvent } from './plover-main.ts';
import { codedTriggers, meantType, typeOfPredicate } from './plover-type.ts';
import type { Task } from './task.ts';

const TYPES = new Map(ONTOLOGY.predicates.map((one) => [one.id, typeOfPredicate(one)]));

/** Who did what to whom, as PLOVER codes it; the event of the main clause first. */
export const plover: Task = {
  empty: { events: [] },
  predict: (analyzer, row) => {
    const words = textField(row, 'sentence').split(' ').map(unescapeToken);
    const document = toDocument([words.join(' ')]);
    const trace = analyzer.trace(document);
    const actors = actorsOf(document.text, trace);
    const triggers = codedTriggers(trace.context);
    const events = [
      ...claimEvents(document.text, trace, actors),
      ...mainEvent(trace, actors, triggers),
    ];
    return { id: row.id, events: withoutRepeats(events) };
  },
};

/** One event for one source, target and type: the first, as sure as the surest. */
function withoutRepeats(events: readonly PloverEvent[]): PloverEvent[] {
  const key = ({ source, target, type }: PloverEvent): string =>
    JSON.stringify([source.text, target.text, type]);
  const sure = new Map<string, number>();
  for (const one of events) sure.set(key(one), Math.max(sure.get(key(one)) ?? 0, one.confidence));
  return events
    .filter((one, i) => events.findIndex((other) => key(other) === key(one)) === i)
    .map((one) => ({ ...one, confidence: sure.get(key(one)) ?? one.confidence }));
}

/** Events that claims tell: nearest the root first. */
function claimEvents(text: string, trace: Trace, actors: readonly PloverActor[]): PloverEvent[] {
  const { analysis } = trace;
  // What is asked of somebody is told by the claim that asks.
  const asked = new Set(analysis.claims.map(({ content }) => content));
  return analysis.claims.flatMap((claim, i): PloverEvent[] => {
    if (claim.modality === 'obliged') {
      if (asked.has(i)) return [];
      const demand = demandOf(text, trace, actors, claim);
      if (demand !== null) return [demand];
    }
    const type = claim.predicate === null ? null : (TYPES.get(claim.predicate) ?? null);
    if (type === null) return [];
    const source = actorAt(text, trace, actors, claim.subject, claim.evidence.subject);
    const target = targetOf(text, trace, actors, claim);
    if (source === null || target === null) return [];
    return [
      {
        source,
        target,
        type: meantType(type, claim.modality, claim.polarity),
        confidence: claim.evidence.confidence,
      },
    ];
  });
}

/** "*Peru* said that *Chile* must withdraw": who says what another must do demands it. */
function demandOf(
  text: string,
  trace: Trace,
  actors: readonly PloverActor[],
  { subject, evidence }: LocalClaim,
): PloverEvent | null {
  const by = evidence.attributedTo.at(-1);
  const said = by === undefined ? undefined : trace.analysis.clusters[by]?.mentions[0];
  const target = actorAt(text, trace, actors, subject, evidence.subject);
  if (by === undefined || said === undefined || target === null) return null;
  const source = actorAt(text, trace, actors, by, said);
  if (source === null || source.country === target.country) return null;
  return { source, target, type: 'DEMAND', confidence: 0.995 };
}

type Range = LocalClaim['evidence']['subject'];

function actorAt(
  text: string,
  { context, sentences }: Trace,
  actors: readonly PloverActor[],
  cluster: number,
  { start, end }: Range,
): PloverParty | null {
  const country = countryOf(context, cluster);
  if (country === null) return null;
  const phrase = actors.find(({ sentence, from, to, country: other }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    return (
      (tokens[from]?.start ?? 0) <= start && (tokens[to - 1]?.end ?? 0) >= end && other === country
    );
  });
  return { text: phrase?.text ?? text.slice(start, end), country };
}

function targetOf(
  text: string,
  trace: Trace,
  actors: readonly PloverActor[],
  { object, evidence, roles, content }: LocalClaim,
): PloverParty | null {
  if (object?.kind === 'entity' && evidence.object !== null) {
    const found = actorAt(text, trace, actors, object.cluster, evidence.object);
    if (found !== null) return found;
  }
  if (evidence.object !== null) {
    const span = evidence.object;
    const inside = actors.find(({ sentence, from }) => {
      const start = trace.sentences[sentence]?.tokens[from]?.start ?? -1;
      return start >= span.start && start < span.end;
    });
    if (inside !== undefined) return { text: inside.text, country: inside.country };
  }
  for (const { argument } of roles) {
    if (argument.kind !== 'entity') continue;
    const country = countryOf(trace.context, argument.cluster);
    const name = trace.context.discourse.clusters[argument.cluster]?.name;
    if (country !== null && name !== undefined) return { text: name, country };
  }
  const inner = content === null ? undefined : trace.analysis.claims[content];
  return inner === undefined
    ? null
    : actorAt(text, trace, actors, inner.subject, inner.evidence.subject);
}
