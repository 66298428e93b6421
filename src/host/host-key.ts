import { createHash } from 'node:crypto';
import type { HostKey } from './connection.ts';

/**
 * Signature algorithms to offer for each key type, best first. SHA-1 (`ssh-rsa`) is left out, as OpenSSH does since 8.8.
 * Source: RFC 8332, openssh-portable: myproposal.h.
 */
const ALGORITHMS = {
  'ssh-ed25519': ['ssh-ed25519'],
  'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
  'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
  'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
} as const satisfies Record<string, readonly string[]>;

/** A key type that can be verified, as it stands in known_hosts. */
export type HostKeyType = keyof typeof ALGORITHMS;
/** A signature algorithm as it is negotiated. */
export type HostKeyAlgorithm = (typeof ALGORITHMS)[HostKeyType][number];

/** The host key types this program can verify, best first. */
export const HOST_KEY_TYPES = Object.keys(ALGORITHMS) as readonly HostKeyType[];

/** The algorithms to offer so that the host shows one of these key types; types that cannot be verified are left out. */
export function algorithmsFor(types: Iterable<string>): HostKeyAlgorithm[] {
  const wanted = new Set(types);
  return HOST_KEY_TYPES.filter((type) => wanted.has(type)).flatMap((type) => [...ALGORITHMS[type]]);
}

/** `SHA256:` and unpadded base64 of a public key in wire form, as `ssh-keygen -l` prints it. */
export function fingerprint(blob: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

/** The type that a public key in wire form (RFC 4253 section 6.6) says it has; undefined when it is no key. */
export function blobType(blob: Uint8Array): string | undefined {
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  if (bytes.length < 5) return undefined;
  const length = bytes.readUInt32BE(0);
  if (length === 0 || length > 64 || bytes.length < 4 + length) return undefined;
  const type = bytes.toString('latin1', 4, 4 + length);
  return /^[\x21-\x7e]+$/.test(type) ? type : undefined;
}

/** A public key in wire form as it is kept and shown. */
export function hostKeyOf(blob: Uint8Array): HostKey {
  return {
    type: blobType(blob) ?? 'unknown',
    key: Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString('base64'),
    fingerprint: fingerprint(blob),
  };
}
