import { expect, test } from 'vitest';
import { makeHostKey } from './make-host-key.ts';

test('every key is whole: of 32 bytes in the public half, and of 64 in the private one', async () => {
  for (let made = 0; made < 2_000; made += 1) {
    const key = await makeHostKey('ed25519', 'node-1');
    const blob = Buffer.from(key.public.split(' ')[1] ?? '', 'base64');
    const packed = Buffer.from(key.private.reveal().replace(/-----[^-]+-----|\s/g, ''), 'base64');
    expect(blob.readUInt32BE(15)).toBe(32);
    // The private half: the public key once more, and then seed and public key in one.
    const at = packed.indexOf(blob.subarray(15), packed.indexOf(blob) + blob.length);
    expect(packed.readUInt32BE(at + 36)).toBe(64);
    expect(packed.subarray(at + 40 + 32, at + 40 + 64)).toEqual(blob.subarray(19));
  }
});
