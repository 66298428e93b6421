import { createHash } from 'node:crypto';

/** One primary key of a keyring, with all that belongs to it. */
interface Certificate {
  /** Forty hex digits, capitals. */
  readonly fingerprint: string;
  readonly bytes: Buffer;
}

const PUBLIC_KEY = 6;

/** The fingerprints of the primary keys in a binary keyring; none when it is no keyring. Source: RFC 9580, sections 4.2 and 5.5.4. */
export function fingerprintsIn(keyring: Buffer): readonly string[] {
  return certificatesIn(keyring).map(({ fingerprint }) => fingerprint);
}

/** Of a keyring only the key with this fingerprint, so that nobody smuggles another in beside it; undefined when it is not there. */
export function onlyKey(keyring: Buffer, fingerprint: string): Buffer | undefined {
  return certificatesIn(keyring).find((one) => one.fingerprint === fingerprint)?.bytes;
}

function certificatesIn(keyring: Buffer): readonly Certificate[] {
  const starts: { readonly at: number; readonly fingerprint: string }[] = [];
  for (let at = 0; at < keyring.length; ) {
    const packet = packetAt(keyring, at);
    if (packet === undefined) return [];
    if (packet.tag === PUBLIC_KEY) starts.push({ at, fingerprint: fingerprintOf(packet.body) });
    else if (starts.length === 0) return [];
    at = packet.end;
  }
  return starts.map(({ at, fingerprint }, index) => ({
    fingerprint,
    bytes: keyring.subarray(at, starts[index + 1]?.at ?? keyring.length),
  }));
}

function packetAt(
  bytes: Buffer,
  at: number,
): { readonly tag: number; readonly body: Buffer; readonly end: number } | undefined {
  const first = bytes[at] ?? 0;
  if ((first & 0x80) === 0) return undefined;
  const header = (first & 0x40) === 0 ? oldHeader(bytes, at) : newHeader(bytes, at);
  if (header === undefined) return undefined;
  const { tag, from, length } = header;
  const end = from + length;
  return end > bytes.length ? undefined : { tag, body: bytes.subarray(from, end), end };
}

interface Header {
  readonly tag: number;
  readonly from: number;
  readonly length: number;
}

function oldHeader(bytes: Buffer, at: number): Header | undefined {
  const first = bytes[at] ?? 0;
  const size = [1, 2, 4][first & 3];
  if (size === undefined || at + 1 + size > bytes.length) return undefined;
  return { tag: (first >> 2) & 0xf, from: at + 1 + size, length: bytes.readUIntBE(at + 1, size) };
}

function newHeader(bytes: Buffer, at: number): Header | undefined {
  const tag = (bytes[at] ?? 0) & 0x3f;
  const one = bytes[at + 1];
  if (one === undefined) return undefined;
  if (one < 192) return { tag, from: at + 2, length: one };
  const two = bytes[at + 2];
  if (one < 224 && two !== undefined) return { tag, from: at + 3, length: ((one - 192) << 8) + two + 192 };
  if (one !== 255 || at + 6 > bytes.length) return undefined;
  return { tag, from: at + 6, length: bytes.readUInt32BE(at + 2) };
}

/** Of versions 4 and 6; anything else gets a text that equals no fingerprint. */
function fingerprintOf(body: Buffer): string {
  const version = body[0];
  const head = Buffer.alloc(version === 6 ? 5 : 3);
  if (version === 4) {
    head.writeUInt8(0x99);
    head.writeUInt16BE(body.length & 0xffff, 1);
    return createHash('sha1').update(head).update(body).digest('hex').toUpperCase();
  }
  if (version !== 6) return `version ${version}`;
  head.writeUInt8(0x9b);
  head.writeUInt32BE(body.length, 1);
  return createHash('sha256').update(head).update(body).digest('hex').toUpperCase();
}
