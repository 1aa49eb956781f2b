import type { Hint } from '../layout/paragraph.ts';
import { cleanText } from '../metadata.ts';
import type { Part } from './composed-text.ts';
import type { HtmlNode } from './page.ts';

const TEXT = 3;
const ELEMENT = 1;
const DOCUMENT_FRAGMENT = 11;
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT BUTTON FORM SELECT'.split(' '),
);
const BLOCKS = new Set(
  (
    'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE BLOCKQUOTE PRE UL OL LI DL DT DD TABLE THEAD ' +
    'TBODY TR TD TH FIGURE FIGCAPTION H1 H2 H3 H4 H5 H6 HR ADDRESS DETAILS SUMMARY BODY HTML'
  ).split(' '),
);

/**
 * The paragraphs under `root` in reading order, blanks collapsed. Two line breaks part paragraphs.
 * Not recursive: depth is only bounded by memory.
 */
export function toParts(root: HtmlNode): Part[] {
  const parts: Part[] = [];
  let text = '';
  let hint: Hint | null = null;
  const flush = (): void => {
    for (const piece of text.split(/\u0001\s*\u0001/)) {
      const line = cleanText(piece).replace(/\s+/g, ' ').trim();
      if (line !== '') parts.push({ text: line, hint });
    }
    text = '';
  };
  const enter = (next: Hint | null): void => {
    flush();
    hint = next;
  };
  const open: (HtmlNode | { readonly leave: Hint | null })[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('leave' in node) {
      enter(node.leave);
    } else if (node.nodeType === TEXT) {
      text += (node.nodeValue ?? '').replaceAll('\u0001', ' ');
    } else if (node.nodeType === ELEMENT || node.nodeType === DOCUMENT_FRAGMENT) {
      const name = node.nodeName.toUpperCase();
      if (SKIPPED.has(name)) continue;
      if (name === 'BR') text += '\u0001';
      if (BLOCKS.has(name)) {
        open.push({ leave: hint });
        enter(hintOf(name) ?? hint);
      }
      open.push(...[...node.childNodes].reverse());
    }
  }
  flush();
  return parts;
}

function hintOf(name: string): Hint | null {
  if (/^H[1-6]$/.test(name)) return 'heading';
  return name === 'FIGCAPTION' ? 'caption' : null;
}
