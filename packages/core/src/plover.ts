/**
 * Event types of PLOVER, the Political Language Ontology for Verifiable Event Records, in the edition
 * of sixteen types (2021 and later), by CAMEO code: the longest code that begins the one looked for
 * counts. After the table that the PLOVER project publishes (CAMEO2PLOVER-2021), with what its
 * manual moved since: requests and demands are one type, REQUEST; embargoes (163) and judgments (116)
 * are SANCTION. Statements (01) have no type.
 */
const TYPE_OF_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    REQUEST: '02 10',
    AGREE: '03',
    CONSULT: '04',
    SUPPORT: '05',
    COOPERATE: '06',
    AID: '07',
    CONCEDE: '08',
    RETREAT: '0813 0814 084 085 086 087',
    ACCUSE: '09 11',
    REJECT: '12',
    THREATEN: '13',
    PROTEST: '14',
    MOBILIZE: '15',
    SANCTION: '16 116',
    COERCE: '17 191 192',
    ASSAULT: '18 19 20 1712 175',
  }).flatMap(([type, codes]) => codes.split(' ').map((code) => [code, type] as const)),
);

/** The sixteen event types of PLOVER, in the order of their CAMEO codes. */
export const PLOVER_TYPES: readonly string[] = [...new Set(TYPE_OF_CODE.values())];

/** PLOVER event type of a CAMEO code, or null where PLOVER has none for it. */
export function ploverOf(cameo: string): string | null {
  for (let length = cameo.length; length >= 2; length--) {
    const type = TYPE_OF_CODE.get(cameo.slice(0, length));
    if (type !== undefined) return type;
  }
  return null;
}
