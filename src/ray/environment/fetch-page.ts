import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { BringupError } from '../../core/error.ts';
import { cancelled } from '../../host/cancelled.ts';
import { shown } from '../../image/source/address.ts';
import { httpGet } from '../../image/source/http-get.ts';
import { again } from './again.ts';
import type { Indexes } from './index-settings.ts';
import { type IndexFile, parseSimplePage } from './simple-page.ts';

const STALL_MS = 30_000;
/** The page of a project with thousands of releases has some MiB. */
const MOST_BYTES = 64 * 2 ** 20;
/** JSON first: it tells sizes. Source: PEP 691, "Content-Type". */
const ACCEPT = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1';

const unzip = promisify(gunzip);

/**
 * The files that the indexes have of a project, those of the first index that knows one of these hashes. Throws BringupError
 * (`ray-index-unreachable`, `ray-index-refused`, `ray-index-no-project`, `ray-index-unreadable`).
 */
export async function filesOfProject(
  { extra, main }: Indexes,
  name: string,
  hashes: readonly string[],
  signal: AbortSignal,
): Promise<readonly IndexFile[]> {
  let known: readonly IndexFile[] | undefined;
  for (const index of [...extra, main]) {
    const files = await projectOf(index, name, signal);
    if (files?.some(({ sha256 }) => sha256 !== undefined && hashes.includes(sha256))) return files;
    known ??= files;
  }
  if (known === undefined) throw noProject(main, name);
  return known;
}

/** Undefined when the index does not know the project. */
function projectOf(index: URL, name: string, signal: AbortSignal): Promise<readonly IndexFile[] | undefined> {
  const page = new URL(`${name}/`, index);
  return again(
    () =>
      pageOf(page, signal).catch((error: unknown) => {
        if (signal.aborted) throw cancelled(`reading ${shown(page)}`, signal);
        throw error instanceof BringupError ? error : unreachable(page, error);
      }),
    { signal },
  );
}

async function pageOf(page: URL, signal: AbortSignal): Promise<readonly IndexFile[] | undefined> {
  const answer = await httpGet(page, {
    headers: { accept: ACCEPT, 'accept-encoding': 'gzip' },
    signal,
    stallMs: STALL_MS,
    mayDowngrade: false,
  });
  try {
    const { status, header, url } = answer;
    if (status === 404) return undefined;
    if (status !== 200) throw refused(page, status);
    const body = await bodyOf(answer.body, header('content-encoding') === 'gzip');
    const type = (header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const files = body === undefined ? undefined : parseSimplePage(type, body, withLogin(url, page));
    if (files === undefined) throw unreadable(page, type);
    return files;
  } finally {
    answer.body.destroy();
  }
}

/** Links to files on the same server are followed with the same login. */
function withLogin(url: URL, asked: URL): URL {
  const at = new URL(url);
  if (at.username === '' && at.origin === asked.origin) [at.username, at.password] = [asked.username, asked.password];
  return at;
}

async function bodyOf(parts: AsyncIterable<Buffer>, zipped: boolean): Promise<string | undefined> {
  const all: Buffer[] = [];
  let sizeBytes = 0;
  for await (const part of parts) {
    sizeBytes += part.length;
    if (sizeBytes > MOST_BYTES) return undefined;
    all.push(part);
  }
  const whole = Buffer.concat(all);
  return (zipped ? await unzip(whole, { maxOutputLength: MOST_BYTES }) : whole).toString('utf8');
}

function noProject(index: URL, name: string): BringupError {
  return new BringupError({
    code: 'ray-index-no-project',
    category: 'download',
    what: `the package index ${shown(index)} has no ${name}`,
    remedy: 'name an index that has it (UV_DEFAULT_INDEX); a mirror may not have all of PyPI',
    retryable: false,
  });
}

function refused(page: URL, status: number): BringupError {
  const passes = status === 408 || status === 429 || status >= 500;
  return new BringupError({
    code: 'ray-index-refused',
    category: status === 429 ? 'throttled' : 'download',
    what: `the package index did not give ${shown(page)}: HTTP ${status}`,
    remedy:
      status === 401 || status === 403
        ? 'see whether the address of the index needs a login (https://user:password@...), and what a proxy lets this machine have'
        : 'try again later',
    retryable: passes,
  });
}

function unreadable(page: URL, type: string): BringupError {
  return new BringupError({
    code: 'ray-index-unreadable',
    category: 'download',
    what: `what ${shown(page)} gave is no page of a package index (${type === '' ? 'of no type' : type})`,
    remedy: 'see whether the address of the index ends in /simple, and whether a proxy changes answers on the way',
    retryable: false,
  });
}

function unreachable(page: URL, cause: unknown): BringupError {
  return new BringupError({
    code: 'ray-index-unreachable',
    category: 'download',
    what: `the package index could not be asked for ${shown(page)}: ${cause instanceof Error ? cause.message : String(cause)}`,
    remedy:
      'see whether this machine gets out to it; a mirror is named in UV_DEFAULT_INDEX, a certificate authority in NODE_EXTRA_CA_CERTS',
    retryable: true,
    cause,
  });
}
