import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';
import type { Params } from '../api.ts';
import type { FlashRequest, NodeNumber, Reached } from '../board.ts';
import { daemonError } from '../daemon-errors.ts';
import { webPage } from '../wire/errors.ts';
import type { Answer } from '../wire/link.ts';
import { changedImage, noCard, nothingWritten } from './errors.ts';
import { checkMirror } from './mirror.ts';
import { openImage } from './open-image.ts';
import { servePull } from './pull-server.ts';
import type { Attempt, FlashTools } from './tools.ts';
import { upload } from './upload.ts';
import { watchTransfer } from './watch-transfer.ts';

/** A transfer that is proven to have ended well. */
export interface Written {
  readonly handle: number;
  readonly tookMs: number;
  readonly bytesSeen: number;
}

const STALL_MS = 120_000;
/** Where firmware mounts the card. Source: BMC-Firmware's overlay, /etc/init.d. */
const CARD = '/mnt/sdcard/';
/** An eMMC that writes faster is not built: HS400, 400 MB/s (JEDEC JESD84-B51). */
const FASTEST_BYTES_PER_MS = 400_000;

/** Tells how far the attempt has come. */
type Told = () => Promise<unknown>;

/** Of a request that may have arrived all the same. */
const UNANSWERED = /^bmc-(name|unreachable|tls|cut|slow|upload-by-other|answer-unreadable|web-page)$/;

/** One transfer from its request to its end, by the way that was asked for. Throws BringupError, or why the signal was aborted. */
export function writeOnce(
  tools: FlashTools,
  request: FlashRequest,
  one: Attempt,
  told: Told,
  signal: AbortSignal,
): Promise<Written> {
  const { source } = request;
  switch (source.mode) {
    case 'push':
      return push(tools, { ...request, source }, one, told, signal);
    case 'pull':
      return pull(tools, { ...request, source }, one, told, signal);
    case 'mirror':
      return fromMirror(tools, { ...request, source }, one, told, signal);
    case 'sdcard':
      return fromCard(tools, { ...request, source }, one, told, signal);
  }
}

type With<Mode> = FlashRequest & { readonly source: Extract<FlashRequest['source'], { mode: Mode }> };

/** Asks for the transfer, and tells its handle before anything else happens. `first`: what the node may be before there is an answer. */
async function begin(
  tools: FlashTools,
  request: FlashRequest,
  params: Params,
  one: Attempt,
  told: Told,
  { first = 'asked', timeoutMs, signal }: { first?: Reached; timeoutMs?: number; signal: AbortSignal },
): Promise<number> {
  const { node, verify } = request;
  const skip = verify === false && tools.about.can.skipVerify;
  one.reached = first;
  await told();
  // The parameter counts by being there: `skip_crc=false` skips, too.
  const asked: Params = { ...params, skip_crc: skip ? true : undefined };
  try {
    one.handle = await tools.api.startTransfer(asked, node, timeoutMs, signal);
  } catch (error) {
    // What the board refuses it does not begin.
    if (error instanceof BringupError && !UNANSWERED.test(error.code)) one.reached = 'asked';
    throw error;
  }
  one.reached = 'may-be-written';
  await told();
  return one.handle;
}

async function push(
  tools: FlashTools,
  request: With<'push'>,
  one: Attempt,
  told: Told,
  signal: AbortSignal,
): Promise<Written> {
  const { api, about, timing, timers, link, session } = tools;
  const { node, source, stallMs = STALL_MS } = request;
  const { image } = source;
  using opened = await openImage(image, { board: api.board, node, stallMs, signal });
  // A timer of an earlier request ends whatever waits for its upload when it goes off, whoever asked (bmcd streaming_data_service.rs).
  await delay(Math.max(0, timers.quietAt - performance.now()), undefined, { signal });
  timers.quietAt = performance.now() + timing.sendTimerMs;
  const name = `image.img${image.name.endsWith('.xz') ? '.xz' : ''}`;
  const params = { file: name, length: image.sizeBytes, sha256: about.can.sha256 ? image.sha256 : undefined };
  const handle = await begin(tools, request, params, one, told, { signal });
  const { answer, sentAll, sha256 } = await upload(link, session, {
    node,
    handle,
    name,
    sizeBytes: image.sizeBytes,
    stream: opened.stream,
    givesAway: image.givesAway ?? false,
    stallMs,
    hash: !about.can.sha256,
    signal,
    onSent: (bytes) => one.meter.sent(bytes),
  });
  // Done may follow all the same: only an upload that was taken whole counts.
  if (answer.status !== 200 || answer.text !== '') throw refusedUpload(tools, node, answer);
  if (!sentAll) throw nothingWritten(api.board, node, 'it answered before it had the whole image');
  if (sha256 !== undefined && sha256 !== image.sha256.toLowerCase()) throw changedImage(node);
  return finish(tools, request, one, handle, image.sizeBytes, () => undefined, signal);
}

