import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../src/core/json.ts';
import { rayCacheDirectory } from '../../../src/ray/environment/cache.ts';

/** A cache of its own with these folders of this machine's cache, for BRINGUP_CACHE_DIR. */
export async function ownCache(place: string, folders: readonly string[]): Promise<string> {
  const cache = await mkdtemp(join(place, 'cache-'));
  await mkdir(join(cache, 'ray'));
  for (const folder of folders)
    await cp(join(rayCacheDirectory(), folder), join(cache, 'ray', folder), { recursive: true });
  return cache;
}

/** The uv that this machine got for itself, so that an index need not have one. */
export async function ownUv(): Promise<{ readonly BRINGUP_UV?: string }> {
  const folder = join(rayCacheDirectory(), 'uv');
  const [name] = await readdir(folder).catch(() => []);
  return name === undefined ? {} : { BRINGUP_UV: join(folder, name) };
}

/** Cuts the archives of a cache off, with all that bringup itself compares: as where they were packed from what is not whole. */
export async function cutOffArchives(cache: string): Promise<void> {
  const bundles = join(cache, 'ray/bundles');
  const archives = (await readdir(bundles)).filter((one) => /\.tar\.(?:zst|gz)$/.test(one));
  if (archives.length === 0) throw new Error(`${bundles} has no archive`);
  for (const archive of archives.map((one) => join(bundles, one))) {
    await truncate(archive, Math.floor((await stat(archive)).size * 0.9));
    await writeFile(`${archive}.sha256`, sha256(await readFile(archive)));
  }
}

/** A wheel that says nothing but its name. */
export function tinyWheel(name: string, version: string): Buffer {
  const script = `import io, sys, zipfile
name, version = sys.argv[1:]
out = io.BytesIO()
with zipfile.ZipFile(out, 'w') as wheel:
    folder = '%s-%s.dist-info/' % (name, version)
    extra = 'Provides-Extra: default\\n' if name == 'ray' else ''
    wheel.writestr(folder + 'METADATA', 'Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n%s' % (name, version, extra))
    wheel.writestr(folder + 'WHEEL', 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr(folder + 'RECORD', '')
sys.stdout.buffer.write(out.getvalue())`;
  return execFileSync('python3', ['-c', script, name, version]);
}
