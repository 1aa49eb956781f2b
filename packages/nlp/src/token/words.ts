/**
 * Words that keep their full stop. Those of a title or rank are followed by a name and never end a
 * sentence; the others may.
 */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr drs prof rt rev fr sr br hon pres gov lt col gen maj capt cmdr cpl sgt adm sen ' +
    'rep reps sens st ste ft mt messrs mme mlle supt insp amb attn'
  ).split(' '),
);

/** Abbreviations that are written with a full stop, in lower case, without it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'corp inc ltd co bros jr sr vs etc al cf ca approx dept esp viz bn llc plc assn univ ave blvd ' +
    'jan feb aug sept sep oct nov dec tue tues thur thurs eds vol vols ph d.c u.s e.g i.e a.m p.m ' +
    'm.sc ph.d arr dep ext'
  ).split(' '),
);

/** Days and months whose abbreviations are words too: abbreviations only before more of a date. */
export const DAYS: ReadonlySet<string> = new Set('mon wed fri sat sun'.split(' '));

/** Words that are abbreviations only where a number follows: "No. 10", "Art. 5", "Mar. 3". */
export const NUMBERED: ReadonlySet<string> = new Set(
  'est no nos rs art arts fig figs sec ch p pp para res mar apr jun jul mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);

/** Prefixes that stay joined to what follows their hyphen, as in the English treebanks. */
export const PREFIXES: readonly string[] = (
  'anti bi bio co counter cross de e ex inter intra macro mega micro mid mini multi neo non over ' +
  'para post pre pro pseudo psycho re semi socio sub super trans tri ultra un under'
).split(' ');

/** Words of two syntactic words that nothing visible parts: where the second begins. */
export const FUSED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['outta', 3],
  ['alot', 1],
  ['im', 1],
  ['ive', 1],
  ['hes', 2],
  ['shes', 3],
  ['thats', 4],
  ['whats', 4],
  ['theres', 5],
  ['youre', 3],
  ['youll', 3],
  ['youve', 3],
  ['theyre', 4],
  ['theyll', 4],
  ['theyve', 4],
]);

/** Auxiliaries that are written together with "nt", without an apostrophe: "dont", "didnt". */
export const NEGATED: ReadonlySet<string> = new Set(
  'do did does could would should is are ar was were has have had ai ca wo must need'.split(' '),
);

/** Words after which "its" can only have meant "it's": no noun phrase goes on with them. */
export const AFTER_IT_IS: ReadonlySet<string> = new Set(
  (
    'a an the not been like because from for in between as at on with nothing anyone getting going ' +
    'really simply definitely probably also that this what when where who why how my your their our'
  ).split(' '),
);

/** Units that are parted from the number before them: "5km", "10am", "$2bn". */
export const UNITS: readonly string[] = (
  'bn tn mn m k b km cm mm kg mg ft lb lbs oz mph kph kmh km/h am pm hp kw mw gw kwh mwh hz khz ' +
  'mhz ghz kb mb gb tb pc million billion trillion bpd bps hr hrs min mins sec secs yr yrs'
).split(' ');

/** Endings of file names: "report.doc" is one word. */
export const FILE_TYPES: readonly string[] = (
  'doc docx xls xlsx ppt pptx pdf htm html txt rtf csv xml zip exe jpg jpeg gif png bmp mp3 mp4 ' +
  'wav avi mpg url wpd'
).split(' ');
