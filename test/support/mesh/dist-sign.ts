import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** The keys of a site of archives, made now. Source: tailscale clientupdate/distsign/distsign.go. */
export interface SiteKeys {
  /** What clients trust, as the vendor's own roots are written: a PEM block ROOT PUBLIC KEY. */
  readonly rootKey: string;
  /** `distsign.pub`: the keys that sign files. */
  readonly bundle: Buffer;
  /** `distsign.pub.sig`: the root's signature over the bundle. */
  readonly bundleSignature: Buffer;
  /** The signature over a file: Ed25519 over its BLAKE2s-256 and its length. */
  signFile(content: Buffer): Buffer;
}

/** Makes a root key and a signing key that it vouches for. */
export function makeSiteKeys(): SiteKeys {
  const [root, signing] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const bundle = Buffer.from(pem('SIGNING PUBLIC KEY', signing.publicKey));
  return {
    rootKey: pem('ROOT PUBLIC KEY', root.publicKey),
    bundle,
    bundleSignature: sign(null, bundle, root.privateKey),
    signFile(content) {
      const length = Buffer.alloc(8);
      length.writeBigUInt64LE(BigInt(content.length));
      const digest = createHash('blake2s256').update(content).digest();
      return sign(null, Buffer.concat([digest, length]), signing.privateKey);
    },
  };
}

/** The raw 32 bytes, not the usual envelope around them, which they end. */
function pem(type: string, key: KeyObject): string {
  const raw = key.export({ type: 'spki', format: 'der' }).subarray(-32);
  return `-----BEGIN ${type}-----\n${raw.toString('base64')}\n-----END ${type}-----\n`;
}
