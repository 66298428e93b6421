/** The public key that stands unencrypted in an OpenSSH private key, in wire form; undefined when it is damaged. Source: PROTOCOL.key. */
export function outerPublicKey(pem: string): Buffer | undefined {
  const body = Buffer.from(pem.split('\n').slice(1, -2).join(''), 'base64');
  let at = 'openssh-key-v1\0'.length;
  const next = (): Buffer | undefined => {
    if (at + 4 > body.length) return undefined;
    const length = body.readUInt32BE(at);
    if (at + 4 + length > body.length) return undefined;
    const value = body.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    return value;
  };
  if (body.toString('latin1', 0, at) !== 'openssh-key-v1\0') return undefined;
  for (const _ of ['cipher', 'kdf', 'options']) if (next() === undefined) return undefined;
  at += 4;
  return next();
}

/** The cipher of an OpenSSH private key, `none` when it is not encrypted; undefined when it is damaged. */
export function cipherOf(pem: string): string | undefined {
  const body = Buffer.from(pem.split('\n').slice(1, -2).join(''), 'base64');
  if (body.length < 23 || body.toString('latin1', 0, 15) !== 'openssh-key-v1\0') return undefined;
  const length = body.readUInt32BE(15);
  return length > 64 ? undefined : body.toString('latin1', 19, 19 + length);
}
