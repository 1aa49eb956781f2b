import { childrenOf, isRelation, markerOf, tokenAt, type Tree } from '../syntax/tree.ts';
import { clusterAt, isSubject, referenceAt, refersTo, type Context } from './context.ts';
import type { Cluster } from './cluster.ts';
import { officePhrase } from './office-phrase.ts';

/**
 * Notes what office a person holds and for whom, from titles and appositions: "*Chinese leader* Xi
 * Jinping", "Sergei Lavrov, *Russia's foreign minister*". Where an office names no country, it is
 * that of the subject of the sentence before, unless a table knows better: "China refused … *Foreign minister* Wang Yi said".
 */
export function noteOffices(context: Context): void {
  context.trees.forEach((tree, sentence) => {
    for (let i = 0; i < tree.tokens.length; i++) {
      const { lemma, upos } = tokenAt(tree, i);
      if (!context.vocabulary.offices.has(lemma.toLowerCase()) || !/^(NOUN|PROPN)$/.test(upos))
        continue;
      const holder = holderOf(context, tree, sentence, i);
      if (holder === null) continue;
      const person = clusterAt(context, holder);
      person.offices.add(lemma.toLowerCase());
      const of =
        nationOf(context, tree, sentence, i) ?? servedNation(context, tree, sentence, i, person);
      person.nation ??= of;
      if (of !== null) person.posts.push({ office: officePhrase(tree, i), of });
      if (person.canonical === null) person.type = 'Person';
    }
  });
}

/** The implied nation, unless a table knows the person and that he never served it. */
function servedNation(
  context: Context,
  tree: Tree,
  sentence: number,
  office: number,
  { name }: Cluster,
): number | null {
  const implied = impliedNation(context, tree, sentence, office);
  if (implied === null) return null;
  const served = context.persons.named(name).flatMap(({ offices }) => offices.map(({ of }) => of));
  const { canonical } = clusterAt(context, implied);
  return served.length === 0 || served.some((of) => of === canonical) ? implied : null;
}

/** The person whom the office noun at `i` titles or stands in apposition to, as a cluster. */
function holderOf(context: Context, tree: Tree, sentence: number, i: number): number | null {
  const { deprel, head } = tokenAt(tree, i);
  const around = [
    ...(isRelation(deprel, 'compound') || isRelation(deprel, 'appos') ? [head] : []),
    ...childrenOf(tree, i, 'appos', 'flat'),
  ];
  for (const at of around) {
    const reference = at >= 0 ? referenceAt(context, sentence, at) : null;
    const [cluster] = reference?.clusters ?? [];
    if (
      reference?.kind === 'name' &&
      cluster !== undefined &&
      refersTo(context, reference, 'Person')
    )
      return cluster;
  }
  return null;
}

/** The country or organization that an office noun names: "*Russia's* minister", "president *of* Chile". */
export function nationOf(
  context: Context,
  tree: Tree,
  sentence: number,
  office: number,
): number | null {
  const beside = childrenOf(tree, office, 'nmod:poss', 'compound', 'amod');
  const near = [
    ...beside,
    ...beside.flatMap((at) => childrenOf(tree, at, 'nmod:poss', 'compound', 'amod')),
    ...childrenOf(tree, office, 'nmod').filter((i) =>
      /^(of|for|to)$/.test(markerOf(tree, i, 'case') ?? ''),
    ),
  ];
  for (const at of near) {
    const reference = referenceAt(context, sentence, at);
    if (reference && refersTo(context, reference, 'Country', 'Territory', 'Organization'))
      return reference.clusters[0] ?? null;
  }
  return null;
}

/**
 * "China refused … *Foreign minister* Wang Yi said": an office that names nothing and titles the
 * subject of its sentence is that of the one country that is the subject of the sentence before.
 */
function impliedNation(
  context: Context,
  tree: Tree,
  sentence: number,
  office: number,
): number | null {
  const { head } = tokenAt(tree, office);
  const bare = childrenOf(tree, office, 'nmod', 'acl').length === 0;
  const before = context.trees[sentence - 1];
  if (!bare || head < 0 || !isRelation(tokenAt(tree, head).deprel, 'nsubj') || !before) return null;
  const subjects = [...(context.discourse.references[sentence - 1]?.values() ?? [])].filter(
    (reference) =>
      reference.kind === 'name' &&
      isSubject(before, reference.head) &&
      refersTo(context, reference, 'Country', 'Territory'),
  );
  const countries = new Set(subjects.flatMap(({ clusters }) => clusters));
  const [only] = countries;
  return countries.size === 1 ? (only ?? null) : null;
}
