import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  Board,
  BoardTiming,
  FlashProgress,
  ImageStream,
  NodeNumber,
  TransferRecord,
} from '../../src/bmc/board.ts';
import { openBoard } from '../../src/bmc/open-board.ts';
import { BringupError } from '../../src/core/error.ts';
import { Secret } from '../../src/core/secret.ts';
import { type BoardOptions, startBoard, type VirtualBoard } from './board/board.ts';

/**
 * As a client asks a board that has no hardware to wait for. What has to be waited out for a test is short; what is only a bound is
 * long, because the machine may stand still for seconds: a test that is about a bound sets its own.
 */
export const QUICK: BoardTiming = {
  requestMs: 20_000,
  pollMs: 50,
  awayMs: 20_000,
  // The board's own is 10 s, and no test is that long.
  sendTimerMs: 0,
  settleMs: 300,
  tidyMs: 30_000,
};

/** A board without hardware to wait for. */
export const quickBoard = (options: BoardOptions = {}) =>
  startBoard({
    refusesHttp2: true,
    ...options,
    timing: { powerMs: 5, usbMs: 60, errorWaitMs: 1_000, reloadMs: 300, ...options.timing },
  });

export interface ClientOptions {
  readonly password?: string;
  readonly fingerprint?: string;
  readonly timing?: BoardTiming;
  readonly signal?: AbortSignal;
}

/** A client of it, with the right fingerprint and password where nothing else is said. */
export function clientOf(virtual: VirtualBoard, options: ClientOptions = {}): Promise<Board> {
  const { password = virtual.password, fingerprint = virtual.fingerprint(), signal } = options;
  return openBoard({
    host: virtual.address,
    port: virtual.port,
    credentials: { username: virtual.username, password: new Secret('BMC_PASSWORD', password) },
    timing: { ...QUICK, ...options.timing },
    fingerprint,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Zeros without end, of which a count is kept: far more than an upload that is broken off can take. */
export function endlessImage(sizeBytes: number): ImageStream & { taken(): number } {
  let taken = 0;
  const chunk = Buffer.alloc(2 ** 18);
  return {
    name: 'ubuntu.img',
    sizeBytes,
    sha256: '0'.repeat(64),
    open: () =>
      new Readable({
        highWaterMark: chunk.length,
        read() {
          taken += chunk.length;
          this.push(chunk);
        },
      }),
    taken: () => taken,
  };
}

/** Bytes as an image that can be opened again and again. @param chunkMs pause before each chunk */
export function imageOf(
  bytes: Buffer,
  { name = 'ubuntu.img', chunkMs = 0, chunk = 65_536 } = {},
): ImageStream & { readonly bytes: Buffer } {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) {
      if (chunkMs > 0) await delay(chunkMs);
      yield bytes.subarray(at, at + chunk);
    }
  }
  return {
    bytes,
    name,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    open: () => Readable.from(chunks(), { objectMode: false, highWaterMark: chunk }),
  };
}

/** An image without any pattern. */
export const randomImage = (sizeBytes: number, options?: Parameters<typeof imageOf>[1]) =>
  imageOf(randomBytes(sizeBytes), options);

/** Whether the eMMC of a node holds exactly these bytes. */
export async function holds(virtual: VirtualBoard, node: NodeNumber, bytes: Buffer): Promise<boolean> {
  return (await readFile(virtual.slot(node).disk)).equals(bytes);
}

/** The error of work that has to fail. */
export async function failureOf(work: Promise<unknown>): Promise<BringupError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof BringupError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

/** Resolves when it becomes so; throws after a while. */
export async function until(so: () => boolean | Promise<boolean>, what: string, ms = 30_000): Promise<void> {
  for (const end = performance.now() + ms; !(await so()); await delay(10))
    if (performance.now() > end) throw new Error(`in ${ms} ms it did not come to ${what}`);
}

/** What a flash tells while it goes on. */
export function watched() {
  const told: FlashProgress[] = [];
  const records: (TransferRecord | undefined)[] = [];
  return {
    told,
    records,
    phases: () => told.map(({ phase }) => phase).filter((phase, index, all) => phase !== all[index - 1]),
    record: () => records.findLast((record) => record?.handle !== undefined),
    callbacks: {
      onProgress: (progress: FlashProgress) => void told.push(progress),
      onRecord: (record: TransferRecord | undefined) => void records.push(record),
    },
  };
}

/** A request of somebody else, who knows the password. */
export function asOther(board: VirtualBoard, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const auth = `root:${board.password}`;
    const { address: host, port } = board;
    request({ host, port, path, auth, rejectUnauthorized: false, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}
