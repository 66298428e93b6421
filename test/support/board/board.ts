import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttp, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { TlsOptions } from 'node:tls';
import { NODES, type NodeNumber } from '../../../src/bmc/board.ts';
import type { Identity } from './about.ts';
import { createAuth, FACTORY } from './auth.ts';
import { boardCertificate } from './certificate.ts';
import { createChassis, type NodeLabels } from './chassis.ts';
import { type Clock, REAL } from './clock.ts';
import { type GenerationName, generation } from './generation.ts';
import { PANIC, type Reply } from './reply.ts';
import { broken, PeerLeft, peerOf, type RouterContext, route, routePlain } from './router.ts';
import { createSlot, type ModuleKind, type Slot, type SlotOptions } from './slot.ts';
import { createTransfers } from './transfer.ts';
import type { Pace, Updater } from './worker.ts';

export interface BoardOptions {
  /** Where it listens. Peers of the loopback need no login on a real board: see `trusts`. Default: 127.0.0.1. */
  readonly address?: string;
  /** Default: free ones. A real board has 443 and 80. */
  readonly ports?: { readonly https: number; readonly http: number };
  /** Default: 2.3.7. */
  readonly generation?: GenerationName;
  /** What is in slots 1 to 4. Default: rk1, rk1, cm4, empty. */
  readonly slots?: readonly (ModuleKind | SlotOptions)[];
  /** v2.5 boards have a hub, older ones a switch. Default: hub. */
  readonly bus?: 'hub' | 'switch';
  /** What a hub shows: all modules in USB boot, as it is on real boards, or only the one that was chosen. Default: all. */
  readonly hubShows?: 'all' | 'chosen';
  /** Of the account `root`. Default: turing, as from the factory; for the fork, which refuses that one, something else. */
  readonly password?: string;
  /** Peers that need no login. Default: none, so that tests on the loopback see what other peers see; `loopback` is what a board does. */
  readonly trusts?: 'none' | 'loopback';
  /** Default: unbounded. */
  readonly pace?: Partial<Pace>;
  /** Nodes that it remembers as switched on when it starts. */
  readonly on?: readonly NodeNumber[];
  /** In ms; only tests have a reason to change them. */
  readonly timing?: Partial<BoardTiming>;
  /** For bans, tokens and uploads that do not begin. Default: the machine's. */
  readonly clock?: Clock;
  readonly tokenLifeMs?: number;
  /** How long ago its certificate was made; above 30 days it has expired. Default: 400. */
  readonly certificateAgeDays?: number;
  /** Default: none is in. */
  readonly sdcard?: string;
  readonly updater?: Updater;
  /** As the daemon it would speak HTTP/2 with whoever offers it. It cannot here, so such a client is refused. Default: it is spoken to in HTTP/1.1. */
  readonly refusesHttp2?: boolean;
  /** What its memory allows for decoding. Default: no bound. */
  readonly xzMemoryBytes?: number;
}

/** The daemon's own by default. */
export interface BoardTiming {
  /** Of setting one node's power. */
  readonly powerMs: number;
  /** From power to looking for the module on USB. */
  readonly usbMs: number;
  /** Of a module's boot code; 3 to 5 s on a real board, 0 by default. */
  readonly loaderMs: number;
  readonly sendTimeoutMs: number;
  /** How long an upload waits for the reason why it failed. */
  readonly errorWaitMs: number;
  /** Of the first ban; the next are twice as long each. */
  readonly banMs: number;
  /** How long the daemon, or all of the board, is away when it restarts; undefined: it ignores the request. */
  readonly reloadMs: number | undefined;
  readonly rebootMs: number | undefined;
}

/** A request as it came in, for tests that look at what a client does. */
export interface SeenRequest {
  readonly peer: string;
  /** By performance.now. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  /** Of the answer; undefined: none yet, or the connection was closed. */
  status: number | undefined;
}

