import { isReported, type Signal } from './signal.ts';

/** "To find out more about our campaign, click here": only a page says where to click. */
export const clickHere: Signal = {
  name: 'click-here',
  matches: (line) =>
    /\b(?:click|tap|sign|donate|subscribe|register|apply|read more|find out more) (?:here|below)\b|\b(?:click|tap) (?:on )?th(?:e|is) (?:link|button)\b|\b(?:click|tap) here\b/i.test(
      line.own,
    ) && !isReported(line),
};
