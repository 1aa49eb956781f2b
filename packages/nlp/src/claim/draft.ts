import type { Argument, Role } from '@entente/core';
import { clusterAt, type Context } from '../coref/context.ts';
import { isReporting, isSpeech } from '../lexicon/reporting.ts';
import { isObjectControl, isThin } from '../lexicon/verbs.ts';
import { OFFICE_MODIFIERS } from '../lexicon/titles.ts';
import { operatorsOver, statesItself } from '../proposition/operators.ts';
import type { Filler, Proposition } from '../proposition/proposition.ts';
import { childrenOf, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import {
  adjunctRole,
  clauseText,
  entitiesOf,
  hasType,
  phraseText,
  type EntityArgument,
} from './arguments.ts';
import { readProposition, type Reading } from './frames.ts';

/** A claim in the making: its places are filled, its circumstances (time, source, mood) are not. */
export interface Draft {
  readonly proposition: Proposition;
  readonly predicate: string | null;
  readonly surface: string;
  readonly value: string | null;
  /** True where the trigger itself denies what its predicate says. */
  readonly denies: boolean;
  readonly subject: EntityArgument;
  readonly object: Argument | null;
  /** Head of the phrase of the object, or null. */
  readonly objectHead: number | null;
  readonly roles: readonly Role[];
  /** True where the trigger itself is the subject: "China's *view* of Taiwan" is held, whoever rejects it. */
  readonly ofItself: boolean;
}

/** The claims that a proposition makes: one for each subject and object. */
export function draftClaims(
  context: Context,
  text: string,
  tree: Tree,
  proposition: Proposition,
): Draft[] {
  return allDrafts(context, text, tree, proposition).filter((draft) => !isReflexive(draft));
}

/** Whether the subject is also the object, so that no claim comes of it. */
export function isReflexive({ subject, object }: Draft): boolean {
  return object?.kind === 'entity' && object.cluster === subject.cluster;
}

/** The drafts of a proposition, those whose subject is also the object too. */
export function allDrafts(
  context: Context,
  text: string,
  tree: Tree,
  proposition: Proposition,
): Draft[] {
  const readings = readProposition(context, tree, proposition);
  return readings.length > 0
    ? readings.flatMap((reading) => readingDrafts(context, text, tree, proposition, reading))
    : openDrafts(context, text, tree, proposition);
}

type Filling = Pick<Draft, 'subject' | 'object' | 'objectHead'>;

function readingDrafts(
  context: Context,
  text: string,
  tree: Tree,
  proposition: Proposition,
  reading: Reading,
): Draft[] {
  const { predicate, trigger, textHead } = reading;
  const words: Argument | null =
    textHead === null
      ? null
      : { kind: 'text', text: phraseText(text, tree, textHead, proposition.head) };
  const fillings: Filling[] =
    reading.objects.length > 0
      ? pairs(reading)
      : reading.subjects.map((subject) => ({ subject, object: words, objectHead: textHead }));
  const office: Role[] =
    trigger.role === null
      ? []
      : [
          {
            role: trigger.role,
            argument: { kind: 'text', text: officeText(tree, proposition.head) },
          },
        ];
  return fillings.map((filling) => ({
    ...filling,
    proposition,
    predicate: predicate.id,
    surface: surfaceOf(tree, proposition),
    value: trigger.value,
    denies: trigger.polarity === 'negative',
    ofItself: trigger.subject.includes('self'),
    roles: trigger.subject.includes('self')
      ? []
      : [...office, ...rolesOf(context, tree, proposition, filling)],
  }));
}

/** Each subject with each object; a symmetric predicate whose parties stand together, each pair once. */
function pairs({ subjects, objects, predicate }: Reading): Filling[] {
  const together = objects === subjects;
  return subjects.flatMap((subject, i) =>
    objects
      .filter((_, j) => !together || j > i)
      .filter(() => !together || predicate.symmetric)
      .map(({ cluster, head }) => ({
        subject,
        object: { kind: 'entity' as const, cluster },
        objectHead: head,
      })),
  );
}

/** What a verb or copula says in its own words, where the ontology has no predicate for it. */
function openDrafts(context: Context, text: string, tree: Tree, proposition: Proposition): Draft[] {
  const parts = openParts(context, text, tree, proposition);
  if (typeof parts === 'string') return [];
  const { subjects, objects } = parts;
  const surface = proposition.pos === 'verb' ? surfaceOf(tree, proposition) : 'be';
  return subjects.flatMap((subject) =>
    (objects.length > 0 ? objects : [{ object: null, objectHead: null }]).map((filling) => ({
      ...filling,
      subject,
      proposition,
      predicate: null,
      surface,
      value: null,
      denies: false,
      ofItself: false,
      roles: rolesOf(context, tree, proposition, { subject, ...filling }),
    })),
  );
}

interface OpenParts {
  readonly subjects: readonly EntityArgument[];
  readonly objects: readonly ObjectFilling[];
}

/** Who and what of a claim in its own words, or, as a sentence, why there is none. */
export function openParts(
  context: Context,
  text: string,
  tree: Tree,
  proposition: Proposition,
): OpenParts | string {
  const { pos, rule, sentence, fillers, contents, lemma, head } = proposition;
  if (pos !== 'verb' && rule !== 'copula' && rule !== 'object-complement')
    return 'a noun alone makes a claim only by a predicate';
  if (rule === 'copula' && markerOf(tree, head, 'case') === 'among')
    return '“among …” makes a claim only by a predicate';
  if (pos === 'verb' && (isSpeech(lemma) || (isReporting(lemma) && contents.length > 0)))
    return 'that somebody speaks is no claim; what is said may be one';
  const objects = openObjects(context, text, tree, proposition);
  if (objects.length === 0 && contents.length === 0) return 'it has no object';
  const named = fillers.filter(({ slot }) => slot === 'subject');
  if (named.length === 0) return 'it has no subject';
  const subjects = named.flatMap((filler) => entitiesOf(context, sentence, filler));
  return subjects.length === 0 ? 'its subject is no entity' : { subjects, objects };
}

type ObjectFilling = Pick<Draft, 'object' | 'objectHead'>;

function openObjects(
  context: Context,
  text: string,
  tree: Tree,
  proposition: Proposition,
): ObjectFilling[] {
  const { pos, head, fillers } = proposition;
  if (pos !== 'verb') return [wordsAt(text, tree, proposition, head)];
  const direct = fillers.filter(
    ({ slot, head: at }) => slot === 'object' && !isModifierOf(tree, at, head),
  );
  const things = direct.filter(({ head: at }) => !isTimeUnit(tree, at));
  if (direct.length > 0)
    return (things.length > 0 ? things : direct).flatMap((filler) =>
      argumentOf(context, text, tree, proposition, filler),
    );
  const [complement] = fillers.filter(({ slot }) => slot === 'complement' || slot === 'indirect');
  if (complement) return argumentOf(context, text, tree, proposition, complement);
  const [oblique] = fillers.filter(
    ({ slot }) => !/^(subject|object|indirect|complement|time)$/.test(slot),
  );
  if (!oblique) return [];
  const object: Argument = {
    kind: 'text',
    text: `${oblique.slot} ${phraseText(text, tree, oblique.head, head)}`,
  };
  return [{ object, objectHead: oblique.head }];
}

/** "revoked the accord, *days* after …": a stretch of time set beside the object. */
function isTimeUnit(tree: Tree, at: number): boolean {
  return /^(day|week|month|year|hour|minute|decade)$/.test(tokenAt(tree, at).lemma);
}

/** "that" of a relative clause and other words that name nothing. */
function isModifierOf(tree: Tree, at: number, head: number): boolean {
  return at === head || /^(which|that|who|whom|what)$/i.test(tokenAt(tree, at).text);
}

function argumentOf(
  context: Context,
  text: string,
  tree: Tree,
  proposition: Proposition,
  filler: Filler,
): ObjectFilling[] {
  const entities = entitiesOf(context, proposition.sentence, filler);
  if (entities.length === 0 || isRaised(tree, proposition) || isThin(proposition.lemma))
    return [wordsAt(text, tree, proposition, filler.head)];
  return entities.map(({ cluster, head }) => ({
    object: { kind: 'entity', cluster },
    objectHead: head ?? filler.head,
  }));
}

/** "expects *Panama* to come under pressure": what is expected is the clause, not its subject. */
function isRaised(tree: Tree, { head, lemma }: Proposition): boolean {
  return !isObjectControl(lemma) && childrenOf(tree, head, 'xcomp', 'ccomp').length > 0;
}

function wordsAt(text: string, tree: Tree, { head }: Proposition, at: number): ObjectFilling {
  return { object: { kind: 'text', text: phraseText(text, tree, at, head) }, objectHead: at };
}

/** "refuse to condemn": the trigger's lemma after the words that deny it. */
function surfaceOf(tree: Tree, proposition: Proposition): string {
  const denying = operatorsOver(tree, proposition.scope).filter(
    ({ effect, lemma, token }) =>
      effect.affirmed === 'negative' &&
      !statesItself(lemma) &&
      tokenAt(tree, token).upos !== 'NOUN',
  );
  return [...denying.reverse().map(({ lemma }) => `${lemma} to`), proposition.lemma].join(' ');
}

/** "foreign minister", "secretary-general", "secretary of state": an office without the names that modify it. */
function officeText(tree: Tree, head: number): string {
  const before = childrenOf(tree, head, 'amod', 'compound', 'flat', 'punct').filter((i) => {
    const { text } = tokenAt(tree, i);
    return i < head && (!/^\p{Lu}/u.test(text) || OFFICE_MODIFIERS.has(text.toLowerCase()));
  });
  const [of] = childrenOf(tree, head, 'nmod').filter(
    (i) => i === head + 2 && tokenAt(tree, head + 1).text === 'of',
  );
  const common = of !== undefined && !/^\p{Lu}/u.test(tokenAt(tree, of).text) ? [head + 1, of] : [];
  const words = [...before, head, ...common].filter(
    (i) => !/^([“”"‘’',]|new|then|longtime|current)$/i.test(tokenAt(tree, i).text),
  );
  return words
    .map((i) => tokenAt(tree, i).text.toLowerCase())
    .join(' ')
    .replaceAll(' - ', '-');
}

/** Named places, companions and topics beside the places that the frame fills. */
function rolesOf(context: Context, tree: Tree, proposition: Proposition, filling: Filling): Role[] {
  const roles: Role[] = [];
  for (const filler of proposition.fillers) {
    const governor = tokenAt(tree, filler.head).head;
    if (proposition.fillers.some(({ slot, head }) => slot === 'object' && head === governor))
      continue;
    const role = adjunctRole(tree, filler);
    if (role === null || filler.head === filling.objectHead || filler.head === filling.subject.head)
      continue;
    for (const { cluster } of entitiesOf(context, proposition.sentence, filler)) {
      const place = hasType(context, cluster, ['Place', 'Country', 'Territory', 'Event']);
      const used =
        cluster === filling.subject.cluster ||
        (filling.object?.kind === 'entity' && filling.object.cluster === cluster);
      const known = roles.some(
        (other) =>
          other.role === role &&
          other.argument.kind === 'entity' &&
          other.argument.cluster === cluster,
      );
      if (used || known || (role === 'at' && !place) || clusterAt(context, cluster).name === '')
        continue;
      roles.push({ role, argument: { kind: 'entity', cluster } });
    }
  }
  return roles;
}

/** Words of the clause at `head`, for a claim whose content is no claim of its own. */
export function contentWords(text: string, tree: Tree, head: number): Argument {
  return { kind: 'text', text: clauseText(text, tree, head) };
}
