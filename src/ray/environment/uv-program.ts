import { randomBytes } from 'node:crypto';
import { access, chmod, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { sha256OfFile } from '../../core/sha256-of.ts';
import { cacheFolder, inRayCache, withRayLock } from './cache.ts';
import { fetchFile } from './fetch-file.ts';
import { filesOfProject } from './fetch-page.ts';
import { usedInCache } from './in-use.ts';
import type { Making } from './making.ts';
import { runUv } from './run-uv.ts';
import { WHEELS_IN_USE } from './tidy-wheels.ts';
import { isUsableUv, UV_MEMBER, UV_VERSION, type UvBuild, uvBuildFor } from './uv-builds.ts';
import { zipMember } from './zip-file.ts';

/** A uv of this machine that can make locks. */
export interface UvProgram {
  readonly path: string;
  /** `0.13.8`. */
  readonly version: string;
}

const ANSWER_MS = 60_000;

/**
 * The uv that the user names (`given`, else BRINGUP_UV), else one in PATH that is new enough, else the pinned one from the
 * package index, verified. Throws BringupError (`ray-uv-unusable`, `ray-uv-no-build`, or of a download).
 */
export async function uvProgram(making: Making, given = process.env['BRINGUP_UV']): Promise<UvProgram> {
  if (given) {
    const found = await asked(given, making.signal);
    if ('version' in found) return found;
    throw unusable(given, found.says);
  }
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, 'uv');
    const there = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    const found = there ? await asked(path, making.signal) : undefined;
    if (found !== undefined && 'version' in found) return found;
  }
  return pinnedUv(making);
}

async function asked(path: string, signal: AbortSignal): Promise<UvProgram | { readonly says: string }> {
  const { code, stdout, stderr } = await runUv(path, { args: ['--version'], signal, timeoutMs: ANSWER_MS });
  const says = stdout.trim();
  if (code !== 0 || !isUsableUv(says)) return { says: says || stderr.trim() || `exit code ${code}` };
  return { path, version: says.split(' ')[1] ?? '' };
}

async function pinnedUv(making: Making): Promise<UvProgram> {
  const [system, arch] = [process.platform, ARCHITECTURES.get(process.arch) ?? process.arch];
  const build = uvBuildFor(system, arch);
  if (build === undefined) throw noBuild(`${system} ${arch}`);
  using _wheels = await usedInCache(making.cache, WHEELS_IN_USE, making.signal);
  const wheel = await uvWheel(build, making);
  const path = join(await cacheFolder(making.cache, 'uv'), `uv-${build.sha256.slice(0, 16)}`);
  const whole = await stat(path).catch(() => undefined);
  if (whole === undefined || (whole.mode & 0o100) === 0) {
    const program = await programOf(build, wheel);
    const next = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      await inRayCache(path, async () => {
        await writeFile(next, program);
        await chmod(next, 0o700);
        await rename(next, path);
      });
    } finally {
      await rm(next, { force: true });
    }
  }
  return { path, version: UV_VERSION };
}

/** The program in the wheel of a build. Throws BringupError (`ray-uv-no-build`). */
async function programOf({ filename }: UvBuild, wheel: string): Promise<Buffer> {
  const program = await zipMember(wheel, UV_MEMBER);
  if (program === undefined) throw noBuild(`${filename}, which holds no ${UV_MEMBER}`);
  return program;
}

/** The path of the wheel of a build, in the cache: from there when it is there and whole, else from the package index. */
async function uvWheel(build: UvBuild, making: Making): Promise<string> {
  const { cache, indexes, signal, tell } = making;
  const path = join(await cacheFolder(cache, 'wheels', build.sha256), build.filename);
  return withRayLock(cache, `uv-${build.sha256.slice(0, 16)}`, making, async () => {
    if ((await sha256OfFile(path).catch(() => undefined)) === build.sha256) return path;
    tell(`fetching uv ${UV_VERSION}`);
    const files = await filesOfProject(indexes, 'uv', [build.sha256], signal);
    const file = files.find(({ sha256 }) => sha256 === build.sha256);
    if (file === undefined) throw notThere(build);
    await fetchFile({ url: file.url, sha256: build.sha256, path, making });
    return path;
  });
}

/** As Node calls processors. */
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ['x64', 'x86_64'],
  ['arm64', 'aarch64'],
]);

function unusable(path: string, says: string): BringupError {
  return new BringupError({
    code: 'ray-uv-unusable',
    category: 'config',
    what: `${path} is no uv that can make locks: ${says.split('\n')[0]}`,
    remedy: 'name a uv of version 0.8.0 or newer in BRINGUP_UV, or unset it: bringup then fetches one',
  });
}

/** @param what `windows x86_64` */
function noBuild(what: string): BringupError {
  return new BringupError({
    code: 'ray-uv-no-build',
    category: 'unsupported',
    what: `there is no known uv for ${what}`,
    remedy: 'name a uv of this machine in BRINGUP_UV',
  });
}

function notThere({ filename }: UvBuild): BringupError {
  return new BringupError({
    code: 'ray-uv-not-in-index',
    category: 'download',
    what: `the package index has no ${filename} with the hash that this bringup knows`,
    remedy: 'let the mirror have that version of uv, or name a uv of this machine in BRINGUP_UV',
    retryable: false,
  });
}
