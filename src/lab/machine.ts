import { existsSync, readFileSync } from 'node:fs';
import { BringupError } from '../core/error.ts';

/** Why this machine cannot carry a lab; undefined when it can. */
export function labObstacle(): string | undefined {
  if (process.platform !== 'linux') return `a lab needs Linux, and this is ${process.platform}`;
  if (process.getuid?.() !== 0) return 'a lab needs root: it mounts file systems and makes a network of its own';
  return undefined;
}

/** Throws BringupError (category `unsupported`) on a machine that cannot carry a lab. */
export function requireLabMachine(): void {
  const obstacle = labObstacle();
  if (obstacle === undefined) return;
  throw new BringupError({
    code: 'lab-unsupported',
    category: 'unsupported',
    what: `The lab cannot run here: ${obstacle}.`,
    remedy: 'Run it as root on a Linux machine, for example with `sudo -E bringup lab up`.',
  });
}

/** Where this process stands in each cgroup hierarchy, as directories; empty on a machine that has no v1. Source: cgroups(7). */
export function ownCgroupDirs(): readonly string[] {
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8').split('\n').map(parseMount);
  if (!mounts.some((mount) => mount?.type === 'cgroup')) return [];
  return readFileSync('/proc/self/cgroup', 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [, controllers = '', path = '/'] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
      const mount = mounts.find((m) =>
        controllers === ''
          ? m?.type === 'cgroup2'
          : m?.type === 'cgroup' && controllers.split(',').every((name) => m.options.includes(name)),
      );
      return mount === undefined ? [] : [`${mount.directory}${path === '/' ? '' : path}`];
    });
}

/** Whether systemd runs this machine, so that it hands out control groups. Source: sd_booted(3). */
export function bootedBySystemd(): boolean {
  return existsSync('/run/systemd/system');
}

function parseMount(line: string): { directory: string; type: string; options: readonly string[] } | undefined {
  const [before = '', after = ''] = line.split(' - ');
  const directory = before.split(' ')[4];
  const [type = '', , options = ''] = after.split(' ');
  return directory === undefined ? undefined : { directory, type, options: options.split(',') };
}
