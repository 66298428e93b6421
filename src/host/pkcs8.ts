import { createPrivateKey, type KeyObject } from 'node:crypto';

/**
 * A PKCS#8 key (`BEGIN PRIVATE KEY`, `BEGIN ENCRYPTED PRIVATE KEY`) in a form that SSH libraries read: PKCS#1 for RSA,
 * SEC1 for ECDSA, OpenSSH for Ed25519. Throws what node:crypto throws (wrong passphrase, damaged), or TypeError for other kinds.
 */
export function fromPkcs8(pem: string, passphrase: string | undefined): string {
  const key = createPrivateKey({ key: pem, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return key.export({ type: 'pkcs1', format: 'pem' }).toString();
    case 'ec':
      return key.export({ type: 'sec1', format: 'pem' }).toString();
    case 'ed25519':
      return openSshEd25519(key);
    default:
      throw new TypeError(`a key of type ${key.asymmetricKeyType ?? 'unknown'} cannot be used for SSH`);
  }
}

/** Source: openssh-portable PROTOCOL.key. */
function openSshEd25519(key: KeyObject): string {
  const { d, x } = key.export({ format: 'jwk' });
  const seed = Buffer.from(d ?? '', 'base64url');
  const point = Buffer.from(x ?? '', 'base64url');
  const type = field('ssh-ed25519');
  const check = Buffer.alloc(8, 1);
  const inner = Buffer.concat([check, type, field(point), field(Buffer.concat([seed, point])), field('')]);
  const padding = Buffer.from(Array.from({ length: (8 - (inner.length % 8)) % 8 }, (_, index) => index + 1));
  const body = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field('none'),
    field('none'),
    field(''),
    Buffer.from([0, 0, 0, 1]),
    field(Buffer.concat([type, field(point)])),
    field(Buffer.concat([inner, padding])),
  ]).toString('base64');
  const lines = body.match(/.{1,70}/g) ?? [];
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`;
}

function field(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
