import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import { connect as startTls } from 'node:tls';
import { BringupError } from '../core/error.ts';
import { redactor } from '../core/redact.ts';
import type { Secret } from '../core/secret.ts';
import { sh } from '../core/sh.ts';
import type { RunnerContext } from '../engine/resource.ts';
import type { ApiPlace } from './answering.ts';
import { fromXml, locate } from './configuration-file.ts';

/** The REST API of one Syncthing, on the loopback of its host, through the connection that is there. */
export interface Api {
  get(path: string): Promise<unknown>;
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<void>;
}

/** Whose API it is. */
export interface ApiOwner {
  readonly user: string;
  readonly api: ApiPlace;
}

const TIMEOUT_MS = 20_000;
const MOST_BYTES = 64 * 2 ** 20;

interface Answer {
  readonly status: number;
  readonly text: string;
}

/**
 * Opens the API with its own key, which root reads from Syncthing's configuration; it is kept nowhere. Throws BringupError.
 * Source: https://docs.syncthing.net/dev/rest.html
 */
export async function openApi(context: RunnerContext, { user, api }: ApiOwner): Promise<Api> {
  const body = sh`${locate(user)}
[ -z "$bu_d" ] || sed -n -e '/^    <gui /,/^    <.gui>/s|^ *<apikey>\(.*\)</apikey>.*|\1|p' "$bu_d/config.xml" | head -n 1`;
  const key = await context.secret(`API key of Syncthing on ${context.host}`, body);
  if (key === undefined) throw noKey(user);
  const ask = async (method: string, path: string, json?: object): Promise<string> => {
    const { status, text } = await exchange(context, api, key, { method, path, json });
    if (status === 401 || status === 403) throw keyRefused(user);
    if (status >= 200 && status < 300) return text;
    const said = redactor([key]).text(text.trim()).replaceAll(/\s+/g, ' ').slice(0, 300);
    throw refused(`${method} ${path.split('?')[0]}`, status, said);
  };
  return {
    async get(path) {
      const text = await ask('GET', path);
      try {
        return JSON.parse(text) as unknown;
      } catch {
        throw refused(`GET ${path.split('?')[0]}`, 200, 'an answer that is no JSON');
      }
    },
    async send(method, path, json) {
      await ask(method, path, json);
    },
  };
}

async function exchange(
  context: RunnerContext,
  { port, tls }: ApiPlace,
  key: Secret,
  { method, path, json }: { readonly method: string; readonly path: string; readonly json: object | undefined },
): Promise<Answer> {
  const plain = await context.dial(port);
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  // It is the loopback of the host itself, and the certificate is one that Syncthing made for itself.
  const socket: Duplex = tls ? startTls({ socket: plain, rejectUnauthorized: false }) : plain;
  const text = json === undefined ? undefined : JSON.stringify(json);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      // By ourselves: a request waits for its stream to close, and one of an SSH connection may never do that.
      const stop = () => reject(signal.reason);
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      const asking = request(
        {
          createConnection: () => socket,
          method,
          path,
          headers: {
            // Anything else than the loopback is refused by Syncthing's host check.
            host: `127.0.0.1:${port}`,
            'x-api-key': fromXml(key.reveal()),
            connection: 'close',
            ...(text === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
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
      asking.end(text);
    });
  } catch (error) {
    context.signal.throwIfAborted();
    throw broken(`${method} ${path.split('?')[0]}`, port, error);
  } finally {
    socket.destroy();
    plain.destroy();
  }
}

function noKey(user: string): BringupError {
  return new BringupError({
    code: 'syncthing-no-api-key',
    category: 'service',
    what: `the configuration of the Syncthing of ${user} has no API key`,
    remedy: 'make one in its GUI (Settings, General), and run it again',
  });
}

function keyRefused(user: string): BringupError {
  return new BringupError({
    code: 'syncthing-key-refused',
    category: 'service',
    what: `what listens where the Syncthing of ${user} should does not take the API key of its configuration`,
    remedy: `another program, or the Syncthing of another account, has its port: give this one another in its GUI, or restart syncthing@${user} if its configuration was edited by hand`,
  });
}

function refused(asked: string, status: number, said: string): BringupError {
  return new BringupError({
    code: 'syncthing-refused',
    category: 'service',
    what: `Syncthing answered ${asked} with HTTP ${status}${said === '' ? '' : `: ${said}`}`,
    remedy: 'look at its log on the host; versions before 1.13 cannot be configured this way',
  });
}

function broken(asked: string, port: number, cause: unknown): BringupError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new BringupError({
    code: 'syncthing-broken-off',
    category: 'service',
    what: `the Syncthing at port ${port} of the host did not answer ${asked} to its end: ${why}`,
    remedy: 'look at its log on the host, and run it again',
    retryable: true,
    cause,
  });
}
