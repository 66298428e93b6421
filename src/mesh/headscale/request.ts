import { setTimeout as delay } from 'node:timers/promises';
import { CATEGORIES } from '../../core/category.ts';
import { BringupError } from '../../core/error.ts';
import { redactor } from '../../core/redact.ts';
import { Secret } from '../../core/secret.ts';
import { connectionError, keyMalformed, keyRefused, notHeadscale, serverBusy, unreadable } from './errors.ts';
import { refusal } from './refusals.ts';

/** Where a server is and how to speak with it. */
export interface Server {
  /** `https://mesh.example.org`, with or without a slash at its end. */
  readonly url: string;
  readonly apiKey: Secret;
  readonly signal?: AbortSignal;
  /** For one request, the reading of its answer included. Default: 10 s. */
  readonly timeoutMs?: number;
}

/** What came back, whatever it is. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Where a redirect leads. */
  readonly location: string | undefined;
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** From the root of the server, with its query. */
  readonly path: string;
  readonly body?: object;
  /** What `body` holds that the server must not be quoted with; the API key never is. */
  readonly secrets?: readonly Secret[];
}

const TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const PAUSE_MS = 250;
/** Far above a list of ten thousand nodes. */
const MOST_BYTES = 64 * 2 ** 20;
const BUSY = new Set([429, 502, 503, 504]);
/** The connection was never made, so nothing was asked. */
const NEVER_ASKED = new Set(['mesh-server-name', 'mesh-server-unreachable']);

/** Asks something that anybody may ask, such as the version. Throws BringupError when nothing serves there now. */
export function askOpenly(server: Server, path: string): Promise<Answer> {
  const request: Request = { method: 'GET', path };
  return patiently(request, server.signal, async () => {
    const answer = await send(server, request);
    if (BUSY.has(answer.status)) throw serverBusy(server.url, answer.status);
    return answer;
  });
}

/**
 * Asks with the API key and returns the JSON of the answer. What changes nothing is tried again when the network fails; what
 * changes something only when it cannot have arrived. Throws BringupError for everything else than success.
 */
export function ask(server: Server, request: Request): Promise<unknown> {
  const key = bearer(server.apiKey);
  return patiently(request, server.signal, async () => {
    const answer = await send(server, request, key);
    return jsonOf(answer, server, request);
  });
}

async function patiently<T>(request: Request, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      signal?.throwIfAborted();
      if (attempt === ATTEMPTS || !mayTryAgain(error, request)) throw error;
      await delay(Math.random() * PAUSE_MS * 2 ** attempt, undefined, { signal }).catch(() => signal?.throwIfAborted());
    }
  }
}

function mayTryAgain(error: unknown, { method }: Request): boolean {
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

async function send(server: Server, { method, path, body }: Request, key?: string): Promise<Answer> {
  const timeoutMs = server.timeoutMs ?? TIMEOUT_MS;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(new URL(path, server.url), {
      method,
      // A redirect is told, never followed: the key goes only where the fleet file says.
      redirect: 'manual',
      signal: server.signal === undefined ? timeout : AbortSignal.any([timeout, server.signal]),
      headers: {
        accept: 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      type: (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '',
      text: await textOf(response, server, `${method} ${path}`),
      location: response.headers.get('location') ?? undefined,
    };
  } catch (error) {
    server.signal?.throwIfAborted();
    if (error instanceof BringupError) throw error;
    throw connectionError(server.url, error, timeoutMs);
  }
}

async function textOf(response: Response, { url }: Server, asked: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of response.body ?? []) {
    sizeBytes += part.byteLength;
    if (sizeBytes > MOST_BYTES) throw unreadable(url, asked, `it is larger than ${MOST_BYTES / 2 ** 20} MiB`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function jsonOf(answer: Answer, { url, apiKey }: Server, { method, path, secrets = [] }: Request): unknown {
  const { status, text } = answer;
  const asked = `${method} ${path.split('?')[0]}`;
  // Up to 0.26 a wrong key gives HTTP 500, and only one that has expired 401 (headscale hscontrol/app.go).
  if (status === 401 || status === 403 || text.trim() === 'Unauthorized') throw keyRefused(url, apiKey.name);
  if (BUSY.has(status)) throw serverBusy(url, status);
  const json = parsed(text);
  if (status >= 200 && status < 300) {
    if (text.trim() === '' && method !== 'GET') return {};
    if (json === undefined)
      throw looksLikeJson(answer) ? unreadable(url, asked, 'it is no JSON') : stranger(url, asked, answer);
    return json;
  }
  const said = saidBy(json);
  if (said === undefined) throw stranger(url, asked, answer);
  throw refusal({
    asked: `the mesh server ${url} refused ${asked} (HTTP ${status})`,
    said: redactor([apiKey, trimmed(apiKey), ...secrets])
      .text(said)
      .slice(0, 300),
  });
}

/** An answer that no Headscale gives, as an error that says what came. */
export function stranger(url: string, asked: string, { status, type, location, text }: Answer): BringupError {
  if (location !== undefined)
    return notHeadscale(
      url,
      `it sends ${asked} on to ${shownOrigin(location, url)}`,
      `write the address it leads to in mesh.server, if that is your Headscale`,
    );
  if (/HTTP request to an HTTPS server/i.test(text))
    return notHeadscale(url, 'it speaks only TLS', 'write https:// in mesh.server');
  return notHeadscale(url, `${asked} gave HTTP ${status}${type === '' ? '' : ` and ${type}`}`);
}

function shownOrigin(location: string, base: string): string {
  return URL.canParse(location, base) ? new URL(location, base).origin : 'no valid address';
}

function looksLikeJson({ type, text }: Answer): boolean {
  return type.endsWith('json') && !text.trimStart().startsWith('<');
}

/** The sentence of an error. Sources: grpc-gateway `{code, message, details}` up to 0.29, RFC 9457 `{title, detail}` from 0.30. */
function saidBy(json: unknown): string | undefined {
  if (json === null || typeof json !== 'object') return undefined;
  const told = json as Readonly<Record<string, unknown>>;
  const text = [told['message'], told['detail'], told['title'], told['error']].find((part) => typeof part === 'string');
  return typeof text === 'string' ? text.trim() : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The key as it goes into the header. Checked before, because `fetch` repeats what it cannot send in its own error. */
function bearer(apiKey: Secret): string {
  const key = apiKey.reveal().trim();
  if (!/^[\x21-\x7e]+$/.test(key)) throw keyMalformed(apiKey.name);
  return key;
}

function trimmed(apiKey: Secret): Secret {
  return new Secret(apiKey.name, apiKey.reveal().trim());
}
