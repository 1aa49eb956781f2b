/** Trouble with the text of one document; the run goes on. */
export interface Diagnostic {
  /** Id of the document, or its path when it never became one. */
  readonly document: string;
  /** Stable, kebab-case: `not-english`, `empty`, `sentence-too-long`. */
  readonly code: string;
  readonly message: string;
  readonly start: number | null;
  readonly end: number | null;
}
