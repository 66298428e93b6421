import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../core/error.ts';
import type { Suite } from './image.ts';
import { labStateDir } from './paths.ts';
import { isRunning, startTime } from './process-table.ts';

/** How the user `ops` may become root: without a password, with the lab's one, not at all, or only for apt-get and systemctl. */
export type SudoKind = 'nopasswd' | 'password' | 'none' | 'restricted';

/** One host of a lab as it is recorded, before it is made. */
export interface HostState {
  readonly name: string;
  readonly suite: Suite;
  readonly address: string;
  /** Name of the machine for systemd-nspawn; its link on the bridge is `vb-` and this. */
  readonly machine: string;
  readonly sudo: SudoKind;
  readonly shell: string;
  readonly sshdConfig: readonly string[];
  /** Directories its root is stacked from, the top one first. */
  readonly lowers: readonly string[];
  /** Control groups (v1) of its own, on machines where nobody else makes them. */
  readonly cgroups: readonly string[];
  /** Version of the control groups that it sees; undefined leaves the choice to systemd-nspawn. */
  readonly cgroupVersion: 1 | 2 | undefined;
  /** Whether container engines can run in it. */
  readonly containers: boolean;
  /** `address type key`, a line of known_hosts; empty until the key is made. */
  readonly hostKeyLine: string;
}

/** Everything a lab consists of. Written before each thing is made, so that `lab down` finds it whatever happened. */
export interface LabState {
  readonly format: 1;
  readonly name: string;
  /** Six hex digits that no other lab has: part of every name in the kernel. */
  readonly id: string;
  /** The process that starts it, and when that process began (clock ticks after boot). */
  readonly maker: { readonly pid: number; readonly startTime: string };
  readonly phase: 'starting' | 'up';
  readonly createdAt: string;
  readonly bridge: string;
  /** First three numbers of its addresses, like `10.77.4`. */
  readonly prefix: string;
  readonly sudoPassword: string;
  readonly hosts: readonly HostState[];
}

/** A name that can be a lab's. Throws BringupError (category `config`) otherwise. */
export function labName(name: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,30}$/.test(name)) return name;
  throw new BringupError({
    code: 'lab-bad-name',
    category: 'config',
    what: `A lab cannot be called ${JSON.stringify(name)}.`,
    remedy: 'Use small letters, digits and hyphens, at most 31.',
  });
}

/** Where one lab keeps everything it has. */
export function labDirectory(name: string): string {
  return join(labStateDir(), name);
}

/** The directory of one host: `root` (what it sees), `upper` (its changes), `work`, `console.log`. */
export function hostDirectory(lab: string, host: string): string {
  return join(labDirectory(lab), 'hosts', host);
}

/** Takes the name of a lab for us. Throws BringupError when there is one already. */
export async function reserveLab(name: string): Promise<void> {
  await mkdir(labStateDir(), { recursive: true, mode: 0o700 });
  try {
    await mkdir(labDirectory(name), { mode: 0o700 });
  } catch (cause) {
    throw new BringupError({
      code: 'lab-exists',
      category: 'config',
      what: `There is a lab ${name} already (${labDirectory(name)}).`,
      remedy: `Use it (bringup lab status), remove it (bringup lab down ${name}), or choose another --name.`,
      cause,
    });
  }
}

/** Writes the record of a lab; a reader sees the old one or the new one, whole. */
export async function writeState(state: LabState): Promise<void> {
  const path = join(labDirectory(state.name), 'lab.json');
  await writeFile(`${path}.new`, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** The record of a lab; undefined when there is none (also when it was killed before it wrote one). */
export async function readState(name: string): Promise<LabState | undefined> {
  const path = join(labDirectory(name), 'lab.json');
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as LabState) : undefined;
}

/** Names of all labs that this user's state knows. */
export async function labNames(): Promise<readonly string[]> {
  return existsSync(labStateDir()) ? (await readdir(labStateDir())).sort() : [];
}

/** Whether the process that starts a lab is still at it. */
export function isStarting({ phase, maker }: LabState): boolean {
  return phase === 'starting' && isRunning(maker.pid) && startTime(maker.pid) === maker.startTime;
}
