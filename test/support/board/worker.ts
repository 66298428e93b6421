import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { NodeNumber } from '../../../src/bmc/board.ts';
import type { Chassis } from './chassis.ts';
import type { Generation } from './generation.ts';
import type { Drive } from './slot.ts';
import { type Decoding, decoded, type Source } from './source.ts';
import { type Progress, WorkerPanic } from './transfer.ts';
import { sizeWords } from './words.ts';

const BLOCK = 524_288;

/** How fast a node's disk is; no bound by default. Change it at any time. */
export interface Pace {
  writeBytesPerSecond: number;
  readBytesPerSecond: number;
}

export interface Work {
  readonly generation: Generation;
  readonly chassis: Chassis;
  readonly source: Source;
  readonly decoding: Decoding;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Writes an image to a node and reads it back. Source: bmcd upgrade_worker.rs. @throws Error with the daemon's words */
export async function flashNode(node: NodeNumber, readBack: boolean, work: Work): Promise<void> {
  const { generation, chassis, source } = work;
  try {
    const drive = await chassis.openForFlash(node);
    try {
      await transfer(drive, readBack, work).finally(() => drive.close());
    } catch (error) {
      if (generation.tidiesUp) await chassis.tidyUp(node);
      throw error;
    }
    await chassis.tidyUp(node);
  } finally {
    source.drop();
  }
}

async function transfer(drive: Drive, readBack: boolean, work: Work): Promise<void> {
  const { generation, progress, pace, signal } = work;
  const wrote = await copy(work, (block, at) =>
    paced(drive.write(block, at), block.length, pace.writeBytesPerSecond, signal),
  );
  if (!readBack) return;
  if (generation.countsAgain) progress.written = wrote.bytes;
  let crc = 0;
  for (let at = 0; at < wrote.bytes; ) {
    signal.throwIfAborted();
    const block = await drive.read(at, Math.min(BLOCK, wrote.bytes - at));
    await paced(undefined, block.length, pace.readBytesPerSecond, signal);
    if (block.length === 0) break;
    crc = crc32(block, crc);
    at += block.length;
    if (generation.countsAgain) progress.written = at;
  }
  // The daemon's is a CRC-64; only that it differs can be seen from outside.
  if (crc !== wrote.crc) throw new Error(`crc error. expected ${wrote.crc}, calculated ${crc}`);
}

/** What the board does with a firmware: it stages the file and runs its own updater, whose exit code is returned. */
export type Updater = (file: string) => Promise<number>;

/** Takes a firmware. Source: bmcd upgrade_worker.rs. @throws Error with the daemon's words */
export async function updateFirmware(updater: Updater, work: Work): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'board-firmware-'));
  try {
    const path = join(folder, work.source.fileName.replaceAll('/', '_'));
    const file = await open(path, 'w');
    await copy(work, async (block, at) => void (await file.write(block, 0, block.length, at))).finally(() =>
      file.close(),
    );
    const code = await updater(path);
    const what = work.generation.name === '2.0.5' ? 'os_update' : 'firmware upgrade';
    if (code !== 0) throw new Error(`failed ${what} (exit status: ${code})`);
  } finally {
    work.source.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Write = (block: Buffer, position: number) => Promise<void>;

/** Copies in blocks of 512 KiB; what was taken counts as written before it is on the disk. */
async function copy(work: Work, write: Write): Promise<{ readonly bytes: number; readonly crc: number }> {
  const { source, decoding, signal, progress, generation } = work;
  const block = Buffer.allocUnsafe(BLOCK);
  let [filled, bytes, crc] = [0, 0, 0];
  progress.began = true;
  const flush = async () => {
    if (filled > 0) await write(block.subarray(0, filled), bytes - filled);
    filled = 0;
  };
  for await (const chunk of untilAborted(decoded(source, decoding), signal)) {
    crc = crc32(chunk, crc);
    for (let at = 0; at < chunk.length; ) {
      const count = chunk.copy(block, filled, at);
      at += count;
      filled += count;
      bytes += count;
      progress.written = bytes;
      if (filled === BLOCK) await flush();
      signal.throwIfAborted();
    }
  }
  if (generation.shortUpload === 'worker') {
    if (bytes < source.size) throw new Error(`missing ${sizeWords(source.size - bytes)} bytes`);
    if (bytes > source.size) throw new WorkerPanic('reads are capped to self.size');
  }
  await flush();
  return { bytes, crc };
}

async function* untilAborted(chunks: AsyncIterable<Buffer>, signal: AbortSignal): AsyncGenerator<Buffer> {
  const iterator = chunks[Symbol.asyncIterator]();
  let stop = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new Error('operation interrupted'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  aborted.catch(() => {});
  try {
    for (;;) {
      const next = iterator.next();
      next.catch(() => {});
      const { done, value } = await Promise.race([next, aborted]);
      // The end of the bytes that a cancel brings with it is no end: the daemon leaves to chance which of the two it sees.
      if (signal.aborted) await aborted;
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // One that waits for bytes cannot end now; nobody waits for it.
    void Promise.resolve(iterator.return?.()).catch(() => {});
  }
}

/** Waits for the work and for as long as so many bytes take at a speed. */
async function paced(
  work: Promise<void> | undefined,
  bytes: number,
  perSecond: number,
  signal: AbortSignal,
): Promise<void> {
  const wait = Number.isFinite(perSecond) ? delay((bytes / perSecond) * 1_000, undefined, { signal }) : undefined;
  await Promise.all([work, wait]);
}
