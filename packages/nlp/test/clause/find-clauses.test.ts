import { test } from '@jest/globals';
import { findClauses } from '../../src/clause/find-clauses.ts';
import { annotate } from '../../src/encode/annotate.ts';
import { toTree } from '../../src/syntax/tree.ts';
import { checkCases } from '../cases.ts';
import { accurateParser } from '../encode/parsers.ts';

/** Clauses with their arguments as heads. */
test('clauses', () => {
  checkCases(new URL('find-clauses.cases.txt', import.meta.url), (text) =>
    annotate(text, [{ start: 0, end: text.length }], accurateParser)
      .flat()
      .flatMap((sentence) => {
        const word = (i: number): string => sentence.tokens[i]?.text ?? '?';
        return findClauses(toTree(sentence)).map((clause) =>
          [
            `${clause.lemma} (${clause.construction}${clause.passive ? ', passive' : ''})`,
            `S ${clause.subjects.map(word).join(' ')}`,
            ...(clause.objects.length > 0 ? [`O ${clause.objects.map(word).join(' ')}`] : []),
            ...(clause.indirect.length > 0 ? [`I ${clause.indirect.map(word).join(' ')}`] : []),
            ...(clause.complements.length > 0
              ? [`C ${clause.complements.map(word).join(' ')}`]
              : []),
            ...clause.obliques.map(({ role, head }) => `${role} ${word(head)}`),
            ...(clause.contents.length > 0 ? [`that ${clause.contents.map(word).join(' ')}`] : []),
          ].join(' | '),
        );
      }),
  );
});
