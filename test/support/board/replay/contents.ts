import { execFileSync } from 'node:child_process';
import { createCipheriv, createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Bytes that do not pack, the same in every run. */
export function noise(length: number, seed = 1): Buffer {
  // A stream cipher of nothing.
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16));
  return cipher.update(Buffer.alloc(length));
}

/** Half of it packs. */
export const halfNoise = (length: number): Buffer => {
  const made = Buffer.alloc(length);
  noise(length / 2).copy(made);
  return made;
};

export const packed = (content: Buffer): Buffer =>
  execFileSync('xz', ['-c', '-0'], { input: content, maxBuffer: 1 << 28 });

/** What was uploaded in a scenario, by the beginning of its name, where it was not just noise. The raw bytes are what a hash can be meant for. */
const SPECIAL: readonly (readonly [RegExp, () => { readonly sent: Buffer; readonly raw?: Buffer }])[] = [
  [/^xz (two streams, padding between)/, () => ({ sent: Buffer.concat([one(), Buffer.alloc(8), other()]) })],
  [/^xz (two streams|with sha256 of the \.xz)/, () => ({ sent: Buffer.concat([one(), other()]) })],
  [/^xz truncated/, () => ({ sent: one().subarray(0, one().length - 20_000) })],
  [/^xz broken inside/, () => ({ sent: broken() })],
  [/^xz then garbage/, () => ({ sent: Buffer.concat([one(), noise(80, 7)]) })],
  [/^(xz one|xz named|xz with sha256 of the raw|xz: )/, () => ({ sent: one(), raw: halfNoise(3_000_000) })],
  [/^gz /, () => ({ sent: gzipSync(Buffer.alloc(100_000)) })],
];

let made: { readonly one: Buffer; readonly other: Buffer } | undefined;
const streams = () => {
  made ??= { one: packed(halfNoise(3_000_000)), other: packed(Buffer.alloc(1_300_000, 'x')) };
  return made;
};
const one = () => streams().one;
const other = () => streams().other;
function broken(): Buffer {
  const copy = Buffer.from(one());
  copy.fill(0xaa, 1_200_000, 1_200_400);
  return copy;
}

/** Content of a scenario, undefined where only its length matters. */
export function contentOf(name: string): { readonly sent: Buffer; readonly raw?: Buffer } | undefined {
  return SPECIAL.find(([pattern]) => pattern.test(name))?.[1]();
}

export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
