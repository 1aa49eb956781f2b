import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * First `length` hexadecimal digits of the SHA-256 of `parts`, which are joined unambiguously:
 * `['a', 'b']` and `['ab']` differ. Lone surrogates hash as U+FFFD.
 */
export function hashOf(parts: readonly (string | null)[], length = 16): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, length);
}

/** Lower-case ASCII words of `name` joined by hyphens, at most 40 characters; may be empty. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}

/** A name as it is compared: NFKC, lower case, curly quotes straightened, single blanks. */
export function normalizeName(name: string): string {
  return name.normalize('NFKC').replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Id of an entity that no table knows: `ent:<slug>-<hash of type and normalised name>`. `apart` goes
 * into the hash too where the name alone does not tell: the document that speaks of "Wang".
 */
export function entityId(type: string, name: string, apart: string | null = null): string {
  const parts = [type, normalizeName(name)];
  const hash = hashOf(apart === null ? parts : [...parts, apart], 8);
  const slug = slugOf(name);
  return slug === '' ? `ent:${hash}` : `ent:${slug}-${hash}`;
}
