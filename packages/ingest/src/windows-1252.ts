/** Characters of the bytes 0x80 to 0x9F, https://encoding.spec.whatwg.org/index-windows-1252.txt */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * `text`, which TextDecoder made of windows-1252 bytes, with the quotation marks and dashes that
 * some versions of Node leave as control characters because they decode it as ISO 8859-1.
 */
export function repairWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (c) => HIGH.charAt(c.charCodeAt(0) - 0x80));
}
