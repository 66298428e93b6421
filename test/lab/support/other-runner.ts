import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Lab } from '../../../src/lab/lab.ts';
import { COMPILED, PROGRAM } from '../../support/program.ts';

/** A command that was started and can be killed. */
export interface Started {
  readonly child: ChildProcess;
  readonly done: Promise<{ readonly code: number | null; readonly stdout: string; readonly output: string }>;
}

/** One machine that runs bringup: its own name, home and memory. It shares with others only the text of the fleet file. */
export interface OtherRunner {
  /** `root@NAME`, as hosts know it. */
  readonly by: string;
  start(...args: readonly string[]): Started;
  run(...args: readonly string[]): Started['done'];
}

/** The fleet file of a lab with a `base:` section for all its hosts. */
export function fleetText(lab: Lab, base: object, fleet: object = {}): string {
  const document = parse(lab.fleetYaml()) as { fleet: object; defaults: object };
  return stringify({
    ...document,
    fleet: { ...document.fleet, ...fleet },
    defaults: { ...document.defaults, base },
  });
}

/** A runner that has just checked out the repository. It is a host name of its own, with nothing remembered. */
export async function otherRunner(place: string, name: string, fleet: string): Promise<OtherRunner> {
  const home = await mkdtemp(join(place, `${name}-`));
  await mkdir(join(home, 'repository'));
  await writeFile(join(home, 'repository', 'fleet.yaml'), fleet);
  const start = (...args: readonly string[]): Started => {
    const words = ['--uts', 'sh', '-c', 'hostname "$0" && exec "$@"', name, process.execPath, PROGRAM, ...args];
    const child = spawn('unshare', words, {
      cwd: join(home, 'repository'),
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        BRINGUP_STATE_DIR: join(home, 'state'),
        NODE_COMPILE_CACHE: COMPILED,
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      output += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return { child, done: new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, output }))) };
  };
  return { by: `root@${name}`, start, run: (...args) => start(...args).done };
}

/** Waits until something is so. */
export async function until(look: () => Promise<boolean>, what: string, ms = 15_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await look())) {
    if (Date.now() > deadline) throw new Error(`it never came to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Shell that ends well while an agent of the host waits for the lock: it has the lock's file open, and no lock on it. */
export const SOMEBODY_WAITS = `for one in /proc/[0-9]*/fd/9; do
if [ "$one" -ef /var/lib/bringup/lock ] && ! grep -q '^lock:' "\${one%/fd/*}/fdinfo/9"; then exit 0; fi
done; exit 1`;
