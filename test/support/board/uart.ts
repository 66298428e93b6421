/** What the daemon keeps of a node's serial line. Source: bmcd serial_handler.rs. */
const RING_BYTES = 16 * 1024;

/** A node's serial line at the board's end: the last 16 KiB of what it said, and the way to it. */
export interface Uart {
  append(bytes: Uint8Array): void;
  /** The whole ring; reading takes nothing out. */
  bytes(): Buffer;
}

export function createUart(): Uart {
  let ring = Buffer.alloc(0);
  return {
    append(bytes) {
      const all = Buffer.concat([ring, bytes]);
      ring = all.subarray(Math.max(0, all.length - RING_BYTES));
    },
    bytes: () => ring,
  };
}

/** The bytes as text of an encoding that the daemon knows; undefined: it knows none of this name. */
export function decodeUart(bytes: Buffer, encoding: string): string | undefined {
  switch (encoding) {
    case 'utf8':
      return bytes.toString('utf8');
    case 'utf16':
    case 'utf16le':
      return new TextDecoder('utf-16le').decode(bytes);
    case 'utf16be':
      return new TextDecoder('utf-16be').decode(bytes);
    case 'utf32':
    case 'utf32le':
      return utf32(bytes, (at) => bytes.readUInt32LE(at));
    case 'utf32be':
      return utf32(bytes, (at) => bytes.readUInt32BE(at));
    default:
      return undefined;
  }
}

function utf32(bytes: Buffer, read: (at: number) => number): string {
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = read(at);
    text += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
  }
  return text;
}
