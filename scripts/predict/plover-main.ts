import { detectModality, detectPolarity, type Trace } from '@entente/nlp';
import type { PloverActor } from './plover-actor.ts';
import type { PloverEvent, PloverParty } from './plover-event.ts';
import { meantType, type CodedTrigger } from './plover-type.ts';
import { ACTS, fillerOf, NAMED, peopleAt, placesOf, SUFFERS } from './plover-places.ts';
import type { Tree } from './tree.ts';

const DEFAULT_TYPE = 'AGREE';

/**
 * The event of the highest word that has a type: done by its subject, else the first actor, to the
 * next one of another country.
 */
export function mainEvent(
  trace: Trace,
  actors: readonly PloverActor[],
  triggers: readonly CodedTrigger[],
): PloverEvent[] {
  const { context } = trace;
  const [trigger] = triggers;
  const places = trigger === undefined ? [] : placesOf(trace, trigger);
  const first = actors.find(({ country }) => country !== null) ?? actors[0];
  const source =
    fillerOf(context, actors, places, ACTS) ??
    (trigger && subjectOf(context, actors, trigger)) ??
    first;
  if (source === undefined) return [];
  const others = actors.filter((one) => one !== source);
  const foreign = others.filter(({ country }) => country !== null && country !== source.country);
  const unknown = others.filter(({ country }) => country === null);
  const target: PloverActor | PloverParty =
    (trigger && objectOf(context, others, trigger, source)) ??
    fillerOf(context, others, places, /^(object|indirect)$/, true) ??
    fillerOf(context, foreign, places, SUFFERS) ??
    fillerOf(context, foreign, places, /^(in|into)$/, true) ??
    fillerOf(context, unknown, places, NAMED, true) ??
    fillerOf(context, others, places, ACTS, true) ??
    peopleAt(trace, places, source.country) ??
    foreign[0] ??
    others.find(({ country }) => country !== null) ??
    source;
  // "killed *12 rebels*": whoever has no name and no nationality is of the country of who does it.
  const place = actors.find((one) => one === target);
  const common =
    place !== undefined &&
    !/\p{Lu}/u.test(place.text) &&
    context.trees[place.sentence]?.tokens[place.head]?.upos === 'NOUN';
  const country = target.country ?? (common ? source.country : null);
  const type = trigger === undefined ? DEFAULT_TYPE : typeOf(context, trigger);
  return [{ source: pick(source), target: { text: target.text, country }, type, confidence: 0.99 }];
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

function pick({ text, country }: PloverParty): PloverParty {
  return { text, country };
}

function typeOf(context: Trace['context'], { sentence, token, type }: CodedTrigger): string {
  const tree = context.trees[sentence];
  if (tree === undefined) return type;
  if (type === 'DEMAND' || isTriedOrMeans(tree, token)) return type;
  return meantType(type, detectModality(tree, token, token), detectPolarity(tree, token, token));
}

/** "*tried* to hack", "used gas *to disperse* them": an attempt or a means is the deed itself. */
function isTriedOrMeans(tree: Tree, token: number): boolean {
  const { deprel = '', head = -1 } = tree.tokens[token] ?? {};
  const above = tree.tokens[head];
  const tried = deprel === 'xcomp' && /^(try|attempt|manage)$/.test(above?.lemma ?? '');
  return (
    tried ||
    (deprel === 'advcl' &&
      tree.tokens[token]?.upos === 'VERB' &&
      above?.upos === 'VERB' &&
      caseMark(tree, token) === 'to')
  );
}

function caseMark(tree: Tree, verb: number): string {
  const mark = (tree.children[verb] ?? []).find((i) => tree.tokens[i]?.deprel === 'mark') ?? -1;
  return tree.tokens[mark]?.text.toLowerCase() ?? '';
}
