import { choiceField, formError, optionalTextField, textsField, toRow } from './field.ts';
import type { Trigger } from './ontology.ts';

const POS = ['verb', 'noun', 'adjective'] as const;
const KEYS = [...POS, 'subject', 'object', 'modifiers', 'role', 'value', 'polarity'];
const LEMMA = /^\p{Ll}[\p{Ll}'-]*( \p{Ll}[\p{Ll}'-]*)*$/u;

/**
 * Triggers as they are written, one frame for many words:
 * `{verb: [condemn, denounce], object: [object]}` or `{noun: condemnation, subject: [poss, by]}`.
 * A verb's `subject` and `object` may be left out when they are its grammatical ones. Words come
 * in the order they are written.
 * @throws FormatError naming the field.
 */
export function parseTriggers(raw: unknown, where: string): Trigger[] {
  const row = toRow(raw, where, KEYS);
  const [pos, more] = POS.filter((one) => row.fields[one] !== undefined);
  if (pos === undefined || more !== undefined) {
    throw formError(where, 'must have one of verb, noun, adjective');
  }
  const verb = pos === 'verb';
  const frame = {
    pos,
    subject: textsField(row, 'subject', verb ? ['subject'] : [], LEMMA),
    object: textsField(row, 'object', verb ? ['object'] : [], LEMMA),
    modifiers: textsField(row, 'modifiers', [], LEMMA),
    role: optionalTextField(row, 'role', LEMMA),
    value: optionalTextField(row, 'value', LEMMA),
    polarity: choiceField(row, 'polarity', ['positive', 'negative']),
  };
  if (frame.subject.length === 0) throw formError(`${where}.subject`, 'must name a slot');
  return textsField(row, pos, [], LEMMA).map((lemma) => ({ lemma, ...frame }));
}
