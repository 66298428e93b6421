import { setTimeout as delay } from 'node:timers/promises';
import { CATEGORIES } from '../../core/category.ts';
import { BringupError } from '../../core/error.ts';
import { GRACE_MS, type Grace, graceAfter } from '../grace.ts';
import { connectionError, unreadable } from './errors.ts';

/** Where a server is, and how long it has. */
export interface Endpoint {
  /** `https://mesh.example.org`, with or without a slash at its end. */
  readonly url: string;
  readonly signal?: AbortSignal;
  /** For one request, the reading of its answer included. Default: 10 s. */
  readonly timeoutMs?: number;
  /** Instead of `signal`: a request is cut off only some time after the run was cancelled. */
  readonly grace?: Grace;
}

/** The same server for keys, whose requests outlive the run that is cancelled by a few seconds. */
export function steady<Server extends Endpoint>(
  { signal, ...server }: Server,
  graceMs = GRACE_MS,
): Omit<Server, 'signal'> & Pick<Endpoint, 'grace'> {
  return { ...server, grace: { cancel: signal, ms: graceMs } };
}

export type Method = 'GET' | 'POST' | 'DELETE';

/** What goes out. */
export interface Sent {
  readonly method: Method;
  /** From the root of the server, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back, whatever it is. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Where a redirect leads. */
  readonly location: string | undefined;
}

const TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const PAUSE_MS = 250;
/** Far above a list of ten thousand nodes. */
const MOST_BYTES = 64 * 2 ** 20;
/** HTTP states of a server, or a proxy before it, that cannot serve now. */
export const BUSY = new Set([429, 502, 503, 504]);
/** The connection was never made, so nothing was asked. */
const NEVER_ASKED = new Set(['mesh-server-name', 'mesh-server-unreachable']);

/**
 * Works, and tries again while the network fails: what changes nothing always, what changes something only when it cannot
 * have arrived.
 */
export async function patiently<T>(
  method: Method,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      signal?.throwIfAborted();
      if (attempt === ATTEMPTS || !mayTryAgain(error, method)) throw error;
      await delay(Math.random() * PAUSE_MS * 2 ** attempt, undefined, { signal }).catch(() => signal?.throwIfAborted());
    }
  }
}

function mayTryAgain(error: unknown, method: Method): boolean {
  if (!(error instanceof BringupError) || error.category === 'timeout') return false;
  return CATEGORIES[error.category].retryable && (method === 'GET' || wasNeverAsked(error));
}

/** A connection that broke in the middle has the same code as one that was refused. */
function wasNeverAsked({ code, cause }: BringupError): boolean {
  return (
    NEVER_ASKED.has(code) && /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/.test(codesOf(cause))
  );
}

function codesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = error instanceof AggregateError ? error.errors.map(codesOf).join(' ') : '';
  return `${'code' in error ? String(error.code) : ''} ${inner} ${codesOf(error.cause)}`;
}

/** Sends one request and reads what comes back, whatever it is. Throws BringupError when nothing does. */
export async function send(endpoint: Endpoint, { method, path, headers = {}, body }: Sent): Promise<Answer> {
  const { url, signal, grace = { cancel: undefined, ms: GRACE_MS }, timeoutMs = TIMEOUT_MS } = endpoint;
  const timeout = AbortSignal.timeout(timeoutMs);
  using late = graceAfter(grace);
  try {
    const response = await fetch(new URL(path, url), {
      method,
      // A redirect is told, never followed: the key goes only where the fleet file says.
      redirect: 'manual',
      signal: AbortSignal.any([timeout, late.signal, ...(signal === undefined ? [] : [signal])]),
      headers: { accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      type: (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '',
      text: await textOf(response, url, `${method} ${path.split('?')[0]}`),
      location: response.headers.get('location') ?? undefined,
    };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof BringupError) throw error;
    throw connectionError(url, error, late.signal.aborted ? grace.ms : timeoutMs);
  }
}

async function textOf(response: Response, url: string, asked: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of response.body ?? []) {
    sizeBytes += part.byteLength;
    if (sizeBytes > MOST_BYTES) throw unreadable(url, asked, `it is larger than ${MOST_BYTES / 2 ** 20} MiB`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
