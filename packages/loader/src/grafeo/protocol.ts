/** What the process of the embedded store is asked. */
export interface GrafeoRequest {
  readonly number: number;
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Take back what the statement wrote, and say that it did. */
  readonly readOnly: boolean;
  /** Of a longer answer one row more than these is sent. */
  readonly rows?: number;
  /** An answer of more is not sent. */
  readonly characters?: number;
  /** Bytes that the process may grow by while it works for this. */
  readonly memory?: number;
}

/** Exit code of the process where a request needed more memory than it may. */
export const OUT_OF_MEMORY = 86;

/** What it says: once that it is there or why not, then one answer to each request. */
export type GrafeoReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly message: string }
  | {
      readonly kind: 'rows';
      readonly number: number;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly unknown[])[];
    }
  | { readonly kind: 'wrote'; readonly number: number }
  | { readonly kind: 'too-large'; readonly number: number }
  | { readonly kind: 'error'; readonly number: number; readonly message: string };
