import { resolutionId } from '@entente/core';
import { monthOf } from '../lexicon/calendar.ts';
import { isDefinite, isPlural } from '../syntax/noun-phrase.ts';
import { childrenOf, markerOf, subtree, type Tree } from '../syntax/tree.ts';
import { addCluster, referencesBefore, type Cluster, type Reference } from './cluster.ts';
import { clusterAt, referenceAt, refersTo, type Context } from './context.ts';
import { participantsOf } from './participants.ts';

/**
 * "a *resolution* condemning Russia's invasion of Ukraine": a resolution, treaty or statement is a
 * node, named by the body that makes it and by what it is about; "the resolution" takes up the one
 * before. A symbol ("resolution ES-11/1") gives its id.
 */
export function documentNominal(
  context: Context,
  tree: Tree,
  sentence: number,
  i: number,
  noun: string,
  type: string,
): number | null {
  if (isPlural(tree, i)) return null;
  const topic = topicOf(context, tree, sentence, i);
  const own = participantsOf(context, tree, sentence, i)
    .filter(({ role }) => /^(poss|compound|by|of|between|with)$/.test(role))
    .flatMap(({ clusters }) => clusters);
  const symbol = symbolOf(tree, i);
  const definite = isDefinite(tree, i);
  const before =
    definite && own.length === 0 && topic === null && symbol === null
      ? sameBefore(context, sentence, i, noun, type)
      : null;
  if (before !== null) return before;
  const isResolution = context.vocabulary.isA(type, 'Resolution');
  const told = symbol === null ? null : resolutionId(`resolution ${symbol}`, null);
  const silent = own.length === 0 && isResolution && told === null;
  const body = silent ? bodyBefore(context, tree, sentence, i) : null;
  const makers = body === null ? own : [body];
  if (makers.length === 0 && topic === null && symbol === null) return null;
  const maker = makers.map((index) => clusterAt(context, index).name).join('–');
  const about = topic === null ? '' : `on ${clusterAt(context, topic).name}`;
  const date = makers.length > 0 && isResolution ? dateOf(tree, i) : null;
  const title = [maker, noun, ...(symbol === null ? [date ?? about] : [symbol])];
  const name = title.filter((part) => part !== '').join(' ');
  const participants = topic === null ? makers : [...makers, topic];
  const known = context.discourse.clusters.findIndex(
    (cluster) =>
      cluster.noun === noun &&
      cluster.type === type &&
      (cluster.name === name ||
        (participants.length > 1 && participants.every((p) => cluster.participants.includes(p)))),
  );
  if (known >= 0) return known;
  const canonical =
    symbol === null ? null : (told ?? resolutionId(`${maker} resolution ${symbol}`));
  return addCluster(context.discourse, { type, name, noun, canonical, participants });
}

/** What it is about: an event under it ("condemning *the invasion*"), or its "on" phrase. */
function topicOf(context: Context, tree: Tree, sentence: number, i: number): number | null {
  const clauses = childrenOf(tree, i, 'acl').flatMap((clause) => childrenOf(tree, clause, 'obj'));
  const phrases = childrenOf(tree, i, 'nmod').filter((at) =>
    /^(on|about|against|over)$/.test(markerOf(tree, at, 'case') ?? ''),
  );
  const below = [...clauses, ...phrases].flatMap((at) => subtree(tree, at));
  const references = below
    .flatMap((at) => referenceAt(context, sentence, at) ?? [])
    .filter(({ kind }) => kind !== 'pronoun');
  const event = references.find((reference) => refersTo(context, reference, 'Event', 'Position'));
  const on = phrases.flatMap((at) => referenceAt(context, sentence, at) ?? []);
  return (event ?? on[0])?.clusters[0] ?? null;
}

/** The assembly, council or organization that the text speaks of before, in this or the last sentence. */
function bodyBefore(context: Context, tree: Tree, sentence: number, i: number): number | null {
  const near: Reference[] = [...referencesBefore(context.discourse, sentence, i, 1)];
  const body = near.find((reference) =>
    reference.clusters.some((index) => isBody(clusterAt(context, index).name)),
  );
  return body?.clusters[0] ?? null;
}

function isBody(name: string): boolean {
  return /\b(Assembly|Council|Parliament|Congress|Senate|Duma|Committee|Commission|Board|Bundestag|Knesset)\b/.test(
    name,
  );
}

/** Words by which any document may be taken up, and words for one kind of it. */
const ANY_TEXT = new Set(['text', 'document', 'draft', 'paper']);
const KINDS = [
  ['deal', 'agreement', 'accord', 'pact', 'treaty'],
  ['truce', 'ceasefire', 'cease-fire', 'armistice'],
  ['statement', 'communique', 'communiqué', 'declaration'],
  ['resolution', 'motion', 'measure'],
  ['bill', 'law', 'legislation', 'act', 'measure'],
];

/** Whether "the *noun*" may mean the document, so many sentences later: "the deal" a pact, hardly a statement. */
function mayTakeUp(noun: string, { noun: own, name }: Cluster, sentences: number): boolean {
  if (ANY_TEXT.has(noun) || own === noun) return true;
  const words = name.toLowerCase().split(' ');
  const names = own === null ? words : [own];
  if (names.includes(noun)) return true;
  return (
    sentences <= 8 &&
    KINDS.some((kind) => kind.includes(noun) && names.some((one) => kind.includes(one)))
  );
}

/** The nearest of the documents that the text has spoken of more than once, else the nearest. */
function sameBefore(
  context: Context,
  sentence: number,
  i: number,
  noun: string,
  type: string,
): number | null {
  const found: number[] = [];
  for (const reference of referencesBefore(context.discourse, sentence, i, 400)) {
    for (const index of reference.clusters) {
      const cluster = clusterAt(context, index);
      if (!mayTakeUp(noun, cluster, sentence - reference.sentence)) continue;
      if (
        context.vocabulary.isA(cluster.type, type) ||
        (cluster.noun !== null && context.vocabulary.isA(type, cluster.type))
      )
        found.push(index);
    }
  }
  const often = found.find((index) => found.indexOf(index) !== found.lastIndexOf(index));
  return often ?? found[0] ?? null;
}

/** "2202", "ES-11/1", "A/RES/76/1" right after the noun; not "approved the bill *230* to 205". */
function symbolOf(tree: Tree, i: number): string | null {
  const next = tree.tokens[i + 1];
  if (!next || /^(to|–|—)$/.test(tree.tokens[i + 2]?.text ?? '')) return null;
  let text = next.text;
  for (let at = i + 2; tree.tokens[at]?.start === tree.tokens[at - 1]?.end; at++)
    text += tree.tokens[at]?.text ?? '';
  const match = /^(?:[AS]\/RES\/)?(?:ES-\d+\/\d+|\d+\/\d+|\d{3,4})(?=\W*$)/.exec(text);
  return match ? match[0] : null;
}

/** "of 2 March 2022" right after the noun, however the date is written: body and date tell a resolution. */
function dateOf(tree: Tree, i: number): string | null {
  const [of = '', ...words] = tree.tokens.slice(i + 1, i + 6).map(({ text }) => text);
  const date = words.filter((word) => word !== ',').join(' ');
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2}|\p{Lu}\p{Ll}+) (\d{1,2}|\p{Lu}\p{Ll}+) (\d{4})\b/u.exec(date) ?? [];
  const [day, month] = /^\d/.test(first) ? [first, second] : [second, first];
  const isDate = of === 'of' && monthOf(month) !== null && /^\d+$/.test(day);
  return isDate ? `of ${day} ${month} ${year}` : null;
}
