import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../../core/json.ts';
import { sha256OfFile } from '../../core/sha256-of.ts';
import { cacheFolder, inRayCache, withRayLock } from './cache.ts';
import type { Lock } from './lock.ts';
import type { Making } from './making.ts';
import { canonicalLock } from './requirements-lock.ts';
import { type TarFile, tarOf } from './tar.ts';
import { targetName } from './target.ts';
import { uvBuildFor } from './uv-builds.ts';
import { noBuild, programOf, uvWheel } from './uv-program.ts';
import { type WheelFile, wheelhouseFor } from './wheelhouse.ts';

/** A file of this machine, as it is pushed. */
export interface PushedFile {
  readonly path: string;
  readonly sha256: string;
}

/** Names in a bundle. */
export const IN_BUNDLE = { lock: 'lock.txt', uv: 'uv', wheels: 'wheels' } as const;

/** Each is as large as all its wheels. */
const MOST_KEPT = 4;

/**
 * All that a host needs to make the environment of a lock without any network, in one archive: uv for its processor, the lock,
 * the wheels. Packed once and kept. Throws BringupError (of getting the parts).
 */
export function bundleFor(lock: Lock, making: Making): Promise<PushedFile> {
  // All hosts of a run that want it wait for one.
  const key = `${making.cache} ${lock.lockHash}`;
  const known = underWay.get(key);
  if (known !== undefined) return known;
  const work = keptOrPacked(lock, making).catch((error: unknown) => {
    underWay.delete(key);
    throw error;
  });
  underWay.set(key, work);
  return work;
}

const underWay = new Map<string, Promise<PushedFile>>();

async function keptOrPacked(lock: Lock, making: Making): Promise<PushedFile> {
  const { cache, tell } = making;
  const build = uvBuildFor('linux', lock.target.arch);
  if (build === undefined) throw noBuild(`linux ${lock.target.arch}`);
  const name = digest({ lock: lock.lockHash, uv: build.sha256, form: 2 });
  const folder = await cacheFolder(cache, 'bundles');
  const path = join(folder, `${name}.tar`);
  return withRayLock(cache, `bundle-${name.slice(0, 16)}`, making, async () => {
    const sha256 = await readFile(`${path}.sha256`, 'utf8').catch(() => '');
    if (sha256 !== '' && (await sha256OfFile(path).catch(() => undefined)) === sha256) {
      await utimes(path, new Date(), new Date()).catch(() => undefined);
      return { path, sha256 };
    }
    const wheels = await wheelhouseFor(lock, making);
    // Unpacked here once, and not on every host.
    const uv = await programOf(build, await uvWheel(build, making));
    tell(`packing ${wheels.length} wheels for ${targetName(lock.target)}`);
    const made = await packed(path, await membersOf(lock, wheels, uv));
    await removeOld(folder, path);
    return { path, sha256: made };
  });
}

async function membersOf(lock: Lock, wheels: readonly WheelFile[], uv: Buffer): Promise<readonly TarFile[]> {
  const fromMemory = (name: string, bytes: Buffer): TarFile => ({
    name,
    sizeBytes: bytes.length,
    async *content() {
      yield bytes;
    },
  });
  const fromDisk = async (name: string, path: string): Promise<TarFile> => ({
    name,
    sizeBytes: (await stat(path)).size,
    content: () => createReadStream(path, { highWaterMark: 1 << 20 }),
  });
  return [
    fromMemory(IN_BUNDLE.lock, Buffer.from(canonicalLock(lock.pins))),
    fromMemory(IN_BUNDLE.uv, uv),
    ...(await Promise.all(
      wheels
        .toSorted((a, b) => (a.filename < b.filename ? -1 : 1))
        .map(({ filename, path }) => fromDisk(`${IN_BUNDLE.wheels}/${filename}`, path)),
    )),
  ];
}

/** Writes the archive, then what it hashes to: without that it is not whole. */
async function packed(path: string, members: readonly TarFile[]): Promise<string> {
  const next = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    return await inRayCache(path, async () => {
      const hash = createHash('sha256');
      {
        await using file = await open(next, 'w', 0o600);
        for await (const part of tarOf(members)) {
          hash.update(part);
          await file.write(part);
        }
        await file.datasync();
      }
      const sha256 = hash.digest('hex');
      await rm(`${path}.sha256`, { force: true });
      await rename(next, path);
      await writeFile(`${path}.sha256`, sha256, { mode: 0o600 });
      return sha256;
    });
  } finally {
    await rm(next, { force: true });
  }
}

async function removeOld(folder: string, keep: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tar'));
  const found = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), usedMs: (await stat(join(folder, name))).mtimeMs })),
  ).catch(() => []);
  const old = found.filter(({ path }) => path !== keep).toSorted((a, b) => b.usedMs - a.usedMs);
  for (const { path } of old.slice(MOST_KEPT - 1)) {
    await rm(`${path}.sha256`, { force: true });
    await rm(path, { force: true });
  }
}
