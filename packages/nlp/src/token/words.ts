/**
 * Words that keep their full stop. Those of a title or rank are followed by a name and never end a
 * sentence; the others may.
 */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr br hon pres gov lt col gen maj capt cmdr cpl sgt adm sen rep ' +
    'reps sens st ste mt messrs mme mlle supt insp amb'
  ).split(' '),
);

/** Abbreviations that are written with a full stop, in lower case, without it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'corp inc ltd co bros jr sr vs etc al cf ca approx dept esp viz bn llc plc assn univ ' +
    'jan feb aug sept sep oct nov dec tues thurs eds vol vols ph d.c u.s e.g i.e a.m p.m'
  ).split(' '),
);

/** Words that are abbreviations only where a number follows: "No. 10", "Art. 5", "Mar. 3". */
export const NUMBERED: ReadonlySet<string> = new Set(
  'est no nos art arts fig figs sec ch p pp para res mar apr jun jul mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);

/** Prefixes that stay joined to what follows their hyphen, as in the English treebanks. */
export const PREFIXES: readonly string[] = (
  'anti bi bio co counter cross de e eco euro ex inter intra macro mega micro mid mini multi neo ' +
  'non over para post pre pro pseudo psycho quasi re semi socio sub super trans tri ultra un under'
).split(' ');

/** Words of two syntactic words that nothing visible parts: where the second begins. */
export const FUSED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
]);

/** Units that are parted from the number before them: "5km", "10am", "$2bn". */
export const UNITS: readonly string[] = (
  'bn tn mn m k b km cm mm kg mg ft lb lbs oz mph kph kmh km/h am pm hp kw mw gw kwh mwh hz khz ' +
  'mhz ghz kb mb gb tb pc million billion trillion bpd bps'
).split(' ');
