const KEY = 'entente:queries';
const MOST = 12;

/** The reader's last queries on this browser, newest first; none where it keeps nothing. */
export function lastQueries(): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts a query first. */
export function remember(cypher: string): readonly string[] {
  const next = [cypher, ...lastQueries().filter((one) => one !== cypher)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing shows them until the page is left.
  }
  return next;
}
