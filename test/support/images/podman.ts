import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Podman with a store of its own and one image in it. */
export interface Podman extends AsyncDisposable {
  /** Goes into PATH: `podman` is in it, and nothing else. */
  readonly directory: string;
  /** What it is told where its store is. */
  readonly environment: Readonly<Record<string, string>>;
  podman(...args: readonly string[]): string;
}

/**
 * A real podman whose only image holds these programs of this machine with the libraries they need. Needs root, or a user to whom
 * subordinate ids were given. Throws when podman cannot make the image.
 */
export async function podmanWith(image: string, programs: readonly string[]): Promise<Podman> {
  const folder = await mkdtemp(join(tmpdir(), 'podman-'));
  const directory = join(folder, 'bin');
  const environment = {
    CONTAINERS_CONF: join(folder, 'containers.conf'),
    CONTAINERS_STORAGE_CONF: join(folder, 'storage.conf'),
  };
  await mkdir(directory);
  await mkdir(join(folder, 'root'));
  // So it also runs where controllers of cgroups are of both versions, and where limits cannot be raised.
  await writeFile(
    environment.CONTAINERS_CONF,
    '[containers]\ndefault_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]\n[engine]\nruntime = "runc"\ncgroup_manager = "cgroupfs"\nevents_logger = "none"\n',
  );
  await writeFile(
    environment.CONTAINERS_STORAGE_CONF,
    `[storage]\ndriver = "vfs"\ngraphroot = "${folder}/store"\nrunroot = "${folder}/run"\n`,
  );
  const real = execFileSync('sh', ['-c', 'command -v podman'], { encoding: 'utf8' }).trim();
  await writeFile(join(directory, 'podman'), `#!/bin/sh\nexec ${real} "$@"\n`);
  await chmod(join(directory, 'podman'), 0o755);
  const podman = (...args: readonly string[]): string =>
    execFileSync(real, args, { encoding: 'utf8', env: { ...process.env, ...environment } });

  for (const program of programs) await takeAlong(program, join(folder, 'root'));
  const tar = join(folder, 'image.tar');
  execFileSync('tar', ['-C', join(folder, 'root'), '-cf', tar, '.']);
  podman('import', '--quiet', tar, image);
  return {
    directory,
    environment,
    podman,
    [Symbol.asyncDispose]: async () => {
      podman('rm', '--all', '--force');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A program and its libraries, at the paths where they are looked for. */
async function takeAlong(program: string, root: string): Promise<void> {
  const libraries = execFileSync('ldd', [program], { encoding: 'utf8' }).match(/\/\S+(?= \(0x)/g) ?? [];
  for (const path of [program, ...libraries]) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await copyFile(path, join(root, dirname(path), basename(path)));
  }
}
