import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { PassThrough } from 'node:stream';
import { percentDecoded } from '../../core/percent.ts';

/** An answer, after redirects. Its body is to be read, or destroyed. */
export interface HttpAnswer {
  readonly status: number;
  /** Where it came from in the end. */
  readonly url: URL;
  readonly header: (name: string) => string | undefined;
  /** Ends with an error where the connection broke, but not before all that came was read. */
  readonly body: AsyncIterable<Buffer> & { destroy(): void };
}

export interface GetOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Nothing came for so long: the site hangs. */
  readonly stallMs: number;
  /** Whether a redirect from https to http is followed: only where a hash is known. */
  readonly mayDowngrade: boolean;
}

const MOST_REDIRECTS = 10;

/**
 * Asks for the bytes as they are kept there: `fetch` would unpack what a server calls `Content-Encoding: gzip`, which some
 * do for every file that ends in .gz, and then neither sizes, ranges nor hashes are those of the file.
 */
export async function httpGet(url: URL, options: GetOptions): Promise<HttpAnswer> {
  let [at, credentials] = [url, true];
  for (let redirects = 0; ; redirects++) {
    const body = await request(at, options, credentials);
    const status = body.statusCode ?? 0;
    const { location } = body.headers;
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined) {
      const header = (name: string) => [body.headers[name]].flat()[0];
      return { status, url: at, header, body: patient(body) };
    }
    body.destroy();
    if (redirects === MOST_REDIRECTS) throw new RedirectError(`it redirects more than ${MOST_REDIRECTS} times`);
    const next = new URL(location, at);
    if (next.protocol !== 'http:' && next.protocol !== 'https:')
      throw new RedirectError(`it redirects to ${next.protocol}`);
    if (at.protocol === 'https:' && next.protocol === 'http:' && !options.mayDowngrade) {
      throw new RedirectError('it redirects from https to http, and no SHA-256 is known that would prove the file');
    }
    // Who is told a password is who the address names.
    credentials = next.username !== '' || (credentials && next.origin === at.origin);
    if (credentials && next.username === '') [next.username, next.password] = [at.username, at.password];
    at = next;
  }
}

/** A message that breaks off throws away what nobody has read yet; of a large file that is a part to be fetched again. */
function patient(message: IncomingMessage): HttpAnswer['body'] {
  const kept = new PassThrough({ highWaterMark: 2 ** 20 });
  let failure: Error | undefined;
  message.on('error', (error) => {
    failure = error;
    kept.end();
  });
  message.pipe(kept);
  return {
    async *[Symbol.asyncIterator]() {
      for await (const part of kept) yield part as Buffer;
      if (failure !== undefined) throw failure;
    },
    destroy() {
      message.destroy();
      kept.destroy();
    },
  };
}

/** A redirect that is not followed; trying again does not help. */
export class RedirectError extends Error {}

function request(url: URL, { headers, signal, stallMs }: GetOptions, credentials: boolean): Promise<IncomingMessage> {
  const { get } = url.protocol === 'https:' ? https : http;
  const target = new URL(url);
  const auth =
    credentials && url.username !== '' ? `${percentDecoded(url.username)}:${percentDecoded(url.password)}` : undefined;
  [target.username, target.password] = ['', ''];
  return new Promise((resolve, reject) => {
    const sent = get(
      target,
      {
        headers: { 'accept-encoding': 'identity', 'user-agent': 'bringup', ...headers },
        signal,
        timeout: stallMs,
        ...(auth === undefined ? {} : { auth }),
      },
      resolve,
    );
    sent.on('error', reject);
    sent.on('timeout', () =>
      sent.destroy(Object.assign(new Error(`nothing came for ${stallMs / 1000} s`), { code: 'ETIMEDOUT' })),
    );
  });
}
