import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

/** Machine code does not travel in a bundle: it fits one system only, and ssh2 works without it. */
const NATIVE = new Set(['.node', '.exe', '.dll', '.so', '.dylib']);

/** A folder of its own with the sources, the locked production packages and ncc; removed when disposed of. */
export async function stage(root: string): Promise<{ readonly folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'bringup-build-'));
  for (const name of ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json'])
    await cp(join(root, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  for (const path of [...productionPackages(root), 'node_modules/@vercel/ncc']) {
    const filter = (file: string): boolean => !NATIVE.has(extname(file));
    await cp(join(root, path), join(folder, path), { recursive: true, filter });
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Turns the staged TypeScript into JavaScript in `build/js`, with the other files of src beside it. Types are `npm run check`'s business;
 * comments stay in the sources.
 */
export async function emitInto(folder: string, root: string): Promise<void> {
  const js = join(folder, 'build', 'js');
  await cp(join(folder, 'src'), js, { recursive: true, filter: (path) => extname(path) !== '.ts' });
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const run = spawnSync(tsc, ['-p', 'tsconfig.build.json', '--noCheck', '--removeComments', '--types', ''], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`tsc failed:\n${run.stdout}${run.stderr}`);
  // ncc writes CommonJS when the nearest package.json names no module type.
  writeFileSync(join(js, 'package.json'), '{}');
}

/** Paths of the packages that are no development dependency and not optional, from the lock file. */
function productionPackages(root: string): readonly string[] {
  const lock: { packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional && !entry.devOptional)
    .map(([path]) => path);
}
