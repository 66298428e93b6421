import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Lab } from '../../../src/lab/lab.ts';
import { atLeast, type Row, within } from '../row.ts';
import { timed } from '../timed.ts';

const CONNECTIONS = 200;

interface Idle {
  readonly lost: number;
  readonly connectSeconds: number;
  /** Of the whole process, while all connections are open and idle. */
  readonly residentMb: number;
  readonly cpuMsPerSecond: number;
}

/** Two hundred connections open and idle, straight to the hosts and all behind one of them: who is lost, and what holding them costs. */
export async function idleBench(lab: Lab, say: (text: string) => void): Promise<readonly Row[]> {
  const cwd = await mkdtemp(join(tmpdir(), 'bringup-bench-'));
  const [bastion = ''] = lab.hosts.map(({ name }) => name);
  try {
    const rows: Row[] = [];
    for (const way of ['directly', 'behind one bastion']) {
      const document = parse(lab.fleetYaml()) as { hosts: Record<string, object> };
      for (const name of Object.keys(document.hosts))
        if (way !== 'directly' && name !== bastion)
          document.hosts[name] = { ...document.hosts[name], ssh: { jump: bastion } };
      const file = join(cwd, 'fleet.yaml');
      await writeFile(file, stringify(document));
      const child = join(import.meta.dirname, 'idle-child.ts');
      const words = [process.execPath, child, file, String(CONNECTIONS), way === 'directly' ? '' : bastion];
      const { output } = await timed(words, { cwd });
      const idle = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Idle;
      say(`${way}: ${JSON.stringify(idle)}`);
      const name = `${CONNECTIONS} connections ${way}`;
      rows.push(atLeast(`${name}: answered after 10 s`, CONNECTIONS - idle.lost, CONNECTIONS, 'connections'));
      rows.push(within(`${name}, idle: resident memory of the process`, idle.residentMb, 200, 'MB'));
      rows.push(within(`${name}, idle for 10 s: CPU`, idle.cpuMsPerSecond, 50, 'ms each second'));
    }
    return rows;
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}
