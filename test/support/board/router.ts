import type { IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { NODES, type NodeNumber } from '../../../src/bmc/board.ts';
import { systemInformation } from './about.ts';
import { ordinary } from './api.ts';
import type { Auth } from './auth.ts';
import { parseQuery } from './query.ts';
import { EMPTY, failure, type PANIC, type Reply, result, text } from './reply.ts';
import { asksForTransfer, startsTransfer, startTransfer, type TransferContext, takeUpload } from './transfer-api.ts';

export interface RouterContext extends TransferContext {
  readonly auth: Auth;
  /** Peers that need no login; the daemon's are those of the loopback. */
  trusts(peer: string): boolean;
}

const INDEX: Reply = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-disposition': 'inline; filename="index.html"' },
  body: "<!doctype html><html><head><title>Turing Pi</title></head><body>the board's web page</body></html>\n",
};

/** Answers a request over TLS; `panic`: the connection is to be closed. */
export async function route(request: IncomingMessage, context: RouterContext): Promise<Reply | typeof PANIC> {
  const { auth, generation } = context;
  const peer = peerOf(request);
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const inApi = path === '/api/bmc' || path.startsWith('/api/bmc/');
  if (!inApi && !generation.closedPages) return INDEX;
  if (context.trusts(peer)) return handle(request, path, query, context);
  const release = await auth.lock();
  try {
    if (path === '/api/bmc/authenticate') return auth.login(peer, await wholeBody(request));
    const refused = auth.refuse(peer, request.headers.authorization, path);
    return refused ?? (await leaving(request, handle(request, path, query, context)));
  } finally {
    release();
  }
}

/** Answers a request to port 80. */
export function routePlain(request: IncomingMessage, httpsPort: number, context: RouterContext): Reply {
  const url = request.url ?? '/';
  if (url.split('?')[0] === context.generation.openPage)
    return result(systemInformation(context.generation, context.identity, context.ip));
  return { status: 308, headers: { location: `https://${request.headers.host ?? ''}:${httpsPort}${url}` } };
}

async function handle(
  request: IncomingMessage,
  path: string,
  query: string,
  context: RouterContext,
): Promise<Reply | typeof PANIC> {
  const { transfers, generation } = context;
  const unknown: Reply = generation.closedPages && path !== '/' && path !== '/index.html' ? { status: 404 } : INDEX;
  if (path === '/api/bmc') return api(request, query, context);
  const handle = /^\/api\/bmc\/upload\/([^/]+)$/.exec(path)?.[1];
  if (handle !== undefined && request.method === 'POST')
    return takeUpload(decodeURIComponent(handle), request, context);
  if (request.method === 'GET' && /^\/api\/bmc\/upload\/[^/]+\/cancel$/.test(path)) {
    transfers.cancel();
    return EMPTY;
  }
  if (generation.serialSocket && path === '/api/bmc/serial/status' && request.method === 'POST')
    return text(200, JSON.stringify(NODES.map(() => 'Running')));
  if (generation.serialSocket && path === '/api/bmc/serial/ws') {
    if (request.headers.upgrade === undefined) return { status: 400 };
    // Its 101 comes when the session is over, which it never begins.
    return new Promise(() => {});
  }
  if (generation.serialSocket && path === '/api/bmc/backup' && request.method === 'GET') return BACKUP;
  if (generation.strict && path === '/api/bmc/openapi.json')
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"openapi":"3.1.0","info":{"title":"bmcd"}}',
    };
  return unknown;
}

async function api(request: IncomingMessage, query: string, context: RouterContext): Promise<Reply | typeof PANIC> {
  const { transfers, generation } = context;
  const parsed = parseQuery(query);
  if (request.method === 'GET') {
    if (asksForTransfer(query)) return text(200, transfers.status());
    return startsTransfer(query) ? startTransfer(parsed, context) : ordinary(parsed, context);
  }
  const labels = query.includes('opt=set') && query.includes('type=node_info');
  if (request.method === 'POST' && generation.nodeInfo && labels) return setLabels(request, context);
  return { status: 405, headers: { allow: 'GET, GET, POST, GET' } };
}

/** Notes what people say about nodes. */
async function setLabels(request: IncomingMessage, { chassis }: RouterContext): Promise<Reply> {
  if (!/json/.test(request.headers['content-type'] ?? '')) return text(400, 'Content type error');
  const body = (await wholeBody(request)).toString('utf8');
  let given: Record<string, Record<string, unknown>>;
  try {
    given = JSON.parse(body) as typeof given;
  } catch {
    return text(400, `Json deserialize error: expected value at line 1 column ${body.length}`);
  }
  const names = NODES.map((node) => `\`Node${node}\``).join(', ');
  for (const key of Object.keys(given)) {
    if (/^Node[1-4]$/.test(key)) continue;
    const column = body.indexOf(key) + key.length + 1;
    return text(
      400,
      `Json deserialize error: unknown variant \`${key}\`, expected one of ${names} at line 1 column ${column}`,
    );
  }
  for (const [key, { name, module_name, uart_baud }] of Object.entries(given)) {
    const labels = chassis.labels[(Number(key.slice(4)) as NodeNumber) - 1];
    if (labels === undefined) continue;
    if (typeof name === 'string') labels.name = name;
    if (typeof module_name === 'string') labels.module_name = module_name;
    if (typeof uart_baud === 'number') labels.uart_baud = uart_baud;
  }
  return EMPTY;
}

const BACKUP: Reply = {
  status: 200,
  headers: {
    'content-type': 'application/gzip',
    'content-disposition': 'attachment; filename="tp2-backup-20-11-2026.tar.gz"',
  },
  body: gzipSync(Buffer.alloc(1_024)),
};

export const peerOf = (request: IncomingMessage): string =>
  (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');

async function wholeBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

/** The answer, unless the peer leaves before: what waits for others ends then, and gives the lock back. */
function leaving<T>(request: IncomingMessage, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const left = () => {
      // An upload sees by itself that no more comes, and tells the transfer so.
      if (!/\/upload\//.test(request.url ?? '')) reject(new PeerLeft());
    };
    request.socket.once('close', left);
    answer.then(resolve, reject).finally(() => request.socket.off('close', left));
  });
}

/** The peer closed its connection while it waited. */
export class PeerLeft extends Error {}

/** What a request that went wrong in the server itself answers. */
export const broken = (error: unknown): Reply => failure(500, `the virtual board failed: ${String(error)}`);
