/** Wrong input or use. `code` is stable; `message` says what to do about it. */
export class EntenteError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The caller's arguments or configuration are wrong (exit code 2). */
export class UsageError extends EntenteError {}

/** A file or value does not have the form it must have. */
export class FormatError extends EntenteError {}
