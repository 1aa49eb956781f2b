import type { Line } from '../layout/line.ts';
import { addressesReader, isReported, type Signal } from './signal.ts';

const NOTICE =
  /^(?:thank(?:s| you)(?: (?:very much|so much))? for (?:registering|subscribing|signing|joining|reading|your|visiting|supporting|being)|already (?:have|a|registered|signed|subscribed)\b|not (?:yet )?(?:a (?:subscriber|member)|registered)|forgot(?:ten)? (?:your )?password|create (?:an|your|a free) account|my account|your account|want to (?:bookmark|read|save)|subscriber[- ]only|this (?:article|content|story) is (?:only )?(?:for|available to) (?:subscribers|members))/i;
const ADDRESS =
  /\b(?:logged in|log in|signed in|sign in|free articles?|articles? (?:left|remaining)|subscriber|subscription|been affected by|news tip|story to share|before you go|your (?:inbox|browser|password|account|consent|privacy choices|experience (?:on|with)|support (?:for us|makes|helps)))\b/i;

/** "Thank you for registering", "You have 2 free articles left this month": addressed to a user. */
export const accountNotice: Signal = {
  name: 'account-notice',
  matches: (line) =>
    !isReported(line) && ((line.words <= 30 && NOTICE.test(line.own)) || isAddress(line)),
};

function isAddress(line: Line): boolean {
  return addressesReader(line) && (/^please\b/i.test(line.own) || ADDRESS.test(line.own));
}
