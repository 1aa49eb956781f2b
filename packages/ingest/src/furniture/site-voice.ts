import type { Signal } from './signal.ts';
import { addressesReader, isReported, speaksForOutlet } from './signal.ts';

const SITE =
  /\b(?:web ?sites?|our (?:site|standards|newsroom|newsletters?|apps?|subscribers|community guidelines|privacy (?:policy|notice)|terms of use)|newsletters?|paywall|crowdfund\w*|affiliate links?|earn (?:a )?commission)\b/i;
const TRADE = /\b(?:journalism|journalists|reporting|coverage|readers?|members|support us)\b/i;
const LABEL =
  /^our (?:standards|journalism|newsletters?|privacy|team|apps?|sites?|editorial|sources|terms|cookies?|partners|authors|contributors)\b/i;

/**
 * The outlet speaks of itself as a site ("We are not responsible for the content of other
 * websites", "Our readers pay for its reporting, and we hope that you …") or labels a link with
 * "Our …". Op-eds say "we" too, so a word of the trade is needed besides.
 */
export const siteVoice: Signal = {
  name: 'site-voice',
  matches: (line) => {
    if (isReported(line) || !speaksForOutlet(line)) return false;
    if (LABEL.test(line.own) && !line.ends && line.words <= 12) return true;
    if (SITE.test(line.own)) return line.words <= 25 || addressesReader(line);
    return addressesReader(line) && TRADE.test(line.own);
  },
};
