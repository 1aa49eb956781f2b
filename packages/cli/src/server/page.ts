/** What a page is given when it is served. */
export interface PageValues {
  readonly nonce: string;
  readonly token: string;
}

/**
 * The viewer's page with its nonce in place (the build leaves `__NONCE__` where it goes) and the token
 * in `<meta name="entente-token">`.
 */
export function fillPage(html: string, { nonce, token }: PageValues): string {
  const meta = `<meta name="entente-token" content="${token}" />`;
  const filled = html.replaceAll('__NONCE__', () => nonce);
  const head = /<\/head>/i.exec(filled)?.index ?? 0;
  return `${filled.slice(0, head)}${meta}${filled.slice(head)}`;
}
