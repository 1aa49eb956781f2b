import { feature, featuresContaining } from '@rapideditor/country-coder';

/** What country-coder says of a country: its Wikidata id and its areas of UN M49, by name. */
export interface CountryArea {
  readonly qid: string | null;
  readonly region: string | null;
  readonly subregion: string | null;
}

/** The fields that are read here; the package's own types need those of GeoJSON. */
interface AreaProperties {
  readonly wikidata: string;
  readonly nameEn: string;
  readonly level: string;
  readonly m49?: string;
}

interface AreaFeature {
  readonly properties: AreaProperties;
}

/** M49 areas of the countries that the source divides into parts of several areas. */
const OF_DIVIDED: Readonly<Record<string, string>> = {
  DK: '154',
  ES: '039',
  FR: '155',
  GB: '154',
  NL: '155',
  NO: '154',
  NZ: '053',
  RU: '151',
  UM: '057',
  US: '021',
};

/** Sub-regions that M49 itself divides: Sub-Saharan Africa; Latin America and the Caribbean. */
const DIVIDED_SUBREGIONS = ['202', '419'];

/** North America lies across M49's sub-regions and is none of them. */
const CONTINENT_NORTH_AMERICA = '003';

/** Area and Wikidata id of the country or territory with the ISO 3166-1 alpha-2 code `iso2`. */
export function countryArea(iso2: string): CountryArea {
  const own = (feature(iso2) as AreaFeature | null)?.properties;
  const containing = featuresContaining(OF_DIVIDED[iso2] ?? iso2) as readonly AreaFeature[];
  const around = containing.map(({ properties }) => properties);
  const nameOf = (level: string): string | null =>
    around.find((area) => area.level === level)?.nameEn ?? null;
  const subregion = around.find(
    ({ level, m49 }) => level === 'subregion' && m49 !== CONTINENT_NORTH_AMERICA,
  );
  const divided = DIVIDED_SUBREGIONS.includes(subregion?.m49 ?? '');
  return {
    qid: own?.wikidata ?? null,
    region: nameOf('region'),
    subregion: (divided ? nameOf('intermediateRegion') : null) ?? subregion?.nameEn ?? null,
  };
}