function refusedUpload({ link }: FlashTools, node: NodeNumber, { status, text, type }: Answer): BringupError {
  if (type === 'text/html') return webPage(link.board, 'an upload');
  return daemonError({ board: link.board, node }, text === '' ? `HTTP ${status} to the upload` : text.trim());
}

async function pull(
  tools: FlashTools,
  request: With<'pull'>,
  one: Attempt,
  told: Told,
  signal: AbortSignal,
): Promise<Written> {
  const { api, peer, timing } = tools;
  const { node, source } = request;
  const { image, address = peer.localAddress, port } = source;
  const onAsked = async () => {
    one.reached = 'may-be-written';
    await told();
  };
  await using server = await servePull({ node, image, address, port, board: peer.remoteAddress, onAsked, signal });
  const params = { file: server.url, sha256: image.sha256 };
  let handle: number;
  try {
    handle = await begin(tools, request, params, one, told, { timeoutMs: 2 * timing.requestMs, signal });
  } catch (error) {
    if (server.asked() || !(error instanceof BringupError)) throw error;
    const stranger = server.stranger();
    const silent = ['bmc-slow', 'bmc-upload-by-other'].includes(error.code);
    if (stranger === undefined && !silent) throw error;
    const why =
      stranger === undefined
        ? `it did not reach ${address} in ${(2 * timing.requestMs) / 1_000} s`
        : `it came from ${stranger}, and only ${peer.remoteAddress} is served`;
    throw daemonError({ board: api.board, node }, `http file request error: ${why}`);
  }
  const check = () => {
    const failure = server.failure();
    if (failure !== undefined) throw failure;
  };
  const written = await finish(tools, request, one, handle, image.sizeBytes, check, signal);
  if (server.servedBytes() < image.sizeBytes)
    throw nothingWritten(api.board, node, `it fetched ${server.servedBytes()} of ${image.sizeBytes} bytes`);
  return written;
}

async function fromMirror(
  tools: FlashTools,
  request: With<'mirror'>,
  one: Attempt,
  told: Told,
  signal: AbortSignal,
): Promise<Written> {
  const { url, sizeBytes, sha256 } = request.source;
  const file = await checkMirror(url, sizeBytes, signal);
  const handle = await begin(tools, request, { file: url, sha256 }, one, told, {
    // What it fetches from others nobody sees here.
    first: 'may-be-written',
    timeoutMs: 2 * tools.timing.requestMs,
    signal,
  });
  return finish(tools, request, one, handle, file.sizeBytes, () => undefined, signal);
}

async function fromCard(
  tools: FlashTools,
  request: With<'sdcard'>,
  one: Attempt,
  told: Told,
  signal: AbortSignal,
): Promise<Written> {
  const { api } = tools;
  const { path, sizeBytes } = request.source;
  if (path.startsWith(CARD)) {
    const { storage } = await api.info(signal);
    if (storage.every(({ name }) => name !== 'SD card')) throw noCard(api.board, request.node, path);
  }
  const handle = await begin(tools, request, { local: true, file: path }, one, told, {
    first: 'may-be-written',
    signal,
  });
  return finish(tools, request, one, handle, sizeBytes, () => undefined, signal);
}

/** Waits for the end, and does not believe a Done that came sooner than bytes can be written. */
async function finish(
  { api, about, timing }: FlashTools,
  { node, rawBytes, stallMs = STALL_MS }: FlashRequest,
  { meter }: Attempt,
  handle: number,
  sizeBytes: number | undefined,
  check: () => void,
  signal: AbortSignal,
): Promise<Written> {
  const offWhenDone = about.can.powersOffBeforeDone;
  const watched = { node, handle, sizeBytes, stallMs, rawBytes, meter, signal, offWhenDone, check };
  const done = await watchTransfer(api, watched, timing);
  const leastMs = (rawBytes ?? sizeBytes ?? 0) / FASTEST_BYTES_PER_MS;
  if (meter.most() === 0 && done.tookMs < leastMs)
    throw nothingWritten(
      api.board,
      node,
      `after ${Math.round(done.tookMs)} ms, in which so many bytes cannot be written`,
    );
  return { handle, tookMs: Math.round(done.tookMs), bytesSeen: meter.most() };
}
