/** Words before a name that say that a person follows; lower case. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr sir dame lord lady madam madame prof professor rev reverend st mr. mrs. ms.
  dr. prof. rev. gen. col. lt. sgt. capt. sen. rep. gov. pres.`.split(/\s+/),
);

/** Honorifics and offices of one gender. */
export const MALE_TITLES: ReadonlySet<string> = new Set(
  'mr mr. sir lord king prince emperor sultan emir sheikh pope chairman spokesman congressman'.split(
    ' ',
  ),
);
export const FEMALE_TITLES: ReadonlySet<string> = new Set(
  'mrs mrs. ms ms. miss dame lady madam madame queen princess empress chairwoman spokeswoman congresswoman'.split(
    ' ',
  ),
);

/** Words that stand before or inside an office without being one: "*prime* minister". */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  `acting assistant associate chief crown defence defense deputy economy energy environment executive
  ex-president ex-prime external finance first foreign former general grand health high home interim
  interior justice late newly-elected outgoing permanent prime principal secretary senior security
  special supreme then trade transport under vice incoming new veteran top national state affairs
  opposition caretaker`.split(/\s+/),
);
