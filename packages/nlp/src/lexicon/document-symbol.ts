/** Symbols of documents as the tokenizer keeps them: "A/RES/ES-11/1", "S/2022/155", "ES-11/1". */
const SYMBOL =
  /^(?:[A-Z]{1,8}(?:\.\d{1,3})?(?:\/[A-Za-z0-9.-]+){1,6}|[A-Z]{2}-\d{1,3}\/\d{1,4}|\d{2,4}\/\d{1,4}\/[A-Za-z]{2,7})$/;
/** Numbers of acts: "2022/328", "14024", "2003/87". */
const NUMBER = /^\d{1,5}(?:\/\d{1,5}){0,2}$/;

/** Whether a word is the symbol of a document and not merely letters around a slash. */
export function isDocumentSymbol(word: string): boolean {
  return SYMBOL.test(word) && /[/-].*\d.*/.test(word);
}

/** Whether a word may number a document: "2022/328", "1325", "ES-11/1". */
export function isDocumentNumber(word: string): boolean {
  return NUMBER.test(word) || isDocumentSymbol(word);
}

/** Entity type of what a symbol names. */
export function typeOfSymbol(symbol: string): string {
  return /(?:^|\/)RES\/|^ES-/.test(symbol) ? 'Resolution' : 'WrittenWork';
}

/** Principal organs of the United Nations, as their documents' symbols begin. */
const UN_SYMBOL = /^(?:A|E|S|ST|T)\//;

/** Id of the United Nations document whose symbol a name ends with: "S/2022/155" → `un:S/2022/155`; else null. */
export function idOfDocument(name: string): string | null {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return UN_SYMBOL.test(last) && isDocumentSymbol(last) ? `un:${last}` : null;
}
