import type { Line } from '../layout/line.ts';
import { accountNotice } from './account-notice.ts';
import { clickHere } from './click-here.ts';
import { counter } from './counter.ts';
import { credits } from './credits.ts';
import { listHeading } from './list-heading.ts';
import { navigation } from './navigation.ts';
import { notice } from './notice.ts';
import { readerAction } from './reader-action.ts';
import { sharing } from './sharing.ts';
import type { Signal } from './signal.ts';
import { siteVoice } from './site-voice.ts';

/** Each is enough by itself. Position is not asked here: see `layout/classify.ts`. */
export const SIGNALS: readonly Signal[] = [
  accountNotice,
  clickHere,
  counter,
  credits,
  listHeading,
  navigation,
  notice,
  readerAction,
  sharing,
  siteVoice,
];

/** Whether the line is page furniture wherever it stands. */
export function isFurniture(line: Line): boolean {
  return line.hint === 'furniture' || SIGNALS.some((signal) => signal.matches(line));
}
