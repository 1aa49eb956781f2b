import { ONTOLOGY, type LocalClaim } from '@entente/core';
import { detectModality, detectPolarity, type Trace } from '@entente/nlp';
import { countryOf } from './country.ts';
import { textField } from './field.ts';
import { toDocument, unescapeToken } from './given-tokens.ts';
import { actorsOf, type PloverActor } from './plover-actor.ts';
import { codedTriggers, meantType, typeOfPredicate, type CodedTrigger } from './plover-type.ts';
import type { Task } from './task.ts';

interface Actor {
  readonly text: string;
  readonly country: string | null;
}

interface PloverEvent {
  readonly source: Actor;
  readonly target: Actor;
  readonly type: string;
  readonly confidence: number;
}

const TYPES = new Map(ONTOLOGY.predicates.map((one) => [one.id, typeOfPredicate(one)]));
const DEFAULT_TYPE = 'AGREE';

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

/** One event for one source, target and type: the first. */
function withoutRepeats(events: readonly PloverEvent[]): PloverEvent[] {
  const key = ({ source, target, type }: PloverEvent): string =>
    JSON.stringify([source.text, target.text, type]);
  return events.filter((one, i) => events.findIndex((other) => key(other) === key(one)) === i);
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
): Actor | null {
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
): Actor | null {
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

/**
 * The event of the highest word that has a type: done by its subject, else the first actor, to the
 * next one of another country.
 */
function mainEvent(
  { context }: Trace,
  actors: readonly PloverActor[],
  triggers: readonly CodedTrigger[],
): PloverEvent[] {
  const [trigger] = triggers;
  const first = actors.find(({ country }) => country !== null);
  const source = (trigger && subjectOf(context, actors, trigger)) ?? first;
  if (source === undefined) return [];
  const others = actors.filter((one) => one !== source);
  const target =
    (trigger && objectOf(context, others, trigger, source)) ??
    others.find(({ country }) => country !== null && country !== source.country) ??
    others.find(({ country }) => country !== null) ??
    source;
  const type = trigger === undefined ? DEFAULT_TYPE : typeOf(context, trigger);
  return [{ source: pick(source), target: pick(target), type, confidence: 0.99 }];
}

/** The actor in the subject of the clause of a trigger, or of the clause above. */
function subjectOf(
  { trees }: Trace['context'],
  actors: readonly PloverActor[],
  { sentence, token }: CodedTrigger,
): PloverActor | undefined {
  const tree = trees[sentence];
  for (let at = token; at >= 0 && tree; at = tree.tokens[at]?.head ?? -1) {
    const subject = tree.children[at]?.find((i) => tree.tokens[i]?.deprel.startsWith('nsubj'));
    if (subject === undefined) continue;
    const passive = tree.tokens[subject]?.deprel === 'nsubj:pass';
    const agent = tree.children[at]?.find((i) => tree.tokens[i]?.deprel === 'obl:agent');
    const actor = passive ? agent : subject;
    const found = actors.find(
      (one) =>
        one.sentence === sentence && actor !== undefined && one.from <= actor && actor < one.to,
    );
    if (found) return found;
  }
  return undefined;
}

/** The actor that a trigger is done to: its object, or the subject of the clause that is. */
function objectOf(
  { trees }: Trace['context'],
  others: readonly PloverActor[],
  { sentence, token }: CodedTrigger,
  source: PloverActor,
): PloverActor | undefined {
  const tokens = trees[sentence]?.tokens ?? [];
  return others.find((one) => {
    const { deprel = '', head = -1 } = tokens[one.head] ?? {};
    if (one.sentence !== sentence || (one.country === source.country && one.country !== null))
      return false;
    if (head === token) return /^(obj|nsubj:pass|iobj)/.test(deprel);
    const above = tokens[head];
    return (
      deprel.startsWith('nsubj') && above?.head === token && /^(ccomp|xcomp)/.test(above.deprel)
    );
  });
}

function pick({ text, country }: PloverActor): Actor {
  return { text, country };
}

function typeOf(context: Trace['context'], { sentence, token, type }: CodedTrigger): string {
  const tree = context.trees[sentence];
  if (tree === undefined) return type;
  return meantType(type, detectModality(tree, token, token), detectPolarity(tree, token, token));
}
