import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Channel } from './channel.ts';
import type { Pulled } from './pull.ts';
import { xzFailure } from './xz-failure.ts';

/** Where a transfer's bytes come from. Source: bmcd data_transfer.rs. */
export interface Source {
  /** What decides whether it is decoded, and what a firmware's file is called. */
  readonly fileName: string;
  /** Of what is sent, in bytes. */
  readonly size: number;
  /** Where an upload puts its bytes; none for what the board gets itself. */
  readonly channel?: Channel;
  chunks(): AsyncIterable<Buffer>;
  /** Nothing more is read. */
  drop(): void;
}

export const pushed = (fileName: string, size: number, channel: Channel): Source => ({
  fileName,
  size,
  channel,
  chunks: () => channel.receive(),
  drop: () => channel.drop(),
});

export const pulled = (got: Pulled): Source => ({
  fileName: got.fileName,
  size: got.size,
  chunks: () => got.chunks(),
  drop: () => got.drop(),
});

/** A file on the board. @throws Error with the daemon's words when there is none */
export async function onBoard(named: string, path: string): Promise<Source> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Error(`${named}: No such file or directory (os error 2)`);
  const file = createReadStream(path, { highWaterMark: 1 << 19 });
  return { fileName: basename(named), size: found.size, chunks: () => file, drop: () => file.destroy() };
}

export interface Decoding {
  readonly xz: boolean;
  /** Of the bytes as they are sent. */
  readonly sha256?: Buffer | undefined;
  readonly xzMemoryBytes?: number | undefined;
}

/** The bytes that go to the node. @throws Error with the daemon's words */
export function decoded(source: Source, { xz, sha256, xzMemoryBytes }: Decoding): AsyncIterable<Buffer> {
  const sent = sha256 === undefined ? source.chunks() : hashed(source.chunks(), sha256);
  return xz && source.fileName.endsWith('.xz') ? unpacked(sent, xzMemoryBytes) : sent;
}

async function* hashed(chunks: AsyncIterable<Buffer>, expected: Buffer): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  const got = hash.digest();
  if (got.equals(expected)) return;
  throw new Error(`sha256 checksum failed. Expected: ${expected.toString('hex')}, got: ${got.toString('hex')}`);
}

/** By the program xz, which takes several streams as the daemon does. */
async function* unpacked(chunks: AsyncIterable<Buffer>, memoryBytes: number | undefined): AsyncGenerator<Buffer> {
  const limit = memoryBytes === undefined ? [] : [`--memlimit-decompress=${memoryBytes}`];
  const xz = spawn('xz', ['-dc', ...limit], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  xz.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  xz.stdin.on('error', () => {});
  const gone = once(xz, 'close').then(
    ([code]) => code as number | null,
    (error: Error) => {
      said = error.message;
      return 127;
    },
  );
  let tail = Buffer.alloc(0);
  let position = 0;
  let failed: Error | undefined;
  const feed = async () => {
    try {
      for await (const chunk of chunks) {
        tail = Buffer.concat([tail, chunk]).subarray(-65_536);
        position += chunk.length;
        if (!xz.stdin.write(chunk)) await Promise.race([once(xz.stdin, 'drain').catch(() => {}), gone]);
        if (xz.exitCode !== null) return;
      }
    } catch (error) {
      failed = error as Error;
      xz.kill('SIGKILL');
    }
    xz.stdin.end();
  };
  const feeding = feed();
  try {
    for await (const chunk of xz.stdout) yield chunk as Buffer;
    const code = await gone;
    // When the decoder gives up early, what is sent after that is not looked at.
    if (code === 0 || failed !== undefined) await feeding;
    if (failed !== undefined) throw failed;
    if (code !== 0) throw new Error(xzFailure(said, tail, position));
  } finally {
    xz.kill('SIGKILL');
  }
}
