/**
 * Common nouns that, inside a capitalized name, tell what it names: "Bank of *China*" is an
 * organization because of "Bank". Lower case, by entity type of the ontology.
 */
export const NAME_HEADS: Readonly<Record<string, readonly string[]>> = {
  Organization:
    `academy administration agency airlines alliance army association authority bank board
    bloc bureau cabinet chamber club coalition college command commission committee community
    confederation congress council court department directorate duma embassy federation
    force forces forum foundation front fund government group guard guards headquarters house
    institute institution league legislature ministry mission movement nations navy network
    office organisation organization parliament party police politburo secretariat senate service
    services society staff team tribunal union university assembly consulate corps treasury`.split(
      /\s+/,
    ),
  Company:
    `airways co co. company corp corp. corporation gmbh holdings inc inc. industries limited llc ltd ltd.
    motors plc steel technologies`.split(/\s+/),
  NewsOutlet:
    'broadcasting chronicle gazette herald journal magazine news newspaper post press times tribune tv'.split(
      ' ',
    ),
  Place: `avenue bay beach border cape city coast county desert district east falls gulf
    harbor harbour heights hill hills island islands lake mount mountain mountains north ocean
    oblast park peninsula plain port province region river road sea south square strait street
    territory town valley village west`.split(/\s+/),
  Facility:
    `airbase airport barrage base bridge camp canal cathedral center centre church complex crossing dam
    factory hospital hotel library mosque museum palace pipeline plant prison refinery stadium station
    temple terminal tower`.split(/\s+/),
  Event:
    `championship championships conference congresses cup dialogue exhibition expo festival games
    marathon olympics revolution summit war wars crisis uprising`.split(/\s+/),
  Treaty:
    'accord accords agreement charter compact convention pact protocol treaty memorandum'.split(
      ' ',
    ),
  WrittenWork:
    'act bill constitution declaration directive law plan strategy initiative programme program report'.split(
      ' ',
    ),
  Resolution: ['resolution'],
};

/** Names that may go on with "of": "*Ministry* of Defence", "*Gulf* of Oman". */
export const OF_HEADS: ReadonlySet<string> = new Set(
  `academy alliance association bank battle bay board bureau cape central chamber church city college commission committee
  community congress council court declaration department duchy duke emirate faculty federation gulf
  house institute island isle kingdom league library ministry museum office
  organisation organization parliament prince province republic school sea secretariat society
  state states strait treaty union university convention charter commonwealth cooperation nations`.split(
    /\s+/,
  ),
);

/** Lower-case words inside names of people and places: "Ursula *von der* Leyen". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'al bin bint da das de del della den der di do dos du el ibn la las le los ten ter van von y zu'.split(
    ' ',
  ),
);

const TYPE_OF_HEAD = new Map(
  Object.entries(NAME_HEADS).flatMap(([type, words]) => words.map((word) => [word, type] as const)),
);

/** Type that `word` gives to a name that it heads, or null. */
export function typeOfHead(word: string): string | null {
  return TYPE_OF_HEAD.get(word.toLowerCase()) ?? null;
}
