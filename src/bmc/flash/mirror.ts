import { BringupError } from '../../core/error.ts';
import { type HttpAnswer, httpGet } from '../../image/source/http-get.ts';

/** What a mirror serves. */
export interface MirrorFile {
  readonly sizeBytes: number;
}

const TIMEOUT_MS = 20_000;

/**
 * Looks at the head of what the board is to fetch, because the board looks at nothing: it would write the page of a 404 to the
 * node and call it done (bmcd streaming_data_service/data_transfer.rs). Throws BringupError.
 */
export async function checkMirror(
  url: string,
  sizeBytes: number | undefined,
  signal: AbortSignal,
): Promise<MirrorFile> {
  const { protocol, username, password } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw wrong(url, 'its address begins with neither http:// nor https://');
  // The daemon keeps addresses in its log.
  if (username !== '' || password !== '') throw wrong(url, 'there is a user or a password in its address');
  const { status, header } = await ask(url, signal);
  if (status !== 200) throw wrong(url, `it answers HTTP ${status}`);
  if (/^text\/html\b/i.test(header('content-type') ?? '')) throw wrong(url, 'it answers with a web page');
  if (header('content-encoding') !== undefined) throw wrong(url, 'it compresses on the way (Content-Encoding)');
  const length = Number(header('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length <= 0) throw wrong(url, 'it does not tell the length (Content-Length)');
  if (sizeBytes !== undefined && length !== sizeBytes)
    throw wrong(url, `it has ${length} bytes, and ${sizeBytes} were expected`);
  return { sizeBytes: length };
}

/** By GET, as the board will: servers that sign addresses do so for one method. Only the head is waited for. */
async function ask(url: string, signal: AbortSignal): Promise<Pick<HttpAnswer, 'status' | 'header'>> {
  const until = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), signal]);
  try {
    const { body, ...head } = await httpGet(new URL(url), { signal: until, stallMs: TIMEOUT_MS, mayDowngrade: true });
    body.destroy();
    return head;
  } catch (error) {
    signal.throwIfAborted();
    throw wrong(url, error instanceof Error ? error.message : String(error), error);
  }
}

function wrong(url: string, why: string, cause?: unknown): BringupError {
  const { origin, pathname } = new URL(url);
  return new BringupError({
    code: 'bmc-mirror',
    category: 'download',
    // The query may hold a signature.
    what: `the board is not told to fetch ${origin}${pathname}: ${why}`,
    remedy: 'correct the address, so that this machine and the board get the file itself there; nothing was changed',
    retryable: false,
    ...(cause === undefined ? {} : { cause }),
  });
}
