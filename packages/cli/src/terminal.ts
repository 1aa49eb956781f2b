import type { Writable } from 'node:stream';

/** Where a command's words go: data on `print`, everything else on `note`. */
export interface Terminal {
  /** Writes data to stdout as it is; resolves when it is written. @throws on a closed pipe. */
  readonly print: (text: string) => Promise<void>;
  /** Writes one line for people to stderr; control characters in it are made visible. */
  readonly note: (line: string) => void;
  /** Replaces the current line of a terminal; `null` clears it. No-op when not `interactive`. */
  readonly status: (line: string | null) => void;
  /** Whether stderr is a terminal. */
  readonly interactive: boolean;
}

/** A terminal on two streams. */
export function createTerminal(
  stdout: Writable,
  stderr: Writable & { readonly isTTY?: boolean },
): Terminal {
  const interactive = stderr.isTTY === true;
  return {
    print: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    note: (line) => {
      stderr.write(`${interactive ? '\r\u001b[K' : ''}${printable(line)}\n`);
    },
    status: (line) => {
      if (interactive) stderr.write(`\r\u001b[K${line === null ? '' : printable(line)}`);
    },
    interactive,
  };
}

/**
 * `text` with line breaks kept and every other control or bidirectional character as `\uXXXX`:
 * words of an article must not move the cursor, set the window's title or turn text around.
 */
export function printable(text: string): string {
  return escapeCharacters(text, /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu);
}

/** As `printable`, on one line: line breaks and tabs become single blanks. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\t\n\r]+/g, ' '));
}

/** JSON of `value` in which what a terminal might obey is escaped; it parses to the same value. */
export function printableJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  return escapeCharacters(json, /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu);
}

function escapeCharacters(text: string, pattern: RegExp): string {
  return text.replace(
    pattern,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
