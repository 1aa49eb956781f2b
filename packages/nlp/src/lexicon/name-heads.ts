/**
 * Common nouns that, inside a capitalized name, tell what it names: "Bank of *China*" is an
 * organization because of "Bank". Lower case, by entity type of the ontology.
 */
export const NAME_HEADS: Readonly<Record<string, readonly string[]>> = {
  Organization:
    `academy administration agency airlines alliance army association authority bank board
    bloc bureau cabinet chamber club coalition command commission committee community
    confederation congress council court department directorate federation
    force forces forum foundation front fund government group guard guards headquarters house
    institute institution league mission movement nations navy network
    office organisation organization party police politburo secretariat service
    services society staff team tribunal union assembly corps treasury`.split(/\s+/),
  Company:
    `airways co co. company corp corp. corporation gmbh holdings inc inc. industries limited llc ltd ltd.
    motors plc steel technologies`.split(/\s+/),
  NewsOutlet:
    'broadcasting chronicle gazette herald journal magazine news newspaper post press times tribune tv'.split(
      ' ',
    ),
  Place: `avenue beach border cape city coast county desert district east falls
    harbor harbour heights hill hills island islands mount mountain mountains north
    oblast park peninsula plain port province region road south square street
    territory town valley village west`.split(/\s+/),
  Facility: `airport arena barrage bridge camp canal castle cathedral cemetery
    center centre church complex cosmodrome courthouse crossing factory fortress hospital hotel
    library memorial monastery monument mosque museum palace prison
    shipyard spaceport stadium station steelworks synagogue temple terminal theater theatre tower
    tunnel`.split(/\s+/),
  Event: `championship championships congresses contest cup exhibition expo festival games genocide
    holocaust intifada marathon olympics pandemic paralympics crisis uprising`.split(/\s+/),
  Meeting: 'conference dialogue summit talks'.split(' '),
  Conflict: 'battle blitz insurgency siege war wars'.split(' '),
  Attack: 'attacks bombing bombings massacre massacres'.split(' '),
  Election: 'election elections primaries'.split(' '),
  Disaster: 'earthquake famine flood floods tsunami'.split(' '),
  Treaty:
    `accord accords agreement agreements charter compact convention conventions memorandum pact
    protocol protocols treaties treaty`.split(/\s+/),
  Law: 'act bill code constitution decree directive law laws ordinance regulation statute'.split(
    ' ',
  ),
  WrittenWork:
    `communique communiqué declaration doctrine initiative manifesto plan programme program report
    strategy`.split(/\s+/),
  Resolution: ['resolution'],
  Ministry: 'ministry'.split(' '),
  Legislature: 'parliament senate duma legislature'.split(' '),
  DiplomaticMission: 'embassy consulate'.split(' '),
  University: 'university college'.split(' '),
  Waterbody: 'bay gulf lake ocean river sea strait'.split(' '),
  MilitaryBase: 'airbase airfield barracks base'.split(' '),
  EnergyFacility: 'pipeline plant reactor refinery dam'.split(' '),
  Coup: 'coup revolution'.split(' '),
  Referendum: 'referendum'.split(' '),
};

/** Words that tell, at the beginning of a name, what the rest of it is called: "*Operation* Barbarossa". */
const FIRST_HEADS: ReadonlyMap<string, string> = new Map([
  ['operation', 'Conflict'],
  ['exercise', 'Exercise'],
  ...['hurricane', 'typhoon', 'cyclone'].map((word) => [word, 'Disaster'] as const),
  ...['mount', 'cape'].map((word) => [word, 'Place'] as const),
  ['lake', 'Waterbody'],
  ...['fort', 'camp'].map((word) => [word, 'Facility'] as const),
]);

/** Words of documents that stand before a number: "*Regulation* 2022/328", "Executive *Order* 14024". */
export const NUMBERED_HEADS: ReadonlyMap<string, string> = new Map([
  ['resolution', 'Resolution'],
  ...'act decision decree directive law order ordinance proclamation regulation'
    .split(' ')
    .map((word) => [word, 'Law'] as const),
  ...'communication notice opinion recommendation'
    .split(' ')
    .map((word) => [word, 'WrittenWork'] as const),
  ['protocol', 'Treaty'],
]);

const TYPE_OF_HEAD = new Map(
  Object.entries(NAME_HEADS).flatMap(([type, words]) => words.map((word) => [word, type] as const)),
);

/** Type that `word` gives to a name that it heads, or null. */
export function typeOfHead(word: string): string | null {
  return TYPE_OF_HEAD.get(word.toLowerCase()) ?? null;
}

/**
 * Type that the words of a name tell by its head: the word before "of", "for", "in", "against" and the like
 * ("*Battle* of Kherson"), else a first word such as "Operation", else the last that is no numeral
 * ("World *War* II"). Null where none does.
 */
export function typeOfNameWords(words: readonly string[]): string | null {
  const joint = words.findIndex((word) => /^(of|for|on|in|at|against|concerning)$/.test(word));
  const last = joint > 0 ? words[joint - 1] : words.findLast((word) => !NUMERAL.test(word));
  const type = typeOfHead(last ?? '');
  const first = words.length > 1 ? FIRST_HEADS.get((words[0] ?? '').toLowerCase()) : undefined;
  if (first === undefined || joint > 0) return type;
  return type !== null && KEPT.has(type) ? type : first;
}

/** Types that the last word of a name gives whatever its first: "Camp David *Accords*". */
const KEPT = new Set(
  'Organization Ministry Legislature University Company Treaty Law Meeting'.split(' '),
);

const NUMERAL = /^(?:\d.*|[IVX]{1,5}|[-–()])$/;

/** Whether `word` heads names of something built: "bridge", "pipeline". */
export function isBuiltHead(word: string): boolean {
  return /^(Facility|MilitaryBase|EnergyFacility)$/.test(typeOfHead(word) ?? '');
}

/** Heads of names that are family names too: "Doris *Battle*" is a person, "the Paris *Code*" is not. */
export const FAMILY_HEADS: ReadonlySet<string> = new Set(
  'battle bill camp castle church code hill law park temple war'.split(' '),
);
