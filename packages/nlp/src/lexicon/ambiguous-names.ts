import { entityId } from '@entente/core';

/** One of the things that an ambiguous name may mean. */
export interface Reading {
  /** Id of a row of the table of actors; null for what no table has. */
  readonly actor: string | null;
  /** Names that only an article about this one is likely to have; those of the actor count by themselves. */
  readonly cues: readonly string[];
}

/** A name that means several things in the news. */
export interface AmbiguousName {
  readonly names: readonly string[];
  readonly readings: readonly Reading[];
  /** Id of the actor that is meant where the article does not tell; null to leave it apart. */
  readonly otherwise: string | null;
  /** Type of the node where it is left apart. */
  readonly type: string;
}

const GEORGIA_STATE = entityId('Region', 'Georgia (U.S. state)');
const WASHINGTON_STATE = entityId('Region', 'Washington (U.S. state)');

/** Names to decide by context. Facts of geography and of the news, written for this project. */
export const AMBIGUOUS_NAMES: readonly AmbiguousName[] = [
  {
    names: ['Georgia'],
    readings: [
      {
        actor: 'iso:GEO',
        cues: words(`Saakashvili Kobakhidze Garibashvili Ivanishvili Zourabichvili Margvelashvili
          Abkhazia Batumi Gori Caucasus Armenia Azerbaijan Moldova Ukraine Russia Russian Kremlin`),
      },
      {
        actor: GEORGIA_STATE,
        cues: words(`Atlanta Savannah Augusta Kemp Abrams Raffensperger Warnock Ossoff Loeffler Perdue
          Willis Alabama Florida Carolina Tennessee Arizona Nevada Wisconsin Michigan Pennsylvania Ohio
          Republicans Democrats`),
      },
    ],
    otherwise: null,
    type: 'Actor',
  },
  {
    names: ['Congo', 'Congolese'],
    readings: [
      {
        actor: 'iso:COD',
        cues: words(`Goma Kivu M23 Tshisekedi Kabila Bukavu Ituri Bunia Beni Katanga Lubumbashi
          MONUSCO Monusco Rwanda Rwandan Burundi`),
      },
      { actor: 'iso:COG', cues: words('Sassou Nguesso Sassou-Nguesso Pointe-Noire') },
    ],
    otherwise: null,
    type: 'Country',
  },
  {
    names: ['Korea'],
    readings: [
      { actor: 'iso:KOR', cues: words('Busan Incheon Jeju Yoon Hyundai Samsung') },
      { actor: 'iso:PRK', cues: words('DPRK KCNA Yongbyon') },
    ],
    otherwise: null,
    type: 'Country',
  },
  {
    names: ['Washington'],
    readings: [
      { actor: 'iso:USA', cues: words('Congress Pentagon Biden Trump Obama Capitol') },
      {
        actor: WASHINGTON_STATE,
        cues: words('Seattle Spokane Tacoma Olympia Vancouver Oregon Idaho Inslee Ferguson'),
      },
    ],
    otherwise: 'iso:USA',
    type: 'Place',
  },
  {
    names: ['Macedonia'],
    readings: [
      { actor: 'iso:MKD', cues: words('Ohrid Tetovo Zaev Gruevski') },
      { actor: null, cues: words('Thessaloniki Alexander Philip') },
    ],
    otherwise: 'iso:MKD',
    type: 'Place',
  },
  {
    names: ['Tripoli'],
    readings: [
      { actor: 'iso:LBY', cues: words('Benghazi Haftar Misrata Gaddafi Dbeibah') },
      { actor: null, cues: words('Lebanon Lebanese Beirut Hezbollah') },
    ],
    otherwise: 'iso:LBY',
    type: 'Place',
  },
  ...(
    [
      [['Victoria'], 'iso:SYC'],
      [['San José', 'San Jose'], 'iso:CRI'],
      [['Georgetown'], 'iso:GUY'],
      [['Kingstown'], 'iso:VCT'],
      [['Sofia'], 'iso:BGR'],
      [['Male'], 'iso:MDV'],
      [['Sucre'], 'iso:BOL'],
    ] as const
  ).map(([names, actor]) => onlyWithCues(names, actor)),
];

/** A capital of a name that others bear too: the capital only where the article speaks of its country. */
function onlyWithCues(names: readonly string[], actor: string): AmbiguousName {
  return { names, readings: [{ actor, cues: [] }], otherwise: null, type: 'Place' };
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
