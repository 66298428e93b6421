import type { BringupError } from '../../core/error.ts';
import { redactor } from '../../core/redact.ts';
import { Secret } from '../../core/secret.ts';
import { serverBusy, unreadable } from '../http/errors.ts';
import { type Answer, BUSY, type Endpoint, type Method, patiently, send } from '../http/send.ts';
import { refusal } from '../refusals.ts';
import { keyMalformed, keyRefused, notHeadscale } from './errors.ts';

/** Where a server is and how to speak with it. */
export interface Server extends Endpoint {
  readonly apiKey: Secret;
}

export interface Request {
  readonly method: Method;
  /** From the root of the server, with its query. */
  readonly path: string;
  readonly body?: object;
  /** What `body` holds that the server must not be quoted with; the API key never is. */
  readonly secrets?: readonly Secret[];
}

/** Asks something that anybody may ask, such as the version. Throws BringupError when nothing serves there now. */
export function askOpenly(server: Server, path: string): Promise<Answer> {
  return patiently('GET', server.signal, async () => {
    const answer = await send(server, { method: 'GET', path });
    if (BUSY.has(answer.status)) throw serverBusy(server.url, answer.status);
    return answer;
  });
}

/**
 * Asks with the API key and returns the JSON of the answer. What changes nothing is tried again when the network fails; what
 * changes something only when it cannot have arrived. Throws BringupError for everything else than success.
 */
export function ask(server: Server, request: Request): Promise<unknown> {
  const { method, path, body } = request;
  const headers = {
    authorization: `Bearer ${bearer(server.apiKey)}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return patiently(method, server.signal, async () => {
    const sent = { method, path, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return jsonOf(await send(server, sent), server, request);
  });
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
