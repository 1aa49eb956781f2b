import {
  KINDS,
  type Clause,
  type Kind,
  type TaggedTriple,
  type Tree,
  type Triple,
} from '@entente/nlp';

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  stated: 'tagger: relation stated',
  be: 'tagger: “be” implied',
  have: 'tagger: “have” implied',
};

/** What made a triple: the construction of its clause with its voice, or the tagger. */
export function ruleOf(
  triple: Triple | TaggedTriple,
  tree: Tree,
  clauses: readonly Clause[],
): string {
  if ('own' in triple && triple.own) return KIND_NAMES[triple.kind];
  const clause = clauses.find(({ head }) => head === triple.head);
  if (clause === undefined) return KIND_NAMES[KINDS[0]];
  const { construction, passive, head } = clause;
  const voice = construction === 'copula' ? '' : passive ? ', passive' : ', active';
  const content = (tree.children[head] ?? []).some((i) => tree.tokens[i]?.deprel === 'ccomp');
  return `${construction}${voice}${content ? ', content clause' : ''}`;
}
