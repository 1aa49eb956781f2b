import { isWord, lemmaOf, type ConlluSentence, type ParsedWord } from '@entente/nlp';

/** A word of a dependency tree, as a treebank has it or as a parser says. */
export interface TreeWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** `Name=Value|…`, `_` for none. */
  readonly feats: string;
  /** Index of the head in the sentence, −1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

/** The syntactic words of a sentence. */
export function treeOf({ lines }: ConlluSentence): TreeWord[] {
  return lines.filter(isWord).map(([, form, lemma, upos, xpos, feats, head, deprel]) => ({
    ...{ form, lemma, upos, xpos, feats, deprel },
    head: Number(head) - 1,
  }));
}

/** What the parser says of `forms`, with lemmas. */
export function treeOfParsed(forms: readonly string[], parsed: readonly ParsedWord[]): TreeWord[] {
  return parsed.map((word, i) => {
    const form = forms[i] ?? '';
    return { ...word, form, lemma: lemmaOf(form, word) };
  });
}
