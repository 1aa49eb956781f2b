/** `ENOENT`, `EPIPE` and so on of an error of the operating system, else null. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if (!('code' in error && 'syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What an error says in one line. */
export function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return String(error.message);
  }
  return String(error);
}
