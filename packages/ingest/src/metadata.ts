/** What is known about an article beside its text; null where it is not. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** As written in the input, not yet a partial date. */
  readonly published: string | null;
}

/** Nothing known. */
export const NO_METADATA: Metadata = {
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
};

const MOST = 1000;

/** `value` (text or a number) as one line of at most 1,000 units, or null when it is neither. */
export function toField(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const line = cleanText(String(value).slice(0, 4 * MOST))
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? null : repairSurrogates(line.slice(0, MOST));
}

/** `value` when it is an absolute http or https address without blanks, else null. */
export function toAddress(value: unknown): string | null {
  const text = toField(value);
  return text !== null && /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text) ? text : null;
}

/** Text taken out of a container: control characters are blanks, lone surrogates U+FFFD. */
export function cleanText(text: string): string {
  return repairSurrogates(text).replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, ' ');
}

function repairSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
