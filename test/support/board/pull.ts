import { get as httpGet, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';

/** What a server sends to the board, whatever its status is. */
export interface Pulled {
  readonly fileName: string;
  readonly size: number;
  chunks(): AsyncIterable<Buffer>;
  drop(): void;
}

/** Redirects that reqwest follows. */
const REDIRECTS = 10;

/** Asks a server for an image as the daemon does: no time limit, redirects followed, the status never looked at. @throws Error with the daemon's words */
export async function pull(url: URL): Promise<Pulled> {
  const answer = await follow(url, REDIRECTS).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`http file request error: ${reason(error)}`);
  });
  const size = Number.parseInt(answer.headers['content-length'] ?? '', 10);
  if (Number.isNaN(size)) {
    answer.destroy();
    const words = 'no content-length field in http response';
    throw new Error(`${words}: ${words}`);
  }
  return {
    fileName: url.pathname.split('/').at(-1) || url.hostname,
    size,
    async *chunks() {
      let got = 0;
      try {
        for await (const chunk of answer as AsyncIterable<Buffer>) {
          got += chunk.length;
          yield chunk;
        }
      } catch {
        throw new Error('error decoding response body');
      }
      if (got < size) throw new Error('error decoding response body');
    },
    drop: () => answer.destroy(),
  };
}

function follow(url: URL, left: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? httpsGet : httpGet;
    const request = get(url, { agent: false }, (answer) => {
      const { location } = answer.headers;
      if (location === undefined || ![301, 302, 303, 307, 308].includes(answer.statusCode ?? 0)) {
        answer.on('error', () => {});
        resolve(answer);
        return;
      }
      answer.destroy();
      if (left === 0) reject(new Error('too many redirects'));
      else follow(new URL(location, url), left - 1).then(resolve, reject);
    });
    request.on('error', reject);
  });
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === 'ECONNREFUSED') return 'Connection refused (os error 111)';
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return 'failed to lookup address information: Temporary failure in name resolution';
  if (/certificate|self-signed/i.test(error.message))
    return 'error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed';
  return error.message;
}
