import chardet from 'chardet';
import { repairWindows1252 } from './windows-1252.ts';

/** The text of a file, or why it has none. `guessed` names the encoding when it is not UTF-8. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly guessed: string | null }
  | { readonly kind: 'binary' };

const MAGIC = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u001f\u008b',
];
const SAMPLE = 65_536;

/**
 * Decodes `bytes`: byte order mark, else UTF-8 when valid, else `declared` (the label in an HTML
 * page), else what chardet finds, else windows-1252. The mark is removed; nothing else is changed.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  if (MAGIC.some((magic) => String.fromCharCode(...bytes.subarray(0, magic.length)) === magic)) {
    return { kind: 'binary' };
  }
  if (head.startsWith('\u00ff\u00fe')) return toText(bytes, 'utf-16le', null);
  if (head.startsWith('\u00fe\u00ff')) return toText(bytes, 'utf-16be', null);
  const wide = detectWide(bytes);
  if (wide !== null) return toText(bytes, wide, wide);
  if (bytes.subarray(0, SAMPLE).includes(0)) return { kind: 'binary' };
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes), null);
  } catch {
    return decodeGuessed(bytes, declared);
  }
}

function decodeGuessed(bytes: Uint8Array, declared: string | null): Decoded {
  if (isDamagedUtf8(bytes)) return toText(bytes, 'utf-8', 'damaged UTF-8');
  const labels = [declared, chardet.detect(bytes.subarray(0, SAMPLE)), 'windows-1252'];
  for (const label of labels) {
    if (label !== null && isKnown(label)) return toText(bytes, label, label);
  }
  return { kind: 'binary' };
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function toText(bytes: Uint8Array, label: string, guessed: string | null): Decoded {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  return checked(decoder.encoding === 'windows-1252' ? repairWindows1252(text) : text, guessed);
}

/** Text has no NUL and few other control characters. */
function checked(text: string, guessed: string | null): Decoded {
  const controls = text.slice(0, SAMPLE).match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g);
  const share = (controls?.length ?? 0) / Math.min(text.length, SAMPLE);
  if (text.includes('\u0000') || share > 0.05) return { kind: 'binary' };
  return { kind: 'text', text, guessed };
}

/** UTF-16 without a mark: Latin letters leave nearly every second byte zero. */
function detectWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8 || bytes.length % 2 === 1) return null;
  const zeros: [number, number] = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
  });
  const half = sample.length / 2;
  if (zeros[1] > 0.7 * half && zeros[0] < 0.05 * half) return 'utf-16le';
  return zeros[0] > 0.7 * half && zeros[1] < 0.05 * half ? 'utf-16be' : null;
}

/** UTF-8 with a few broken bytes: more sequences of several bytes are whole than broken. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 16 * SAMPLE));
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0;
  return whole > 3 * broken;
}
