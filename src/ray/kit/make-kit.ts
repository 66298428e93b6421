import { chmod, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import type { Fleet, FleetHost } from '../../fleet/fleet.ts';
import { usedInCache } from '../environment/in-use.ts';
import type { Lock } from '../environment/lock.ts';
import { WHEELS_IN_USE } from '../environment/tidy-wheels.ts';
import { lockOnTarget, makingOf } from '../environment/wanted-lock.ts';
import { wheelhouseFor } from '../environment/wheelhouse.ts';
import { clusterOf, raySectionOf } from '../members.ts';
import { prepareRay, type RayPrepared } from '../prepare.ts';
import { environmentSpec } from '../wanted/environment.ts';
import type { KitFile } from './kit-file.ts';
import { type KitNode, type KitSystem, kitNode } from './kit-node.ts';
import { macosKit } from './macos.ts';
import { readme } from './readme.ts';
import { windowsKit } from './windows.ts';

const FILES: Readonly<Record<KitSystem, (node: KitNode) => readonly KitFile[]>> = {
  macos: macosKit,
  windows: windowsKit,
};

/** The texts of a kit. */
export function kitFiles(node: KitNode, system: KitSystem): readonly KitFile[] {
  return [readme(node, system), ...FILES[system](node)];
}

export interface KitWish {
  readonly fleet: Fleet;
  readonly host: FleetHost;
  readonly system: KitSystem;
  /** A folder that is not there yet. */
  readonly folder: string;
  readonly run: RayPrepared['run'];
  tell(text: string): void;
}

/**
 * Writes all that a person needs to make a machine a worker by hand: locked wheels, and programs without a secret. What cannot be made whole is not there.
 * Throws BringupError (`ray-kit-impossible`, `ray-kit-folder`, or of locks and downloads).
 */
export async function makeKit({
  fleet,
  host,
  system,
  folder,
  run,
  tell,
}: KitWish): Promise<{ readonly node: KitNode; readonly lock: Lock; readonly wheels: number }> {
  const node = kitNode(fleet, host, system);
  const named = clusterOf(fleet, host);
  const section = raySectionOf(host);
  if (named === undefined || section === undefined) throw new TypeError('a kit of no cluster');
  const prepared = await prepareRay(fleet, run);
  const context = { prepared, signal: run.signal, tell };
  const spec = environmentSpec(named.cluster, section, prepared);
  if (spec.state !== 'present') throw new TypeError('a kit of no environment');
  const lock = await lockOnTarget(node.cluster, spec, node.target, context);
  const making = await makingOf(context);
  using _wheels = await usedInCache(making.cache, WHEELS_IN_USE, run.signal);
  const wheels = await wheelhouseFor(lock, making);
  const written = async () => {
    await mkdir(join(folder, 'wheels'));
    for (const { path, filename } of wheels) await copyFile(path, join(folder, 'wheels', filename));
    await writeFile(join(folder, 'requirements.txt'), lock.text);
    for (const { name, text } of kitFiles(node, system)) {
      await writeFile(join(folder, name), text);
      if (name.endsWith('.sh')) await chmod(join(folder, name), 0o755);
    }
  };
  try {
    await mkdir(folder);
  } catch (error) {
    throw notWritten(folder, error as Error);
  }
  try {
    await written();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw notWritten(folder, error as Error);
  }
  return { node, lock, wheels: wheels.length };
}

function notWritten(folder: string, cause: Error): BringupError {
  return new BringupError({
    code: 'ray-kit-folder',
    category: 'config',
    what: `the kit cannot be written: ${cause.message}`,
    where: { file: folder },
    remedy: 'name a folder that is not there yet, with room for all wheels (some 120 MB), in one that is',
    cause,
  });
}