/** A virtual Turing Pi: what its daemon answers over HTTP, and what then happens to its nodes. */
export interface VirtualBoard extends AsyncDisposable {
  readonly address: string;
  /** Of HTTPS. */
  readonly port: number;
  readonly httpPort: number;
  readonly url: string;
  readonly username: 'root';
  readonly password: string;
  /** SHA-256 of its certificate, `AB:CD:…`. */
  fingerprint(): string;
  slot(node: NodeNumber): Slot;
  /** Whether a node has power, which is not always what the daemon remembers. */
  powered(node: NodeNumber): boolean;
  /** Whether the daemon remembers a node as switched on. */
  remembered(node: NodeNumber): boolean;
  readonly identity: Identity;
  /** What is noted about a node. */
  labels(node: NodeNumber): NodeLabels;
  readonly fan: { speed: number };
  /** Whether its way out into the network works. */
  readonly network: { reaches: boolean };
  readonly pace: Pace;
  /** All requests over HTTPS so far. */
  readonly requests: readonly SeenRequest[];
  /** State of the transfer as the daemon tells it. */
  transferState(): unknown;
  /** Whether it has found its node, and takes bytes. */
  transferBegan(): boolean;
  /** How many transfers still do something: one that was cancelled tidies up after that. */
  transfersAtWork(): number;
  /** The daemon ends in the middle of whatever it does, and is away for so long. Nodes stay as they are; with `board` they lose power too. */
  restart(what: 'daemon' | 'board', awayMs: number): Promise<void>;
  /** All connections break; new ones are taken. */
  dropConnections(): void;
  /** No request or upload is read on, and none is answered, until this is disposed of; connections stay open. */
  freeze(): Disposable;
  /** Another certificate from now on, as after its files were lost. */
  newCertificate(): void;
}

const TIMING: BoardTiming = {
  powerMs: 100,
  usbMs: 1_000,
  loaderMs: 0,
  sendTimeoutMs: 10_000,
  errorWaitMs: 5_000,
  banMs: 60_000,
  reloadMs: 1_000,
  rebootMs: 5_000,
};

