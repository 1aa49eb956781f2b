/**
 * About how many characters `value`, of a row of any store, takes as JSON. It is counted up to a
 * little more than `most` only.
 */
export function sizeOf(value: unknown, most = Infinity): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null || value instanceof Date) return 8;
  if (ArrayBuffer.isView(value)) return 4 * value.byteLength;
  let size = 2;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) {
      size += sizeOf(item, most - size);
      if (size > most) break;
    }
    return size;
  }
  for (const [name, item] of Object.entries(value)) {
    size += name.length + 3 + sizeOf(item, most - size);
    if (size > most) break;
  }
  return size;
}
