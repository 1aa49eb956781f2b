import { toCsvLines } from '../csv.ts';
import { printableJson, printableLine } from '../terminal.ts';
import type { PropositionRecord, SourceRecord } from './record.ts';

/** How `entente propositions` prints; the first is the default. */
export const FORMATS = ['jsonl', 'csv', 'text'] as const;
export type Format = (typeof FORMATS)[number];

/** What comes before the first article: the names of the columns, for CSV. */
export function headOf(format: Format): string {
  return format === 'csv' ? [...toCsvLines(COLUMNS, [])].join('') : '';
}

/** The propositions of one article, whose path heads the text format. */
export function toFormat(
  format: Format,
  path: string,
  records: readonly PropositionRecord[],
): string {
  if (format === 'jsonl') return records.map((one) => `${printableJson(one)}\n`).join('');
  if (format === 'csv') return [...toCsvLines([], records.map(toRow))].slice(1).join('');
  return toText(path, records);
}

const COLUMNS = [
  ...['document', 'sentence', 'start', 'end', 'trigger', 'lemma', 'type', 'subject', 'object'],
  ...['other', 'polarity', 'modality', 'attribution', 'source', 'cue', 'confidence', 'rule'],
  ...['eventFrom', 'eventTo', 'timeBasis'],
] as const;

function toRow(one: PropositionRecord): unknown[] {
  const { document, sentence, trigger, lemma, type, polarity, modality, attribution } = one;
  return [
    ...[document, sentence.text, ...trigger.span, trigger.text, lemma, type ?? ''],
    ...[filled(one, /^(subject|owner)$/), filled(one, /^(object|content)$/), others(one)],
    ...[polarity, modality, attribution, sourcesOf(one), one.cue?.text ?? ''],
    ...[one.confidence, one.rule],
    ...[one.eventFrom ?? '', one.eventTo ?? '', one.timeBasis],
  ];
}

/** Each sentence, then a line for each proposition in it. */
function toText(path: string, records: readonly PropositionRecord[]): string {
  const lines = records.flatMap((one, i) => {
    const isNew = one.sentence.index !== records[i - 1]?.sentence.index;
    const cells = [
      one.trigger.text,
      filled(one, /^(subject|owner)$/) || '-',
      filled(one, /^(object|content)$/) || '-',
      ...[others(one)].filter((cell) => cell !== ''),
      ...[one.polarity, one.modality, sourcesOf(one) || 'author', one.attribution],
      ...timeOf(one),
    ];
    const line = `  ${cells.map(printableLine).join(' | ')}`;
    return isNew ? ['', printableLine(one.sentence.text), line] : [line];
  });
  return [`# ${printableLine(path)}`, ...lines, '', ''].join('\n');
}

function filled({ arguments: all }: PropositionRecord, roles: RegExp): string {
  return all
    .filter(({ role }) => roles.test(role))
    .map(({ text }) => text)
    .join('; ');
}

function others({ arguments: all }: PropositionRecord): string {
  return all
    .filter(({ role }) => !/^(subject|owner|object|content)$/.test(role))
    .map(({ role, text }) => `${role}: ${text}`)
    .join('; ');
}

/** "2022-03-04", "2014..", "2022-02-04..2022-02-20"; nothing where the text does not tell. */
function timeOf({ eventFrom, eventTo }: PropositionRecord): string[] {
  if (eventFrom === null && eventTo === null) return [];
  return [
    eventFrom !== null && eventFrom === eventTo
      ? eventFrom
      : `${eventFrom ?? ''}..${eventTo ?? ''}`,
  ];
}

/** "Xinhua > Moscow": the nearest last. */
function sourcesOf({ sources }: PropositionRecord): string {
  const named = ({ text }: SourceRecord): string => text ?? '?';
  return sources.map(named).join(' > ');
}