/** Starts one. Disposing of it ends its nodes too and removes its files. */
export async function startBoard(options: BoardOptions = {}): Promise<VirtualBoard> {
  const { address = '127.0.0.1', bus = 'hub', trusts = 'none', clock = REAL } = options;
  const row = generation(options.generation ?? '2.3.7');
  const password = options.password ?? (row.strict ? 'not-the-factory-one' : FACTORY);
  const timing = { ...TIMING, ...options.timing };
  const folder = mkdtempSync(join(tmpdir(), 'board-'));
  await using failed = new AsyncDisposableStack();
  failed.defer(() => rmSync(folder, { recursive: true, force: true }));

  const kinds = options.slots ?? ['rk1', 'rk1', 'cm4', 'empty'];
  const slots = NODES.map((node) => {
    const given = kinds[node - 1] ?? 'empty';
    const place = join(folder, `node${node}`);
    mkdirSync(place);
    return createSlot(node, join(place, 'emmc.img'), typeof given === 'string' ? { module: given } : given);
  });
  const chassis = createChassis({ generation: row, slots, bus, hubShows: options.hubShows ?? 'all', ...timing });
  failed.defer(() => chassis.cutPower());
  if (options.on !== undefined) await chassis.setPower(new Map(options.on.map((node) => [node, true])));
  const pace: Pace = {
    writeBytesPerSecond: Number.POSITIVE_INFINITY,
    readBytesPerSecond: Number.POSITIVE_INFINITY,
    ...options.pace,
  };
  const identity: Identity = {
    hostname: 'turingpi',
    model: 'Turing Pi 2',
    revision: bus === 'hub' ? '2.5.2' : '2.4.0',
    firmware: row.firmware,
    buildroot: 'Buildroot 2024.05.1',
    mac: '02:00:5e:00:53:10',
  };
  const startDaemon = () => ({
    auth: createAuth({
      generation: row,
      username: 'root',
      password,
      tokenLifeMs: options.tokenLifeMs ?? 10_800_000,
      attempts: 5,
      banMs: timing.banMs,
      clock,
    }),
    transfers: createTransfers({ ...timing, clock }),
  });
  let daemon = startDaemon();
  failed.defer(() => daemon.transfers.end());
  const requests: SeenRequest[] = [];
  const fan = { speed: 0 };
  const network = { reaches: true };
  let gate: PromiseWithResolvers<void> | undefined;
  const context = (): RouterContext => ({
    generation: row,
    chassis,
    identity,
    ip: address,
    sdcard: options.sdcard,
    fan,
    fetches: () => network.reaches,
    pace,
    updater: options.updater ?? (async () => 0),
    xzMemoryBytes: options.xzMemoryBytes,
    ...daemon,
    gate: () => gate?.promise,
    trusts: (peer) => trusts === 'loopback' && (peer === '127.0.0.1' || peer === '::1'),
    restart(what) {
      const awayMs = what === 'daemon' ? timing.reloadMs : timing.rebootMs;
      if (awayMs !== undefined) setImmediate(() => void restart(what, awayMs));
    },
  });

  let certificate = boardCertificate(options.certificateAgeDays ?? 400);
  let ports = options.ports ?? { https: 0, http: 0 };
  const sockets = new Set<Socket>();
  let ended = false;
  const watch = (server: Server) =>
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => {});
    });
  const secure: RequestListener = (request, response) => {
    const seen: SeenRequest = {
      peer: peerOf(request),
      at: performance.now(),
      method: request.method ?? '',
      url: request.url ?? '',
      status: undefined,
    };
    requests.push(seen);
    response.on('finish', () => {
      seen.status = response.statusCode;
    });
    void serve(request, response);
  };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    await gate?.promise;
    const reply = await route(request, context()).catch((error: unknown) =>
      error instanceof PeerLeft ? PANIC : broken(error),
    );
    await gate?.promise;
    answer(request, response, reply);
  };
  const plain: RequestListener = (request, response) => {
    answer(request, response, routePlain(request, 443, context()));
  };
  let listening: readonly Server[] = [];
  const listen = async () => {
    const protocol: TlsOptions =
      options.refusesHttp2 === true
        ? { ALPNCallback: ({ protocols }) => (protocols.includes('h2') ? undefined : 'http/1.1') }
        : { ALPNProtocols: ['http/1.1'] };
    const https = createHttps({ ...certificate, ...protocol }, secure);
    const http = createHttp(plain);
    for (const server of [https, http])
      Object.assign(server, { requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 });
    listening = [https, http];
    for (const [server, port] of [
      [https, ports.https],
      [http, ports.http],
    ] as const) {
      watch(server).listen(port, address);
      await once(server, 'listening');
    }
    ports = { https: portOf(https), http: portOf(http) };
  };
  const unlisten = async () => {
    const closed = listening.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const socket of sockets) socket.destroy();
    await Promise.all(closed);
    listening = [];
  };
  const restart = async (what: 'daemon' | 'board', awayMs: number) => {
    await unlisten();
    await daemon.transfers.end();
    if (what === 'board') await chassis.cutPower();
    daemon = startDaemon();
    await delay(awayMs);
    if (ended) return;
    await chassis.restore();
    await listen();
  };
  failed.defer(unlisten);
  await listen();
  failed.defer(() => {
    ended = true;
  });

  const disposal = failed.move();
  return {
    address,
    port: ports.https,
    httpPort: ports.http,
    url: `https://${address}:${ports.https}`,
    username: 'root',
    password,
    fingerprint: () => certificate.fingerprint,
    slot: (node) => chassis.slot(node),
    powered: (node) => chassis.powered(node),
    remembered: (node) => chassis.remembered(node),
    identity,
    labels: (node) => chassis.labels[node - 1] as NodeLabels,
    fan,
    network,
    pace,
    requests,
    transferBegan: () => daemon.transfers.progress()?.began === true,
    transfersAtWork: () => daemon.transfers.workers(),
    transferState: () => JSON.parse(daemon.transfers.status()) as unknown,
    restart,
    dropConnections() {
      for (const socket of sockets) socket.destroy();
    },
    freeze() {
      gate ??= Promise.withResolvers();
      return {
        [Symbol.dispose]() {
          gate?.resolve();
          gate = undefined;
        },
      };
    },
    newCertificate() {
      certificate = boardCertificate(0);
      for (const server of listening)
        if ('setSecureContext' in server) (server as TlsServer).setSecureContext(certificate);
    },
    [Symbol.asyncDispose]: () => disposal.disposeAsync(),
  };
}

interface TlsServer {
  setSecureContext(options: { readonly key: string; readonly cert: string }): void;
}

function portOf(server: Server): number {
  const place = server.address();
  return typeof place === 'object' && place !== null ? place.port : 0;
}

/** Writes an answer. What is left of the request's body stays unread, as the daemon leaves it; Node reads on where nobody began to read. */
function answer(request: IncomingMessage, response: ServerResponse, reply: Reply | typeof PANIC): void {
  if (reply === PANIC) {
    request.socket.destroy();
    return;
  }
  const body = Buffer.from(reply.body ?? '');
  if (!request.complete) request.read(0);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': String(body.length) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
