import { expect, test } from '@jest/globals';
import { parseDecisions } from '../../src/decisions/parse.ts';

const SIGNED = 'who: Ada, when: 2026-03-14';
const parse = (text: string) => parseDecisions(text, 'decisions.yaml');

test('each action, on one line or on several', () => {
  const text = `# Reviewed on Monday.
- {action: merge, ids: [ent:a, iso:CHN, ent:c], ${SIGNED}, why: "same: # really"}
- action: split
  ids: ent:a
  into: ent:b
  name: B
  documents: [doc:1]
  mentions:
    - {document: doc:2, start: 3, end: 5}
  who: Ada
  when: 2026-03-14T10:00:00Z

- {action: rename, ids: [ent:a], name: "A: b", ${SIGNED}}
- {action: retype, ids: [ent:a], type: Person, ${SIGNED}}
- {action: retype, ids: [claim:a], predicate: MEETS, ${SIGNED}}
- {action: reject, ids: [claim:a, ent:b], ${SIGNED}}
- {action: accept, ids: claim:b, ${SIGNED}}
`;
  const decisions = parse(text);
  expect(decisions.map(({ action, ids, line }) => [action, ids, line])).toEqual([
    ['merge', ['ent:a', 'iso:CHN', 'ent:c'], 2],
    ['split', ['ent:a'], 3],
    ['rename', ['ent:a'], 13],
    ['retype', ['ent:a'], 14],
    ['retype', ['claim:a'], 15],
    ['reject', ['claim:a', 'ent:b'], 16],
    ['accept', ['claim:b'], 17],
  ]);
  expect(decisions[0]).toMatchObject({ who: 'Ada', when: '2026-03-14', why: 'same: # really' });
  expect(decisions[1]).toMatchObject({
    ...{ into: 'ent:b', name: 'B', documents: ['doc:1'], why: null, file: 'decisions.yaml' },
    mentions: [{ document: 'doc:2', start: 3, end: 5 }],
  });
  expect(decisions[4]).toMatchObject({ to: 'MEETS' });
});

test.each([[''], ['\n'], ['# only words\n'], ['[]'], ['null']])('%j holds none', (text) => {
  expect(parse(text)).toEqual([]);
});

test.each([
  ['no YAML', '- {action: merge\n- x', /^decisions\.yaml:\d: /],
  ['no list', 'action: merge', /^decisions\.yaml:1: the file must be a list/],
  ['two documents', '[]\n---\n[]', /^decisions\.yaml:\d: .*document/],
  ['no map', '# a\n- merge', /^decisions\.yaml:2: must be a map with the action merge, split/],
  [
    'an unknown action',
    '\n- {action: join, ids: [a:b]}',
    /^decisions\.yaml:2: action: .*merge, split/,
  ],
  ['one id to merge', `- {action: merge, ids: [ent:a], ${SIGNED}}`, /:1: ids.*two ids or more/],
  [
    'one id twice',
    `- {action: merge, ids: [ent:a, ent:a], ${SIGNED}}`,
    /ids: must not hold an id twice/,
  ],
  [
    'a name for an id',
    `- {action: merge, ids: [ent:a, Wang Yi], ${SIGNED}}`,
    /ids\.1: must be an id/,
  ],
  [
    'a claim to merge',
    `- {action: merge, ids: [ent:a, claim:b], ${SIGNED}}`,
    /of an entity, not of a claim/,
  ],
  [
    'nobody',
    '- {action: reject, ids: [ent:a], when: 2026-03-14}',
    /who: is missing: who decided it/,
  ],
  ['no day', '- {action: reject, ids: [ent:a], who: Ada, when: yesterday}', /when: must be a date/],
  [
    'nothing to split off',
    `- {action: split, ids: [ent:a], into: ent:b, ${SIGNED}}`,
    /needs documents or mentions/,
  ],
  [
    'an end before the start',
    `- {action: split, ids: [ent:a], into: ent:b, mentions: [{document: d, start: 5, end: 5}], ${SIGNED}}`,
    /mentions\.0: must end after/,
  ],
  [
    'a claim of a type',
    `- {action: retype, ids: [claim:a], type: Person, ${SIGNED}}`,
    /a predicate for a claim/,
  ],
  [
    'an unknown field',
    `- action: reject\n  ids: [ent:a]\n  who: Ada\n  when: 2026-03-14\n  becuase: x`,
    /^decisions\.yaml:5: there is no field "becuase" here/,
  ],
  [
    'an empty name',
    `- {action: rename, ids: [ent:a], name: " ", ${SIGNED}}`,
    /name: must not be empty/,
  ],
])('%s is told with its line', (_name, text, message) => {
  expect(() => parse(text)).toThrow(
    expect.objectContaining({
      name: 'UsageError',
      code: 'bad-decisions',
      message: expect.stringMatching(message),
    }),
  );
});

test('aliases that multiply are refused, keys of prototypes are unknown fields', () => {
  const bomb = [
    'a: &a [x, x]',
    ...Array.from(
      { length: 30 },
      (_, i) => `k${String(i)}: &${String.fromCharCode(98 + (i % 24))}${String(i)} [*a, *a]`,
    ),
  ];
  expect(() => parse(bomb.join('\n'))).toThrow(/must be a list/);
  const deep = `- &a [x,x,x,x,x,x,x,x,x,x]\n- &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n- &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n- [*c,*c]`;
  expect(() => parse(deep)).toThrow(/decisions\.yaml:1/);
  expect(() => parse(`- {action: reject, ids: [ent:a], __proto__: {}, ${SIGNED}}`)).toThrow(
    /bad|field/,
  );
});
