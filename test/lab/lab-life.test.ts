import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { labDown } from '../../src/lab/down.ts';
import { labLeftovers } from '../../src/lab/leftovers.ts';
import { links } from '../../src/lab/network.ts';
import { type LabState, labDirectory, readState } from '../../src/lab/state.ts';
import { labUp } from '../../src/lab/up.ts';
import { testLabName } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';

const HOLDER = fileURLToPath(new URL('support/hold-lab.ts', import.meta.url));
const HOSTS = [
  { name: 'one', suite: 'trixie' },
  { name: 'two', suite: 'bookworm' },
] as const;

describe.skipIf(!requireLab())('the life of a lab', () => {
  const names: string[] = [];
  const newName = (): string => {
    const name = testLabName();
    names.push(name);
    return name;
  };
  afterAll(async () => {
    for (const name of names) await labDown(name);
  });

  it('leaves nothing when it is disposed of', async () => {
    const name = newName();
    let record: LabState | undefined;
    {
      await using _lab = await labUp({ name, hosts: HOSTS });
      record = await readState(name);
      const kinds = (await labLeftovers(name)).map((thing) => thing.split(' ')[0]);
      expect(new Set(kinds)).toEqual(
        expect.objectContaining(new Set(['mount', 'process', 'link', 'nft', 'directory'])),
      );
    }
    expect(record).toBeDefined();
    expect(await labLeftovers(name, record)).toEqual([]);
  });

  it('outlives the process that made it, and goes when another takes it down', async () => {
    const name = newName();
    const holder = startHolder(name);
    await holder.says('up');
    await holder.kill();
    const record = await readState(name);
    expect(record?.phase).toBe('up');
    expect((await labLeftovers(name)).length).toBeGreaterThan(8);
    await labDown(name);
    expect(await labLeftovers(name, record)).toEqual([]);
  });

  it.each([0, 50, 150, 300, 500, 800])(
    'can be taken down when its maker was killed %i ms into making it',
    async (ms) => {
      const name = newName();
      const holder = startHolder(name);
      await holder.says('booting');
      await new Promise((resolve) => setTimeout(resolve, ms));
      await holder.kill();
      const record = await readState(name);
      await labDown(name);
      expect(record).toBeDefined();
      expect(await labLeftovers(name, record)).toEqual([]);
    },
  );

  it.each([0, 100, 300, 600])('takes itself away when it is cancelled %i ms into being made', async (ms) => {
    const name = newName();
    const stop = new AbortController();
    let record: LabState | undefined;
    const progress = (line: string): void => {
      if (!line.startsWith('booting')) return;
      record = JSON.parse(readFileSync(join(labDirectory(name), 'lab.json'), 'utf8'));
      setTimeout(() => stop.abort(), ms);
    };
    await expect(labUp({ name, hosts: HOSTS, signal: stop.signal, progress })).rejects.toMatchObject({
      code: 'lab-cancelled',
    });
    expect(record).toBeDefined();
    expect(await labLeftovers(name, record)).toEqual([]);
  });

  it('is not taken down under the hands of the process that makes it', async () => {
    const name = newName();
    const holder = startHolder(name);
    await holder.says('booting');
    await expect(labDown(name)).rejects.toMatchObject({ code: 'lab-starting', category: 'lock' });
    await holder.says('up');
    await holder.kill();
    await labDown(name);
  });

  it('sets the machine back to what it was, once the last lab is gone', async () => {
    await (await labUp({ name: newName(), hosts: HOSTS.slice(0, 1) }))[Symbol.asyncDispose]();
    const others = (await links()).some(({ name }) => name.startsWith('bringup-'));
    const before = (): string => readFileSync('/run/bringup-lab-settings-before.json', 'utf8');
    if (others) expect(readFileSync('/proc/sys/net/ipv4/ip_forward', 'utf8')).toBe('1\n');
    else expect(before).toThrow('ENOENT');
  });
});

function startHolder(name: string) {
  const child = spawn(process.execPath, [HOLDER, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => said.push(line));
  return {
    async says(start: string): Promise<void> {
      while (!said.some((line) => line.startsWith(start)))
        await once(lines, 'line', { signal: AbortSignal.timeout(60_000) });
    },
    async kill(): Promise<void> {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
  };
}
