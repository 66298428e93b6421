import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { BringupError } from '../../core/error.ts';
import { sha256OfFile } from '../../core/sha256-of.ts';
import { shown } from '../../image/source/address.ts';
import type { PushedFile } from './bundle.ts';
import { cacheFolder, inRayCache, withRayLock } from './cache.ts';
import { fetchFile } from './fetch-file.ts';
import type { Making } from './making.ts';
import { runUv } from './run-uv.ts';
import type { Target } from './target.ts';
import { uvProgram } from './uv-program.ts';

/** What an exact Python is brought along from. */
export interface PythonSource {
  /** `3.13.7`. */
  readonly version: string;
  readonly arch: Target['arch'];
  /** In the place of the address that uv knows, with the same folders below: as UV_PYTHON_INSTALL_MIRROR. */
  readonly mirror?: string;
  /** Another table than uv's own: as UV_PYTHON_DOWNLOADS_JSON_URL. */
  readonly table?: string;
  /** A uv that the user names. */
  readonly uv?: string;
}

const LIST_MS = 60_000;
const PROVE_MS = 300_000;

const listed = z.array(z.looseObject({ key: z.string(), version: z.string(), url: z.string().nullable() }));

/**
 * Where uv would fetch a Python from (python-build-standalone, or what UV_PYTHON_DOWNLOADS_JSON_URL tells). Throws BringupError
 * (`ray-python-missing`, or of getting uv).
 */
export async function pythonAddress(source: PythonSource, making: Making): Promise<URL> {
  const { version, arch } = source;
  const program = await uvProgram(making, source.uv);
  const { code, stdout, stderr } = await runUv(program.path, {
    args: ['python', 'list', keyOf(source), '--only-downloads', '--all-platforms', '--output-format', 'json'],
    env: settings(source, making),
    signal: making.signal,
    timeoutMs: LIST_MS,
  });
  const found = code === 0 ? listed.safeParse(jsonOf(stdout)).data : undefined;
  const url = found?.find((one) => one.version === version && one.key === keyOf(source))?.url;
  if (url == null || !URL.canParse(url))
    throw unknown(`${version} for Linux on ${arch}`, program.version, stderr.trim());
  return new URL(url);
}

/**
 * The archive of a Python, as it was made: from the cache, else from the mirror. It is proven by uv, which knows the SHA-256 of each; one that is
 * another is fetched once more. Throws BringupError (`ray-python-*`, `ray-file-*`, or of getting uv).
 */
export async function pythonOfMirror(source: PythonSource, making: Making): Promise<PushedFile> {
  const url = await pythonAddress(source, making);
  const name = decodeURIComponent(basename(url.pathname));
  const below = decodeURIComponent(basename(dirname(url.pathname)));
  const mirror = await cacheFolder(making.cache, 'python-mirror');
  const path = join(await cacheFolder(mirror, below), name);
  return withRayLock(making.cache, `python-${name}`, making, async () => {
    const proven = await readFile(`${path}.sha256`, 'utf8').catch(() => '');
    if (proven !== '' && (await sha256OfFile(path).catch(() => undefined)) === proven) return { path, sha256: proven };
    await rm(`${path}.sha256`, { force: true });
    for (let attempt = 1; ; attempt++) {
      await brought(url, path, making);
      const says = await provenByUv(source, mirror, making);
      if (says === undefined) break;
      await rm(path, { force: true });
      if (attempt === 2) throw wrong(url, says);
      making.tell(`Python ${source.version} came damaged, and is fetched once more`);
    }
    const sha256 = await sha256OfFile(path);
    await inRayCache(path, () => writeFile(`${path}.sha256`, sha256, { mode: 0o600 }));
    return { path, sha256 };
  });
}

async function brought(url: URL, path: string, making: Making): Promise<void> {
  making.tell(`fetching Python from ${url.protocol === 'file:' ? url.href : shown(url)}`);
  if (url.protocol !== 'file:') return fetchFile({ url, path, making });
  await inRayCache(path, async () => {
    await copyFile(fileURLToPath(url), `${path}.part`).catch((error: Error) => {
      throw wrong(url, error.message);
    });
    await rename(`${path}.part`, path);
  });
}

/** What uv does not like about the archive; undefined when it is the one that it knows. */
async function provenByUv(source: PythonSource, mirror: string, making: Making): Promise<string | undefined> {
  const program = await uvProgram(making, source.uv);
  const folder = await mkdtemp(join(making.cache, 'python-'));
  try {
    const { code, stderr } = await runUv(program.path, {
      args: ['python', 'install', keyOf(source), '--install-dir', folder, '--no-bin'],
      env: {
        ...settings({ ...source, mirror: pathToFileURL(mirror).href }, making),
        UV_CACHE_DIR: join(folder, '.cache'),
        HOME: folder,
      },
      signal: making.signal,
      timeoutMs: PROVE_MS,
    });
    return code === 0 ? undefined : stderr.trim() || `uv ended with ${code ?? 'nothing'}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function settings({ mirror, table }: PythonSource, { cache }: Making): Record<string, string> {
  return {
    UV_CACHE_DIR: join(cache, 'uv-cache'),
    UV_PYTHON_DOWNLOADS: 'manual',
    ...(mirror === undefined ? {} : { UV_PYTHON_INSTALL_MIRROR: mirror }),
    ...(table === undefined ? {} : { UV_PYTHON_DOWNLOADS_JSON_URL: table }),
  };
}

/** As uv calls it. */
function keyOf({ version, arch }: PythonSource): string {
  return `cpython-${version}-linux-${arch}-gnu`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unknown(what: string, uv: string, says: string): BringupError {
  return new BringupError({
    code: 'ray-python-missing',
    category: 'unsupported',
    what: `this host has not the Python that its cluster wants, and uv ${uv} knows none to bring along: ${what}${says === '' ? '' : ` (${says})`}`,
    remedy:
      'write another version, or give ray.clusters.*.python an archive with its sha256; a newer uv in BRINGUP_UV may know it',
  });
}

function wrong(url: URL, says: string): BringupError {
  return new BringupError({
    code: 'ray-python-archive-wrong',
    category: 'download',
    what: `what came from ${url.protocol === 'file:' ? url.href : shown(url)} is not the Python that uv knows: ${says.slice(0, 600)}`,
    remedy: 'see whether the mirror has the archives of python-build-standalone as they were made, in the same folders',
    retryable: false,
  });
}
