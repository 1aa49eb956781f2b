import { expect, test } from '@jest/globals';
import { isFurniture, SIGNALS } from '../../src/furniture/signals.ts';
import { line } from '../builders.ts';

/** Lines that the signal of this name must know. */
const FURNITURE: Readonly<Record<string, readonly string[]>> = {
  'account-notice': [
    'Thank you for registering',
    'You have 2 free articles left this month',
    'Already a subscriber? Log in here',
    'Please refresh your browser so that you can be logged in',
    'Have you been affected by this story? Email us at news@example.org',
  ],
  'click-here': [
    'To find out more about our Refugees Welcome campaign, click here.',
    'If you would like to donate then please click here for our page.',
  ],
  counter: ['5 min read', '2 comments', 'Comments (214)', '3 hours ago', '1.2k shares'],
  credits: [
    '(Reporting by Anneke Dorn and Jonas Feld; Editing by Ruth Pell)',
    'Additional reporting by Reuters',
    'The Associated Press contributed to this report.',
    '(AFP)',
  ],
  'list-heading': [
    'Related articles',
    'Most Popular',
    'RECOMMENDED',
    'More on this story',
    'Read more: How it came to this',
  ],
  navigation: [
    'Skip to main content',
    'Accept all',
    'Business > Energy',
    'Subscribe | Log in',
    'Home',
  ],
  notice: [
    'Advertisement',
    'Story continues below advertisement',
    'We use cookies to improve your experience on our site.',
    '© 2022 The Capital Ledger. All rights reserved.',
    'Terms of use | Privacy policy | Contact us',
    'This article was originally published in March.',
  ],
  'reader-action': [
    'Sign up for our newsletter to get the day’s top stories in your inbox',
    'Sign up to This is Europe',
    'Join our commenting forum',
    'Follow us on Twitter',
    'Register now for FREE unlimited access to example.org',
    'Subscribe now to continue reading',
    'Download our app for the latest updates',
    'Get breaking news alerts sent to you',
  ],
  sharing: [
    'Share on Facebook',
    'Copy link',
    'Share',
    'Email this article',
    'Facebook Twitter WhatsApp',
  ],
  'site-voice': [
    'Our standards: how we report the news',
    'We are not responsible for the content of other websites.',
    'The Herald has no owner; our readers pay for it, and we hope that you will join them.',
  ],
};

test('every signal has its lines', () => {
  expect(Object.keys(FURNITURE)).toEqual(SIGNALS.map((signal) => signal.name));
});

test.each(Object.entries(FURNITURE).flatMap(([name, texts]) => texts.map((text) => [name, text])))(
  '%s: %s',
  (name, text) => {
    expect(SIGNALS.find((signal) => signal.name === name)?.matches(line(text))).toBe(true);
  },
);

/** Sentences of articles that begin or sound like furniture. */
test.each([
  'Share prices fell slightly in London on Thursday.',
  'Join the alliance is what Finland did when its voters changed their minds.',
  'Follow the money, however, and a different picture appears.',
  'Read more into the statement than the words allow, one diplomat warned, and you will be disappointed.',
  'Sign up to a treaty and you must keep it, the president told parliament.',
  'Support for Ukraine: the latest',
  'Help for our allies is on its way.',
  'Like the EU, our government has frozen the accounts of the bank, and its cookies crumble.',
  'Related talks between the central banks were postponed.',
  'Cookies, tea and a joint statement were all that they had to offer.',
  'Meta changed its privacy policy in May after a court in Luxembourg ruled against it.',
  'Copyright law will not be on the agenda.',
  'The interview may not be broadcast in Russia.',
  'Written by aides, the speech was dull.',
  '“Click here, they told us, and the form would be sent,” said a farmer.',
  '“Sign up for our newsletter,” the party leader joked.',
  'We urge the European Commission to act.',
  'If you are poor in Lebanon, you cannot afford bread.',
  'If you subscribe to the view that sanctions work, the figures are sobering.',
  'More from the talks is expected on Friday.',
  'Subscribers to the state broadcaster lost their signal for an hour.',
  'The US and its allies registered a protest.',
  'Donations to refugees’ charities have doubled since March.',
  'Comments by Mr Lavrov angered Berlin.',
])('%s is not', (text) => {
  expect(isFurniture(line(text))).toBe(false);
});
