/**
 * Inside of a character class (flag `u`) of what is no part of any token: white space, controls
 * and marks that nobody sees.
 */
export const SPACE = '\\s\\p{Cc}\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
