import type { Signal } from './signal.ts';

const COUNTER =
  /^(?:(?:reading|listening|read) time:?\s*)?(?:about |approx\.? )?\d[\d.,]*\s*[km]?[ -]?(?:mins?|minutes?|hours?|hrs?|days?|weeks?|comments?|shares?|views?|likes?|reactions?|replies)\b(?:[ -](?:read|ago|listen|video|watch))?\.?$/i;
const REVERSED = /^(?:comments?|shares?|views?|likes?)[\s:]*\(?\d[\d.,]*[km]?\)?$/i;

/** Counts of the page: "5 min read", "Comments (214)", "3 hours ago". */
export const counter: Signal = {
  name: 'counter',
  matches: ({ text }) => text.length < 60 && (COUNTER.test(text) || REVERSED.test(text)),
};
