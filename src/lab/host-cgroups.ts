import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** How long processes of a machine that is off may still take to end. */
const ENDING_MS = 10_000;

/** Makes a host's own control groups, one in each v1 hierarchy. Without them all hosts would share one, and so would their containers. */
export async function makeCgroups(directories: readonly string[]): Promise<void> {
  for (const directory of directories) {
    await mkdir(directory, { recursive: true });
    // An empty cpuset takes no process: it needs the parent's processors and memory first (cpuset(7)).
    for (const file of ['cpuset.cpus', 'cpuset.mems']) {
      const parent = join(dirname(directory), file);
      if (existsSync(parent)) await writeFile(join(directory, file), await readFile(parent, 'utf8'));
    }
  }
}

/** The control groups of a machine name under those of this process. */
export function cgroupsFor(machine: string, own: readonly string[]): readonly string[] {
  return own.map((directory) => join(directory, `bringup-lab-${machine}`));
}

/** Removes control groups whose processes are gone, the innermost first. Names that are not a lab's are left alone. What is just ending still counts, and is given some seconds. */
export async function removeCgroups(directories: readonly string[]): Promise<void> {
  const deadline = performance.now() + ENDING_MS;
  for (const directory of directories.filter((path) => basename(path).startsWith('bringup-lab-'))) {
    while (existsSync(directory)) {
      await removeTree(directory);
      if (performance.now() > deadline) break;
      if (existsSync(directory)) await delay(100);
    }
  }
}

async function removeTree(directory: string): Promise<void> {
  // Somebody else may sweep the same lab.
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) if (entry.isDirectory()) await removeTree(join(directory, entry.name));
  await rmdir(directory).catch(() => {}); // `labLeftovers` tells if it stays
}
