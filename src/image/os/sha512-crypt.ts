import { createHash } from 'node:crypto';
import type { Secret } from '../../core/secret.ts';

const ALPHABET = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ROUNDS = 5000;

/**
 * A password as /etc/shadow keeps it: `$6$salt$hash`, 5000 rounds, as passwd and `openssl passwd -6` write it. The salt is not drawn here, so
 * that the same node gives the same image: draw it once a node, and keep it. @param salt 1 to 16 of `./0-9A-Za-z`
 * Source: U. Drepper, "Unix crypt using SHA-256 and SHA-512".
 */
export function sha512Crypt(password: Secret, salt: string): string {
  if (!/^[./0-9A-Za-z]{1,16}$/.test(salt)) throw new RangeError('a salt is 1 to 16 of ./0-9A-Za-z');
  const key = Buffer.from(password.reveal());
  const salted = Buffer.from(salt);
  const b = sha512(key, salted, key);
  const parts: Buffer[] = [key, salted, stretched(b, key.length)];
  for (let bits = key.length; bits > 0; bits >>>= 1) parts.push((bits & 1) === 1 ? b : key);
  const a = sha512(...parts);
  const p = stretched(sha512(...Array.from({ length: key.length }, () => key)), key.length);
  const s = stretched(sha512(...Array.from({ length: 16 + (a[0] ?? 0) }, () => salted)), salted.length);
  let c = a;
  for (let round = 0; round < ROUNDS; round++) {
    const odd = round % 2 === 1;
    const inputs = [odd ? p : c];
    if (round % 3 !== 0) inputs.push(s);
    if (round % 7 !== 0) inputs.push(p);
    inputs.push(odd ? c : p);
    c = sha512(...inputs);
  }
  return `$6$${salt}$${encoded(c)}`;
}

function sha512(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha512');
  for (const one of parts) hash.update(one);
  return hash.digest();
}

function stretched(digest: Buffer, length: number): Buffer {
  return Buffer.alloc(length, digest.subarray(0, Math.max(1, Math.min(digest.length, length || 1))));
}

/** Three bytes as four letters, the bytes in the order of the specification: 0 21 42, then each place one further, in turns. */
function encoded(digest: Buffer): string {
  let out = '';
  for (let group = 0; group < 21; group++) {
    const at = [group, group + 21, group + 42];
    const turned = [at[group % 3], at[(group + 1) % 3], at[(group + 2) % 3]].map((index) => digest[index ?? 0] ?? 0);
    out += letters(((turned[0] ?? 0) << 16) | ((turned[1] ?? 0) << 8) | (turned[2] ?? 0), 4);
  }
  return out + letters(digest[63] ?? 0, 2);
}

function letters(value: number, count: number): string {
  return Array.from({ length: count }, (_, index) => ALPHABET[(value >>> (6 * index)) & 63]).join('');
}
