import { childrenOf, isRelation, markerOf, subtree, tokenAt, type Tree } from '../syntax/tree.ts';
import { addCluster, type Cluster, type Reference } from './cluster.ts';
import { clusterAt, type Context } from './context.ts';
import { officePhrase } from './office-phrase.ts';

/**
 * "*The Chinese foreign minister* arrived" is Wang Yi: the one person who holds the office by the
 * document's own words, or else by the table of offices on the day of publication. Such a mention says
 * that it rests on that table. The office stays a node of its own where the document is undated, nobody
 * or several held it, or the phrase may mean another holder ("elected *president of Russia*").
 */
export function linkOfficeHolders(context: Context): void {
  const { clusters, references } = context.discourse;
  const spoken = new Map<number, Spoken[]>();
  references.forEach((here, sentence) => {
    for (const reference of here.values()) {
      const [cluster] = reference.clusters;
      if (reference.kind !== 'nominal' || cluster === undefined) continue;
      const list = spoken.get(cluster) ?? [];
      list.push({ sentence, reference });
      spoken.set(cluster, list);
    }
  });
  const moves = new Map<number, Move>();
  clusters.slice().forEach((cluster, i) => {
    const mentions = spoken.get(i) ?? [];
    if (cluster.type !== 'Person' || cluster.noun === null || cluster.nation === null) return;
    const office = officeOf(context, mentions);
    if (office === null) return;
    const inText = holdersInText(clusters, office, cluster.nation);
    const [holder] = inText;
    if (holder !== undefined) {
      if (inText.length === 1) moves.set(i, { to: holder, basis: null });
      return;
    }
    const known = holderInTable(context, office, cluster.nation);
    if (known !== null) moves.set(i, { to: known, basis: 'office' });
  });
  applyMoves(context, moves);
}

interface Spoken {
  readonly sentence: number;
  readonly reference: Reference;
}

/** The office that all of `mentions` name, if each speaks of its holder today; else null. */
function officeOf(context: Context, mentions: readonly Spoken[]): string | null {
  const found = new Set<string>();
  for (const { sentence, reference } of mentions) {
    const tree = context.trees[sentence];
    if (!tree || !speaksOfHolder(tree, reference)) return null;
    found.add(officePhrase(tree, reference.head));
  }
  const [office = null] = found;
  return found.size === 1 ? office : null;
}

/** Verbs whose object gets or loses the office that is named. */
const CHANGES = new Set(
  `elect appoint become choose pick name nominate succeed replace oust dismiss sack make remain be
  impersonate assassinate overthrow`.split(/\s+/),
);

/** Whether the phrase is an argument that acts or is acted upon, and no title, predicate or role. */
function speaksOfHolder(tree: Tree, { head, from, to }: Reference): boolean {
  const { deprel, head: governor } = tokenAt(tree, head);
  const argument = ['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj'].some((relation) =>
    isRelation(deprel, relation),
  );
  if (!argument || childrenOf(tree, head, 'cop', 'appos', 'acl', 'nummod').length > 0) return false;
  if (/^(as|like|for|than|since|under|without)$/.test(markerOf(tree, head, 'case') ?? ''))
    return false;
  if (governor >= 0 && CHANGES.has(tokenAt(tree, governor).lemma.toLowerCase())) return false;
  const years = tree.tokens.slice(from, to).some(({ text }) => /^(1[89]|20)\d\d$/.test(text));
  return (
    !years && subtree(tree, head).every((at) => !/^(former|then)$/i.test(tokenAt(tree, at).text))
  );
}

/** Clusters of the persons to whom the document itself gives the office. */
function holdersInText(clusters: readonly Cluster[], office: string, nation: number): number[] {
  return clusters.flatMap(({ posts }, i) =>
    posts.some((post) => post.office === office && post.of === nation) ? [i] : [],
  );
}

/** The cluster of the one person who held the office on the day of publication, made if need be. */
function holderInTable(context: Context, office: string, nation: number): number | null {
  const { canonical } = clusterAt(context, nation);
  if (canonical === null || context.published === null) return null;
  const [holder, ...others] = context.persons.holders(office, canonical, context.published);
  if (holder === undefined || others.length > 0) return null;
  const { clusters } = context.discourse;
  const known = clusters.findIndex((cluster) => cluster.canonical === holder.id);
  if (known >= 0) return known;
  const { type, name, id } = holder;
  return addCluster(context.discourse, { type, name, canonical: id, nation });
}

/** The cluster that all mentions of another come to speak of, and what that rests on. */
interface Move {
  readonly to: number;
  readonly basis: Reference['basis'];
}

/** Applies all moves (by the cluster that is left) at once. Of several in one mention the last cluster's basis counts. */
function applyMoves(context: Context, moves: ReadonlyMap<number, Move>): void {
  if (moves.size === 0) return;
  for (const here of context.discourse.references) {
    for (const [head, reference] of here) {
      const moved = reference.clusters.filter((i) => moves.has(i));
      const last = moves.get(Math.max(...moved));
      if (!last) continue;
      const clusters = [...new Set(reference.clusters.map((i) => moves.get(i)?.to ?? i))];
      here.set(head, { ...reference, clusters, basis: last.basis });
    }
  }
}
