/** Names of religious and ethnic groups that are no country's demonym; they modify nouns and stand alone. */
const PEOPLES = new Set(
  `Alawite Arab Ashkenazi Assyrian Baloch Balkan Berber Buddhist Catholic Christian Coptic Druze Hausa Hindu
  Hispanic Hutu Igbo Islamic Islamist Jew Jewish Kurd Kurdish Latino Mormon Muslim Nazi Orthodox Oromo Pashtun
  Protestant Rohingya Roma Salafi Salafist Sephardic Shia Shiite Sikh Slavic Sufi Sunni Tamil Tatar
  Tigrayan Tuareg Turkic Tutsi Uighur Uyghur Yazidi Yoruba Zionist Zulu`.split(/\s+/),
);

/** Whether `word` names a people or faith: "Sikh", "Uyghurs". */
export function isPeople(word: string): boolean {
  return PEOPLES.has(word) || PEOPLES.has(word.replace(/s$/, ''));
}
