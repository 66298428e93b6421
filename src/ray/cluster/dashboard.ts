import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import { redactor } from '../../core/redact.ts';
import type { Secret } from '../../core/secret.ts';
import { broken, notRay, refused, tokenRefused } from './dashboard-errors.ts';

/** The API of a head, at the loopback of its host. */
export interface Dashboard {
  /** What it answers to a GET of this path, as JSON. Throws BringupError `ray-api-token|other|refused|silent`. */
  get(path: string): Promise<unknown>;
}

export interface DashboardPlace {
  /** A connection to a port of the head's loopback, such as that of `RunnerContext`. */
  dial(port: number): Promise<Duplex>;
  readonly port: number;
  readonly token: Secret;
  readonly signal: AbortSignal;
  /** For one question. Default: 20,000. */
  readonly timeoutMs?: number;
}

/** A node is about 1 KB; a list has at most 10,000. */
const MOST_BYTES = 64 * 2 ** 20;

/** The API through connections that are dialled one for each question. Source: ray 2.60 python/ray/dashboard/modules. */
export function openDashboard(place: DashboardPlace): Dashboard {
  return {
    async get(path) {
      const asked = `GET ${path.split('?')[0]}`;
      const { status, text } = await exchange(place, path, asked);
      if (status === 401 || status === 403) throw tokenRefused(place.port, status);
      const said = redactor([place.token]).text(text.trim()).replaceAll(/\s+/g, ' ').slice(0, 300);
      const json = parsed(text);
      if (status === 200 && json !== undefined) return json;
      // Ray tells its own refusals as JSON.
      if (status >= 500 || (status >= 400 && json !== undefined)) throw refused(asked, status, said);
      throw notRay(
        place.port,
        `it answered ${asked} with HTTP ${status} and ${said === '' ? 'nothing' : `"${said.slice(0, 80)}"`}`,
      );
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function exchange(
  { dial, port, token, signal, timeoutMs = 20_000 }: DashboardPlace,
  path: string,
  asked: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const socket = await dial(port);
  const either = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    return await new Promise((resolve, reject) => {
      // By ourselves: a request waits for its stream to close, and one of an SSH connection may never do that.
      const stop = () => reject(either.reason);
      if (either.aborted) return stop();
      either.addEventListener('abort', stop, { once: true });
      const asking = request(
        {
          createConnection: () => socket,
          path,
          headers: {
            host: `127.0.0.1:${port}`,
            // One that begins with Mozilla is turned away. Source: ray python/ray/dashboard/http_server_head.py
            'user-agent': 'bringup',
            authorization: `Bearer ${token.reveal()}`,
            connection: 'close',
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          let size = 0;
          response.on('data', (part: Buffer) => {
            size += part.byteLength;
            if (size > MOST_BYTES) response.destroy(new Error(`more than ${MOST_BYTES / 2 ** 20} MiB came`));
            else parts.push(part);
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
          );
          response.on('error', reject);
        },
      );
      asking.on('error', reject);
      socket.on('error', reject);
      asking.end();
    });
  } catch (error) {
    signal.throwIfAborted();
    // Another protocol answers with what is no HTTP.
    if (isParseError(error)) throw notRay(port, 'it does not speak HTTP');
    throw broken(asked, port, error);
  } finally {
    socket.destroy();
  }
}

function isParseError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('HPE_');
}
