import { isClaimId } from '@entente/graph';
import { z } from 'zod';

const id = z
  .string('must be an id')
  .regex(/^[^\s:]+:\S+$/, 'must be an id, such as iso:CHN, ent:… or claim:…');
const entity = id.refine((one) => !isClaimId(one), 'must be the id of an entity, not of a claim');
const words = (what: string) =>
  z
    .string(`is missing: ${what}`)
    .regex(/\S/, `must not be empty: ${what}`)
    .transform((text) => text.trim());

/** One id may stand alone. */
function idList<T extends z.ZodType>(list: T) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), list);
}
const one = idList(z.tuple([entity], 'must be one id'));
const any = idList(z.tuple([id], id, 'must be one id or a list of ids').refine(isUnique, twice()));
const TWO = 'must be a list of two ids or more, the one to keep first';
const two = z
  .array(entity, TWO)
  .min(2, TWO)
  .refine(isUnique, twice())
  .transform(([keep = '', other = '', ...more]): [string, string, ...string[]] => [
    keep,
    other,
    ...more,
  ]);

const signed = {
  who: words('who decided it'),
  when: z
    .string('is missing: the date, such as 2026-03-14')
    .regex(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\S+)?$/,
      'must be a date such as 2026-03-14',
    ),
  why: words('why').optional(),
};

const MENTION = z
  .strictObject({
    document: words('the id of the document'),
    start: z.int('must be a whole number').nonnegative(),
    end: z.int('must be a whole number'),
  })
  .refine(({ start, end }) => start < end, 'must end after it starts');

/** One entry of `decisions.yaml`; docs/decisions.md has it for people. */
export const ENTRY_SCHEMA = z.discriminatedUnion(
  'action',
  [
    z.strictObject({ action: z.literal('merge'), ids: two, ...signed }),
    z
      .strictObject({
        action: z.literal('split'),
        ids: one,
        into: entity,
        name: words('the name').optional(),
        documents: z.array(words('the id of a document')).optional(),
        mentions: z.array(MENTION).optional(),
        ...signed,
      })
      .refine(
        ({ documents = [], mentions = [] }) => documents.length + mentions.length > 0,
        'needs documents or mentions to be moved',
      ),
    z.strictObject({ action: z.literal('rename'), ids: one, name: words('the name'), ...signed }),
    z
      .strictObject({
        action: z.literal('retype'),
        ids: idList(z.tuple([id], 'must be one id')),
        type: words('the type').optional(),
        predicate: words('the predicate').optional(),
        ...signed,
      })
      .refine(
        ({ ids, type, predicate }) =>
          isClaimId(ids[0])
            ? type === undefined && predicate !== undefined
            : type !== undefined && predicate === undefined,
        'needs a type for an entity, a predicate for a claim',
      ),
    z.strictObject({ action: z.enum(['accept', 'reject']), ids: any, ...signed }),
  ],
  'must be a map with the action merge, split, rename, retype, accept or reject',
);
export type Entry = z.infer<typeof ENTRY_SCHEMA>;

function isUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

function twice(): string {
  return 'must not hold an id twice';
}
