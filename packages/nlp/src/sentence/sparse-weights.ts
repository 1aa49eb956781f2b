/** Places for weights of hashed features. */
export const TABLE_SIZE = 1 << 20;

/** The place of a feature's weight. */
export function slotOf(hash: number): number {
  return hash & (TABLE_SIZE - 1);
}

/**
 * Weights in base64. For each that is not 0, by ascending place: the distance from the last place as
 * seven-bit groups, low ones first, the high bit set on all but the last; then the weight in a byte.
 */
export function parseWeights(base64: string): Int8Array {
  const bytes = atob(base64);
  const weights = new Int8Array(TABLE_SIZE);
  let [slot, distance, shift] = [-1, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes.charCodeAt(i);
    distance |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    slot += distance;
    weights[slot] = bytes.charCodeAt(++i);
    [distance, shift] = [0, 0];
  }
  return weights;
}
