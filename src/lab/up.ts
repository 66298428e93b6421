import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError, BringupErrors } from '../core/error.ts';
import { mustRun } from './child.ts';
import { CONTAINER_STORES } from './container-files.ts';
import { labDown } from './down.ts';
import { writeHostFiles } from './host-files.ts';
import { type HostSpec, planHosts } from './host-spec.ts';
import { ensureImage } from './image.ts';
import { type Lab, labFrom } from './lab.ts';
import type { BuildContext } from './layer.ts';
import { requireLabMachine } from './machine.ts';
import { ensureLabPackages } from './machine-packages.ts';
import { changeMachineSettings } from './machine-settings.ts';
import { makeBridge, openTheWorld } from './network.ts';
import { startHost } from './nspawn.ts';
import { mountOverlay } from './overlay.ts';
import { labCacheDir } from './paths.ts';
import { startTime } from './process-table.ts';
import { waitForSsh } from './ready.ts';
import {
  type HostState,
  hostDirectory,
  type LabState,
  labDirectory,
  labName,
  reserveLab,
  writeState,
} from './state.ts';

export interface LabOptions {
  readonly hosts: readonly HostSpec[];
  /** Default: a name that is free. */
  readonly name?: string;
  readonly progress?: (line: string) => void;
  /** Takes back everything that was made and rejects. */
  readonly signal?: AbortSignal;
}

/** Makes a lab: real systemd hosts with ssh, a network and the internet. It stays until it is disposed of or `labDown`, also beyond this process. When anything fails, nothing stays. */
export async function labUp(options: LabOptions): Promise<Lab> {
  requireLabMachine();
  const id = randomBytes(3).toString('hex');
  const name = labName(options.name ?? `lab-${id}`);
  try {
    return await start(id, name, options);
  } catch (error) {
    throw options.signal?.aborted && !(error instanceof BringupErrors) ? cancelled(name, options.signal) : error;
  }
}

async function start(id: string, name: string, options: LabOptions): Promise<Lab> {
  const { signal, progress = () => {} } = options;
  const hosts = planHosts(id, options.hosts);
  await ensureLabPackages(progress, signal);
  const images = await imagesFor(options.hosts, { cacheDir: labCacheDir(), progress, ...(signal && { signal }) });
  await reserveLab(name);
  try {
    const maker = { pid: process.pid, startTime: startTime(process.pid) ?? '' };
    const planned: LabState = {
      format: 1,
      name,
      id,
      maker,
      phase: 'starting',
      createdAt: new Date().toISOString(),
      bridge: '',
      prefix: '',
      sudoPassword: randomBytes(12).toString('base64url'),
      hosts: hosts.map((host, index) => ({ ...host, lowers: images[index] ?? [] })),
    };
    return await make(planned, progress, signal);
  } catch (error) {
    await labDown(name, { ours: true }).catch((left: unknown) => {
      if (error instanceof BringupError && left instanceof BringupError) throw new BringupErrors([error, left]);
      throw left;
    });
    throw error;
  }
}

/** The root layers of each host; hosts that want the same share them. */
function imagesFor(specs: readonly HostSpec[], context: BuildContext): Promise<readonly (readonly string[])[]> {
  const wanted = new Map<string, Promise<readonly string[]>>();
  return Promise.all(
    specs.map(({ suite, packages = [] }) => {
      const key = [suite, ...packages].join(' ');
      const image = wanted.get(key) ?? ensureImage(suite, packages, context);
      wanted.set(key, image);
      return image;
    }),
  );
}

async function make(
  planned: LabState,
  progress: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<Lab> {
  let lab = planned;
  await writeState(lab);
  await makeBridge(lab.id, async ({ bridge, prefix }) => {
    const hosts = lab.hosts.map((host, index) => ({ ...host, address: `${prefix}.${10 + index}` }));
    lab = { ...lab, bridge, prefix, hosts };
    await writeState(lab);
  });
  await changeMachineSettings(signal);
  await openTheWorld(lab.id, lab.bridge, lab.prefix);
  const publicKey = await makeUserKey(lab.name);

  progress(`booting ${lab.hosts.length} hosts in ${lab.prefix}.0/24`);
  const lines = await allSettled(lab.hosts.map((host) => bootHost(lab, host, publicKey)));
  lab = { ...lab, hosts: lab.hosts.map((host, index) => ({ ...host, hostKeyLine: lines[index] ?? '' })) };
  signal?.throwIfAborted();
  const timeoutMs = 60_000 + 5_000 * lab.hosts.length;
  await Promise.all(lab.hosts.map((host) => waitForSsh(lab.name, host, { timeoutMs, signal })));

  lab = { ...lab, phase: 'up' };
  await writeState(lab);
  const ready = labFrom(lab);
  await writeFile(ready.knownHostsPath, ready.knownHosts);
  // Whoever gave up while the last host answered gets no lab either.
  signal?.throwIfAborted();
  return ready;
}

async function makeUserKey(lab: string): Promise<string> {
  const path = join(labDirectory(lab), 'id_ed25519');
  await mustRun(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', `ops@${lab}`, '-f', path]);
  return readFile(`${path}.pub`, 'utf8');
}

/** Mounts a host's root, makes it this host, starts it. Returns its line for known_hosts. */
async function bootHost(lab: LabState, host: HostState, publicKey: string): Promise<string> {
  const directory = hostDirectory(lab.name, host.name);
  const [root, upper, work] = ['root', 'upper', 'work'].map((part) => join(directory, part)) as [
    string,
    string,
    string,
  ];
  for (const path of [root, upper, work]) await mkdir(path, { recursive: true });
  await mountOverlay({ lowers: host.lowers, upper, work }, root);
  const hostKeyLine = await writeHostFiles(lab, host, publicKey);
  if (host.containers) await makeContainerStores(directory, root);
  await startHost(lab, host);
  return hostKeyLine;
}

/** The directories of engines and of the users' homes, on the machine's own file system, with what the root has there. */
async function makeContainerStores(directory: string, root: string): Promise<void> {
  for (const [name, at] of Object.entries(CONTAINER_STORES)) {
    await mkdir(join(root, at), { recursive: true });
    await mustRun(['cp', '-a', join(root, at), join(directory, name)]);
  }
}

/** Like Promise.all, but a failure waits until the others are over: nothing may start while the lab is being removed. */
async function allSettled<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

function cancelled(name: string, signal: AbortSignal): BringupError {
  return new BringupError({
    code: 'lab-cancelled',
    category: 'cancelled',
    what: `The lab ${name} was cancelled while it started.`,
    remedy: 'Nothing to do: all that was made is gone again. Start it anew with bringup lab up.',
    cause: signal.reason,
  });
}
