/** What the process of the embedded store is asked. */
export interface GrafeoRequest {
  readonly number: number;
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Take back what the statement wrote, and say that it did. */
  readonly readOnly: boolean;
}

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
  | { readonly kind: 'error'; readonly number: number; readonly message: string };
