import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a board has for TLS. */
export interface BoardCertificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** SHA-256 of it, `AB:CD:…`, as Node gives it in `fingerprint256`. */
  readonly fingerprint: string;
}

/**
 * A certificate as the board makes for itself: signed by itself, RSA, named `Turing-Pi self signed`, without a subjectAltName, good for
 * 30 days. Source: BMC-Firmware generate_self_signedx509.sh. @param ageDays how long ago it was made; above 30 it has expired
 */
export function boardCertificate(ageDays: number): BoardCertificate {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const name = sequence(set(sequence(oid('550403'), tlv(0x0c, Buffer.from('Turing-Pi self signed')))));
  const algorithm = sequence(oid('2a864886f70d01010b'), tlv(0x05, Buffer.alloc(0)));
  const from = Date.now() - ageDays * 86_400_000;
  const authority = sequence(
    oid('551d13'),
    tlv(0x01, Buffer.from([0xff])),
    octets(sequence(tlv(0x01, Buffer.from([0xff])))),
  );
  const body = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    sequence(time(from), time(from + 30 * 86_400_000)),
    name,
    pair.publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(authority)),
  );
  const der = sequence(body, algorithm, bits(sign('sha256', body, pair.privateKey)));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  const digest = createHash('sha256').update(der).digest('hex').toUpperCase();
  return {
    key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    fingerprint: (digest.match(/../g) ?? []).join(':'),
  };
}

function tlv(tag: number, content: Buffer): Buffer {
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: readonly Buffer[]) => tlv(0x30, Buffer.concat(parts));
const set = (...parts: readonly Buffer[]) => tlv(0x31, Buffer.concat(parts));
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'));
const integer = (bytes: Buffer) => tlv(0x02, bytes);
const octets = (bytes: Buffer) => tlv(0x04, bytes);
const bits = (bytes: Buffer) => tlv(0x03, Buffer.concat([Buffer.from([0]), bytes]));

function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return tlv(0x17, Buffer.from(`${digits}Z`));
}
