import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { openBoard } from '../../../src/bmc/open-board.ts';
import { Secret } from '../../../src/core/secret.ts';
import { fileBytes } from '../../../src/image/bytes.ts';
import { imageStream } from '../../../src/image/customise.ts';
import { bufferBytes } from '../../../src/image/joined.ts';
import { overlaid } from '../../../src/image/overlaid.ts';

/**
 * Sends a file with some changed blocks, as images of nodes are sent, or lets the board fetch it. Prints what that took: seconds, and the
 * most memory this process had.
 */
const [port = '', fingerprint = '', path = '', size = '', mode = ''] = process.argv.slice(2);
const sizeBytes = Number(size);
const EVERY = 64 * 2 ** 20;
const CHANGED = 64 * 2 ** 10;
await using file = await open(path);
const changes = bufferBytes(randomBytes(CHANGED));
const changed = Array.from({ length: sizeBytes / EVERY }, (_, at) => ({
  position: at * EVERY + 5_000,
  length: CHANGED,
}));
const bytes = overlaid(fileBytes(file, sizeBytes), changed, {
  size: sizeBytes,
  read: (position, length) => changes.read((position - 5_000) % EVERY, length),
});
await using board = await openBoard({
  host: '127.0.0.1',
  port: Number(port),
  fingerprint,
  credentials: { username: 'root', password: new Secret('P', 'x') },
  timing: { pollMs: 20 },
});
const image = imageStream('image.img', bytes, '0'.repeat(64));
let began = 0;
await board.flash({
  node: 1,
  source: mode === 'pull' ? { mode, image } : { mode: 'push', image },
  rawBytes: sizeBytes,
  onRecord: () => {
    began ||= performance.now();
  },
});
const seconds = (performance.now() - began) / 1_000;
process.stdout.write(`${JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1_024 })}\n`);
