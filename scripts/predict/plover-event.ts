/** Source or target of an event. */
export interface PloverParty {
  readonly text: string;
  /** ISO 3166-1 alpha-3; null where the text names no country. */
  readonly country: string | null;
}

/** Who did what to whom. */
export interface PloverEvent {
  readonly source: PloverParty;
  readonly target: PloverParty;
  /** PLOVER type: "DEMAND". */
  readonly type: string;
  readonly confidence: number;
}
