import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/lab/faults.ts';
import { COMPILED, PROGRAM } from '../support/program.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

const place = temporary();

/** Starts `bringup apply` as a process of its own, so that it can be killed. */
async function startApply(
  fleet: string,
): Promise<{ child: ChildProcess; directory: string; done: Promise<{ code: number | null; output: string }> }> {
  const directory = await mkdtemp(join(place(), 'cut-'));
  await writeFile(join(directory, 'fleet.yaml'), fleet);
  return { directory, ...again(directory) };
}

function again(directory: string): { child: ChildProcess; done: Promise<{ code: number | null; output: string }> } {
  const child = spawn(process.execPath, [PROGRAM, 'apply', '--yes', '--no-color', '--verbose'], {
    cwd: directory,
    env: {
      PATH: process.env['PATH'],
      HOME: directory,
      BRINGUP_STATE_DIR: join(directory, 'state'),
      NODE_COMPILE_CACHE: COMPILED,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, done: new Promise((resolve) => child.on('close', (code) => resolve({ code, output }))) };
}

/** Waits until something is so on the host. */
async function until(look: () => Promise<boolean>, what: string, ms = 60_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await look())) {
    if (Date.now() > deadline) throw new Error(`it never came to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe.skipIf(!requireLab())('a run that is cut off', () => {
  const lab = freshLab([{ name: 'a', suite: 'trixie' }]);
  const run = (script: string) => lab().run('a', script);
  const holds = async (script: string) => (await run(script)).code === 0;
  const fleet = (base: string) =>
    lab()
      .fleetYaml()
      .replace(/\nhosts:/, `\n  base:\n${base}\nhosts:`);
  const clean = () => run('rm -rf /var/lib/bringup /srv/cut');

  it('killed in a step: what ran on the host is gone at once, the host is free, the next run reads and goes on', async () => {
    await clean();
    const { child, directory, done } = await startApply(
      fleet(`    directories: [/srv/cut]
    commands:
      - { name: slow, run: "touch /srv/cut/began; sleep 300 && touch /srv/cut/never", creates: /srv/cut/done }`),
    );
    await until(() => holds('test -e /srv/cut/began'), 'the step began');
    child.kill('SIGKILL');
    await done;
    await until(() => holds("! ps -eo args | grep -qx 'sleep 300'"), 'the step was stopped', 5_000);
    await until(() => holds('flock -n /var/lib/bringup/lock true'), 'the lock is free', 5_000);
    expect((await run('cat /var/lib/bringup/journal.jsonl')).stdout).not.toContain(
      '"t":"end","run"'.concat(',"seq":2'),
    );
    await writeFile(
      join(directory, 'fleet.yaml'),
      fleet(`    directories: [/srv/cut]
    commands:
      - { name: slow, run: "touch /srv/cut/done", creates: /srv/cut/done }`),
    );
    const next = await again(directory).done;
    expect(next).toMatchObject({ code: 0 });
    expect(
      await holds('test -e /srv/cut/done && ! test -e /srv/cut/never && ! test -s /var/lib/bringup/journal.jsonl'),
    ).toBe(true);
    expect((await again(directory).done).output).toMatch(/all right/);
  });

  it('killed while an account is made: all of its lines are there, and the next run finds it right', async () => {
    await clean();
    await run(`mkdir /srv/cut; mv /usr/sbin/useradd /srv/useradd
printf '#!/bin/sh\ntouch /srv/cut/began; sleep 2; exec /srv/useradd "$@"\n' >/usr/sbin/useradd; chmod 755 /usr/sbin/useradd`);
    const { child, directory, done } = await startApply(fleet('    users: [{ name: kim }]'));
    await until(() => holds('test -e /srv/cut/began'), 'the step began');
    child.kill('SIGKILL');
    await done;
    await until(() => holds('flock -n /var/lib/bringup/lock true'), 'the lock is free', 20_000);
    expect(await holds('getent passwd kim && getent group kim && getent shadow kim && test -d /home/kim')).toBe(true);
    await run('mv /srv/useradd /usr/sbin/useradd');
    expect((await again(directory).done).output).toMatch(/all right/);
  });

  it('killed while packages are installed: the transaction ends by itself, the next run waits for it and finds it done', async () => {
    await clean();
    const { child, directory, done } = await startApply(fleet('    packages: [tree, file]'));
    await until(() => holds("systemctl list-units 'bringup-*' --no-legend | grep -q ."), 'apt runs', 60_000);
    child.kill('SIGKILL');
    await done;
    const next = await again(directory).done;
    expect(next.output).toMatch(/1 host · (all right|1 changed)/);
    expect(next.code).toBe(0);
    expect(await holds('dpkg --audit && command -v tree && command -v file')).toBe(true);
    const history = (await run('cat /var/lib/bringup/history.jsonl /var/lib/bringup/journal.jsonl')).stdout;
    const ends = history.split('\n').filter((line) => line.includes('"t":"end"') && line.includes('package:tree'));
    expect(ends).toHaveLength(1);
    expect(ends[0]).toContain('"rc":0');
    expect((await again(directory).done).output).toMatch(/all right/);
  });

  it('with a dead link: the agent ends the step after 30 s of silence, and the host is free', async () => {
    await clean();
    const { child, done } = await startApply(
      fleet(`    directories: [/srv/cut]
    commands:
      - { name: slow, run: "touch /srv/cut/began; sleep 301", creates: /srv/cut/done }`),
    );
    await until(() => holds('test -e /srv/cut/began'), 'the step began');
    const cut = await faultsOf(lab(), 'a').cutLink();
    child.kill('SIGKILL');
    await done;
    expect(await holds('flock -n /var/lib/bringup/lock true')).toBe(false);
    await until(
      () => holds("flock -n /var/lib/bringup/lock true && ! ps -eo args | grep -qx 'sleep 301'"),
      'the agent gave up',
      40_000,
    );
    await cut.undo();
  });
});
