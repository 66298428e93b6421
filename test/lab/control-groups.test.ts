import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeCgroups } from '../../src/lab/host-cgroups.ts';
import { testLabName } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';

/** Where this machine keeps the hierarchy of cgroup v2, beside those of v1 or alone. */
const UNIFIED = ['/sys/fs/cgroup/unified', '/sys/fs/cgroup'].find((path) => existsSync(join(path, 'cgroup.procs')));

it.skipIf(!requireLab() || UNIFIED === undefined)(
  'control groups of a machine go when the last process in them has ended, which may take a moment',
  async () => {
    const group = join(UNIFIED ?? '', `bringup-lab-${testLabName()}`);
    mkdirSync(join(group, 'payload'), { recursive: true });
    const { pid } = spawn('sleep', ['2'], { stdio: 'ignore' });
    writeFileSync(join(group, 'payload', 'cgroup.procs'), String(pid));
    await removeCgroups([group]);
    expect(existsSync(group)).toBe(false);
  },
);
