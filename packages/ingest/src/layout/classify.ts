import type { Block, BlockKind } from '@entente/core';
import { isAppeal } from '../furniture/appeal.ts';
import { opensList } from '../furniture/list-heading.ts';
import { isFurniture } from '../furniture/signals.ts';
import type { Metadata } from '../metadata.ts';
import { isCaption } from './caption.ts';
import { readHeader } from './header.ts';
import { isProse, toLine, type Line } from './line.ts';
import { detectOutlet } from './outlet.ts';
import type { Paragraph } from './paragraph.ts';
import { foldText } from './same-text.ts';

/** Blocks of an article and what its layout says about it. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/**
 * Says what each paragraph is. In doubt it is body: a paragraph that is lost is worse than a
 * caption that is kept. Four passes: the header; signals of single lines; lists of other articles
 * ("Related" and what follows); the end of the page, where furniture spreads to its neighbours.
 */
export function classify(text: string, paragraphs: readonly Paragraph[], known: Metadata): Layout {
  const lines = paragraphs.map((paragraph) => toLine(text, paragraph));
  const header = readHeader(lines, known);
  const kinds: BlockKind[] = [...header.kinds];
  const title = known.title ?? header.title;
  const folded = title === null ? '' : foldText(title);
  let listed = false;
  let titled = kinds.includes('headline');
  lines.forEach((line, i) => {
    const same = folded !== '' && line.words < 60 && foldText(line.text) === folded;
    const repeated = same && titled && kinds.indexOf('headline') !== i;
    if (repeated) kinds[i] = 'furniture';
    if (i < header.kinds.length) return;
    if (isProse(line)) listed = false;
    kinds[i] = repeated ? 'furniture' : same ? 'headline' : kindOf(line, listed);
    if (same) titled = true;
    if (opensList(line)) listed = true;
  });
  closeTail(lines, kinds);
  const outlet = detectOutlet(lines.map((line, i) => ({ line, kind: kinds[i] ?? 'body' })));
  return {
    blocks: lines.map(({ start, end }, i) => ({ start, end, kind: kinds[i] ?? 'body' })),
    title: header.title,
    byline: header.byline,
    outlet,
    published: header.published,
  };
}

function kindOf(line: Line, listed: boolean): BlockKind {
  if (isCaption(line) && !listed) return 'caption';
  if (isFurniture(line) || (listed && !isProse(line))) return 'furniture';
  return line.hint === 'heading' ? 'headline' : 'body';
}

/**
 * After the last sentence of the body, lines that follow furniture are furniture; then appeals of
 * the outlet that nothing but furniture follows, from the end upwards.
 */
function closeTail(lines: readonly Line[], kinds: BlockKind[]): void {
  const last = lines.findLastIndex((line, i) => kinds[i] === 'body' && line.ends);
  const first = kinds.findIndex((kind, i) => i > last && kind === 'furniture');
  lines.forEach((line, i) => {
    if (last !== -1 && first !== -1 && i > first && line.words < 30) kinds[i] = 'furniture';
  });
  for (let i = kinds.length - 1; i > 0; i -= 1) {
    const line = lines[i];
    if (kinds[i] !== 'body') continue;
    if (!line || !isAppeal(line) || i + 1 === kinds.length) return;
    kinds[i] = 'furniture';
  }
}
