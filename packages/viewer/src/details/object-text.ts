import type { ClaimObject } from '@entente/core';
import { phraseOf, type Words } from '../core/phrase.ts';
import { shorten } from './long-text.tsx';

/** Letters of a name or of quoted words within a line. */
const MOST = 120;

/** In quotation marks, unless there are some already. */
function quoted(text: string): string {
  return /["“”«»]/u.test(text) ? text : `“${text}”`;
}

/** What a claim is about, in words. */
export function objectText(object: ClaimObject, words: Words): string {
  switch (object.kind) {
    case 'entity':
      return shorten(object.entity.name, MOST);
    case 'text':
      return quoted(shorten(object.text, MOST));
    case 'claim': {
      const { subject, object: inner } = object.claim;
      const rest = inner === null ? '' : ` ${objectText(inner, words)}`;
      return `that ${shorten(subject.name, MOST)} ${phraseOf(object.claim, words)}${rest}`;
    }
  }
}
