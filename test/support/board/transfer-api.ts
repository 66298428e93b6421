import type { IncomingMessage } from 'node:http';
import { basename, join } from 'node:path';
import type { ApiContext } from './api.ts';
import { createChannel } from './channel.ts';
import { firstPart } from './multipart.ts';
import { pull } from './pull.ts';
import { nodeOf, type Query } from './query.ts';
import { EMPTY, type Reply, text } from './reply.ts';
import { onBoard, pulled, pushed, type Source } from './source.ts';
import type { Transfers } from './transfer.ts';
import { sizeWords } from './words.ts';
import { flashNode, type Pace, type Updater, updateFirmware, type Work } from './worker.ts';

export interface TransferContext extends ApiContext {
  readonly transfers: Transfers;
  readonly pace: Pace;
  readonly updater: Updater;
  readonly xzMemoryBytes: number | undefined;
  /** Whether it reaches anybody: its way out may be down. */
  fetches(): boolean;
  /** What an upload waits for while the board is frozen. */
  gate(): Promise<void> | undefined;
}

/** Whether a query is about transfers: the daemon looks for these words anywhere in it. */
export const asksForTransfer = (query: string): boolean =>
  /type=(flash|firmware)/.test(query) && query.includes('opt=get');
export const startsTransfer = (query: string): boolean =>
  /type=(flash|firmware)/.test(query) && query.includes('opt=set');

/** Starts a transfer and ends whatever ran. Every refusal is a 500 with bare words. */
export async function startTransfer(query: Query, context: TransferContext): Promise<Reply> {
  const { generation, chassis, pace, transfers } = context;
  const type = query.get('type');
  const node = type === 'flash' ? nodeOf(query) : undefined;
  if (node !== undefined && typeof node !== 'number') return bare(node);
  if (type !== 'flash' && type !== 'firmware') return text(500, "`type` should equal 'firmware' or 'flash'");
  const sha256 = readSha256(query);
  if (typeof sha256 === 'string') return text(500, sha256);
  const source = await findSource(query, context);
  if (typeof source === 'string') return text(500, source);
  const decoding = {
    xz: generation.decodesXz,
    sha256: generation.checksSha256 && !query.has('local') ? sha256 : undefined,
    xzMemoryBytes: context.xzMemoryBytes,
  };
  const readBack = !generation.skipsCrc || !query.has('skip_crc');
  const handle = transfers.request({
    processName: node === undefined ? 'firmware upgrade service' : generation.processName(node),
    size: source.size,
    channel: source.channel,
    work(signal, progress) {
      const work: Work = { generation, chassis, source, decoding, pace, signal, progress };
      return node === undefined ? updateFirmware(context.updater, work) : flashNode(node, readBack, work);
    },
  });
  return text(200, JSON.stringify({ handle }));
}

/** Takes an upload for a handle. 200 only means that its bytes are queued. */
export async function takeUpload(
  handle: string,
  request: IncomingMessage,
  { transfers, generation, gate }: TransferContext,
): Promise<Reply> {
  const id = /^\d+$/.test(handle) ? Number(handle) : Number.NaN;
  if (!(id < 2 ** 32)) return { ...text(404, `can not parse ${JSON.stringify(handle)} to a u32`) };
  const taken = transfers.take(id);
  if (typeof taken === 'string') return text(500, taken);
  const { channel, size } = taken;
  try {
    const part = await firstPart(request, generation.pieceBytes);
    if (part === undefined) return text(500, 'Multipart form invalid');
    let sent = 0;
    for await (const chunk of part) {
      await gate();
      if (!(await channel.send(Buffer.from(chunk))))
        return text(
          500,
          (await transfers.error()) ?? (generation.name === '2.0.5' ? 'transfer cancelled' : 'transfer canceled'),
        );
      sent += chunk.length;
    }
    if (sent === size || generation.shortUpload === 'worker') return EMPTY;
    transfers.cancel();
    return text(500, `missing ${sizeWords(size - sent)} bytes`);
  } finally {
    channel.close();
  }
}

/** What comes; undefined when no hash was given; a string: what is wrong with it. An empty one is a hash that fits nothing. */
function readSha256(query: Query): Buffer | undefined | string {
  const given = query.get('sha256');
  if (given === undefined || query.has('local')) return undefined;
  const odd = given.search(/[^0-9a-fA-F]/);
  const invalid = '`sha256` parameter contains invalid hex values: ';
  if (odd >= 0) return `${invalid}Invalid character '${given[odd]}' at position ${odd}`;
  return given.length % 2 === 0 ? Buffer.from(given, 'hex') : `${invalid}Odd number of digits`;
}

async function findSource(query: Query, { generation, sdcard, fetches }: TransferContext): Promise<Source | string> {
  const file = query.get('file');
  if (file === undefined) return 'Invalid `file` query parameter';
  if (query.has('local')) {
    const onCard = sdcard !== undefined && file.startsWith('/mnt/sdcard/');
    const path = onCard ? join(sdcard, file.slice('/mnt/sdcard/'.length)) : join('/nonexistent', file);
    return onBoard(file, path).catch((error: Error) => `Failed to ${error.message}`);
  }
  if (generation.pulls && file.startsWith('http')) {
    if (!URL.canParse(file)) return `${file} could not be parsed to a url object: relative URL without a base`;
    if (!fetches()) return 'Failed to http file request error: client error (Connect)';
    return pull(new URL(file)).then(pulled, (error: Error) => `Failed to ${error.message}`);
  }
  const length = query.get('length');
  if (length === undefined) return 'Invalid `length` query parameter';
  if (!/^\+?\d+$/.test(length)) return '`length` parameter is not a number';
  return pushed(basename(file), Number(length), createChannel(16));
}

/** Errors of a query lose their status and their envelope here. */
function bare({ body }: Reply): Reply {
  const { response } = JSON.parse(String(body)) as { response: [{ result: string }] };
  return text(500, response[0].result);
}
