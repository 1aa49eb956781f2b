/** Nouns that their verbs do not tell by form: verb, noun. */
const IRREGULAR = new Set(
  `advise advice; arrive arrival; bear birth; believe belief; break breach; choose choice; collide collision;
  die death; fly flight; give gift; grow growth; lose loss; marry marriage; prove proof; pursue pursuit; sell sale;
  ram collision; collide crash; shoot shooting; speak speech; strike strike; succeed success; think thought; weigh
  weight; hijack hijacking; flee flight; fight fighting; storm assault; shut closure; close shutdown; pay payment;
  jail imprisonment; sentence jailing; kidnap abduction; seize capture; drop fall`
    .split(';')
    .map((pair) => pair.trim().replace(/\s+/g, ' ')),
);

/** Ends of verbs with those that their nouns have instead. */
const ENDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/e$/, ['ion', 'ation', 'al', 'ance', 'ence', 'ure', 'ing', 'er', 'ment']],
  [
    /$/,
    ['', 'ment', 'ion', 'ation', 'ition', 'al', 'ance', 'ence', 'ure', 'ing', 'age', 'er', 'ery'],
  ],
  [/([bdgklmnprt])$/, ['$1$1ing', '$1$1al', '$1$1ation', '$1$1ance', '$1$1er']],
  [/y$/, ['ication', 'ial', 'iance', 'iage']],
  [/(d|de|t|se)$/, ['sion', 'ssion']],
  [/mit$/, ['mission', 'mittal']],
  [/ish$/, ['ition']],
  [/(ain|ene)$/, ['ention']],
  [/eive$/, ['eption']],
  [/duce$/, ['duction']],
  [/ede$/, ['ession']],
  [/eed$/, ['ession']],
  [/sume$/, ['sumption']],
  [/pel$/, ['pulsion']],
  [/scribe$/, ['scription']],
  [/olve$/, ['olution']],
  [/vert$/, ['version']],
  [/ound$/, ['undation']],
  [/quire$/, ['quisition', 'quiry']],
  [/oint$/, ['ointment']],
];

/**
 * Whether `noun` may be what `verb` does, by their form: `close` and `closure`, `take_over` and `takeover`, `cut` and
 * `cut`. Both as lower-case lemmas, the verb's particle after `_`.
 */
export function isNominalOf(noun: string, verb: string): boolean {
  const whole = verb.replace('_', '');
  if (whole === noun || whole === noun.replace('-', '')) return true;
  if (verb.includes('_')) return verb.split('_').reverse().join('') === noun;
  if (IRREGULAR.has(`${verb} ${noun}`)) return true;
  if (verb.length < 3 || noun.slice(0, 2) !== verb.slice(0, 2)) return false;
  return ENDS.some(
    ([end, nouns]) => end.test(verb) && nouns.some((own) => verb.replace(end, own) === noun),
  );
}
