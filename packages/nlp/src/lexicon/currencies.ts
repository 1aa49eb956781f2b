/** Signs and abbreviations of currencies that stand beside a number, exact in case, as ISO 4217 codes. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  S$: 'SGD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  Rs: 'INR',
  'Rs.': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₴': 'UAH',
  '₦': 'NGN',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₵': 'GHS',
  '₸': 'KZT',
  '₾': 'GEL',
  '৳': 'BDT',
  RMB: 'CNY',
};

/** ISO 4217 codes in use. */
const CODES: ReadonlySet<string> = new Set(
  `AED AFN ALL AMD AOA ARS AUD AZN BAM BDT BGN BHD BIF BND BOB BRL BWP BYN CAD CDF CHF CLP CNY COP
  CRC CUP CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ HKD HNL HTG HUF IDR ILS
  INR IQD IRR ISK JMD JOD JPY KES KGS KHR KPW KRW KWD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD
  MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR
  RON RSD RUB RWF SAR SDG SEK SGD SLE SOS SRD SSP SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX
  USD UYU UZS VES VND XAF XCD XOF YER ZAR ZMW`.split(/\s+/),
);

/** Codes that are also words, names or well-known acronyms: "COP 26", "ALL 5 members", "SDG 13". */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  `ALL AMD BAM BND BOB COP CRC CUP GEL KGS MAD NIO PEN PHP RON SDG SOS TRY`.split(/\s+/),
);

/** Names of currencies; null where many states call theirs so and none is meant by default. */
const NAMES: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ...names('USD dollar buck'),
  ...names('EUR euro'),
  ...names('GBP pound sterling'),
  ...names('JPY yen'),
  ...names('CNY yuan renminbi'),
  ...names('INR rupee'),
  ...names('RUB ruble rouble'),
  ...names('UAH hryvnia hryvna'),
  ...names('KRW won'),
  ...names('TRY lira'),
  ...names('ILS shekel'),
  ...names('PLN zloty złoty'),
  ...names('HUF forint'),
  ...names('CZK koruna'),
  ...names('SEK krona kronor'),
  ...names('BRL reais'),
  ...names('ZAR rand'),
  ...names('NGN naira'),
  ...names('GHS cedi'),
  ...names('ETB birr'),
  ...names('THB baht'),
  ...names('VND dong'),
  ...names('MYR ringgit'),
  ...names('IDR rupiah'),
  ...names('BDT taka'),
  ...names('KZT tenge'),
  ...names('GEL lari'),
  ...names('AMD dram'),
  ...names('AZN manat'),
  ...names('IRR rial'),
  ...names('SAR riyal'),
  ...names('AED dirham'),
  ...names('AFN afghani'),
  ...names('BGN lev leva'),
  ...names('RON leu lei'),
  ...['franc', 'peso', 'dinar', 'crown', 'krone', 'kroner', 'shilling', 'kwacha', 'som'].map(
    (name) => [name, null] as const,
  ),
]);

/** Names of currencies with the word before them that tells whose they are, lower case. */
const QUALIFIED: ReadonlyMap<string, string> = new Map([
  ...qualified('dollar', {
    us: 'USD',
    'u.s.': 'USD',
    american: 'USD',
    australian: 'AUD',
    canadian: 'CAD',
    'new zealand': 'NZD',
    'hong kong': 'HKD',
    singapore: 'SGD',
    taiwan: 'TWD',
    'new taiwan': 'TWD',
    jamaican: 'JMD',
    liberian: 'LRD',
    namibian: 'NAD',
    fijian: 'FJD',
  }),
  ...qualified('pound', {
    british: 'GBP',
    egyptian: 'EGP',
    lebanese: 'LBP',
    syrian: 'SYP',
    sudanese: 'SDG',
    'south sudanese': 'SSP',
  }),
  ...qualified('rupee', {
    indian: 'INR',
    pakistani: 'PKR',
    nepalese: 'NPR',
    'sri lankan': 'LKR',
    mauritian: 'MUR',
  }),
  ...qualified('franc', {
    swiss: 'CHF',
    cfa: 'XOF',
    congolese: 'CDF',
    rwandan: 'RWF',
    burundian: 'BIF',
  }),
  ...qualified('peso', {
    mexican: 'MXN',
    argentine: 'ARS',
    chilean: 'CLP',
    colombian: 'COP',
    cuban: 'CUP',
    dominican: 'DOP',
    philippine: 'PHP',
    uruguayan: 'UYU',
  }),
  ...qualified('dinar', {
    algerian: 'DZD',
    bahraini: 'BHD',
    iraqi: 'IQD',
    jordanian: 'JOD',
    kuwaiti: 'KWD',
    libyan: 'LYD',
    serbian: 'RSD',
    tunisian: 'TND',
  }),
  ...qualified('crown', {
    czech: 'CZK',
    danish: 'DKK',
    norwegian: 'NOK',
    swedish: 'SEK',
    icelandic: 'ISK',
  }),
  ...qualified('krone', { danish: 'DKK', norwegian: 'NOK' }),
  ...qualified('kroner', { danish: 'DKK', norwegian: 'NOK' }),
  ...qualified('krona', { icelandic: 'ISK' }),
  ...qualified('shilling', { kenyan: 'KES', somali: 'SOS', tanzanian: 'TZS', ugandan: 'UGX' }),
  ...qualified('ruble', { belarusian: 'BYN' }),
  ...qualified('rouble', { belarusian: 'BYN' }),
  ...qualified('won', { 'north korean': 'KPW' }),
  ...qualified('rial', { omani: 'OMR', yemeni: 'YER' }),
  ...qualified('riyal', { qatari: 'QAR' }),
  ...qualified('dirham', { moroccan: 'MAD' }),
  ...qualified('manat', { turkmen: 'TMT' }),
  ...qualified('leu', { moldovan: 'MDL' }),
  ...qualified('lei', { moldovan: 'MDL' }),
  ...qualified('kwacha', { malawian: 'MWK', zambian: 'ZMW' }),
  ...qualified('som', { kyrgyz: 'KGS', uzbek: 'UZS' }),
]);

/** The list's first word is the code, the others its names. */
function names(list: string): (readonly [string, string])[] {
  const [code = '', ...words] = list.split(' ');
  return words.map((word) => [word, code] as const);
}

function qualified(
  name: string,
  codes: Readonly<Record<string, string>>,
): (readonly [string, string])[] {
  return Object.entries(codes).map(([whose, code]) => [`${whose} ${name}`, code] as const);
}

/** ISO 4217 code of a sign or code beside a number ("$", "US$", "Rs", "EUR"), or null. */
export function codeOfSign(word: string): string | null {
  if (CODES.has(word)) return word;
  return Object.hasOwn(SIGNS, word) ? (SIGNS[word] ?? null) : null;
}

/** Whether a code alone does not tell that money is meant: "COP" 26 is a conference, "TRY" 20 a verb. */
export function isAmbiguousSign(word: string): boolean {
  return AMBIGUOUS.has(word);
}

/**
 * ISO 4217 code that a currency's name means, with the words before it that may tell whose it is
 * ("Canadian" of "Canadian dollars"); `null` for a name that many states use, `undefined` for words
 * that name no currency.
 */
export function codeOfName(name: string, before: string): string | null | undefined {
  const lower = name.toLowerCase();
  const known = NAMES.has(lower) ? lower : lower.replace(/s$/, '');
  const plain = NAMES.get(known);
  if (plain === undefined || before === '') return plain;
  return QUALIFIED.get(`${before.toLowerCase()} ${known}`);
}
