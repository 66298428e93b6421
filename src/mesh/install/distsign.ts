import { createPublicKey, type Hash, type KeyObject, verify } from 'node:crypto';
import { BringupError } from '../../core/error.ts';

/** The two kinds of public keys: roots vouch for signing keys, signing keys for files. Source: tailscale clientupdate/distsign/distsign.go. */
export type PublicKeyType = 'ROOT PUBLIC KEY' | 'SIGNING PUBLIC KEY';

const SIGNATURE_BYTES = 64;
const KEY_BYTES = 32;
/** What stands before the 32 bytes of a key in its DER form. Source: RFC 8410, section 4. */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The raw keys in blocks of PEM, in base64; undefined when there is anything else in the text, or nothing. */
export function keysIn(pem: string, type: PublicKeyType): readonly string[] | undefined {
  const block = new RegExp(`-----BEGIN ${type}-----\\s+([A-Za-z0-9+/=\\s]+?)\\s*-----END ${type}-----`, 'g');
  if (pem.replaceAll(block, '').trim() !== '') return undefined;
  const keys = [...pem.matchAll(block)].map(([, text = '']) => Buffer.from(text.replace(/\s/g, ''), 'base64'));
  if (keys.length === 0 || keys.some(({ length }) => length !== KEY_BYTES)) return undefined;
  return keys.map((key) => key.toString('base64'));
}

/** A bundle of signing keys and the signature of a root over it, as a site serves them. */
export interface SigningKeys {
  /** `distsign.pub` */
  readonly bundle: Buffer;
  /** `distsign.pub.sig` */
  readonly signature: Buffer;
}

/** The signing keys of a site, in base64, after one of the roots was seen to vouch for them. `site` is its address. Throws BringupError. */
export function trustedSigningKeys(
  { bundle, signature }: SigningKeys,
  roots: readonly string[],
  site: string,
): readonly string[] {
  requireWhole(signature, `${site}/distsign.pub.sig`);
  if (!isSignedBy(roots, bundle, signature))
    throw new BringupError({
      code: 'mesh-signing-keys-untrusted',
      category: 'download',
      what: `no known root key vouches for the signing keys of ${site}`,
      remedy:
        'if that mirror signs its archives itself, name its root key in mesh.install.signing-root; otherwise do not use it',
      retryable: false,
    });
  const keys = keysIn(bundle.toString('utf8'), 'SIGNING PUBLIC KEY');
  if (keys !== undefined) return keys;
  throw new BringupError({
    code: 'mesh-signing-keys-invalid',
    category: 'download',
    what: `${site}/distsign.pub holds something else than signing keys, although a root key vouches for it`,
    remedy: 'look at that file; this bringup may be too old for it',
    retryable: false,
  });
}

/** What a signature of a file is made over: its BLAKE2s-256 and its length. */
export interface FileDigest {
  readonly blake2s: Hash;
  readonly sizeBytes: number;
}

/** Refuses a file that none of the keys signed. `url` is where it came from. Throws BringupError. */
export function requireSigned(
  { blake2s, sizeBytes }: FileDigest,
  signature: Buffer,
  keys: readonly string[],
  url: string,
): void {
  requireWhole(signature, `${url}.sig`);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(sizeBytes));
  if (isSignedBy(keys, Buffer.concat([blake2s.digest(), length]), signature)) return;
  throw new BringupError({
    code: 'mesh-archive-not-signed',
    category: 'download',
    what: `none of the site's present signing keys signed ${url}: somebody changed it, or it is an old release whose key was retired`,
    remedy: 'choose a newer version; if that one is not signed either, do not use this mirror',
    retryable: false,
  });
}

function requireWhole(signature: Buffer, url: string): void {
  if (signature.length === SIGNATURE_BYTES) return;
  throw new BringupError({
    code: 'mesh-signature-malformed',
    category: 'download',
    what: `${url} has ${signature.length} bytes, and a signature has ${SIGNATURE_BYTES}`,
    remedy: 'see whether the mirror copied the file whole, as bytes',
    retryable: false,
  });
}

function isSignedBy(keys: readonly string[], message: Buffer, signature: Buffer): boolean {
  return keys.some((key) => verify(null, message, publicKey(key), signature));
}

function publicKey(base64: string): KeyObject {
  const der = Buffer.concat([ED25519_SPKI, Buffer.from(base64, 'base64')]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}
