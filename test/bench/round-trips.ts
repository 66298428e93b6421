import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { startDelayProxy } from '../../src/lab/delay-proxy.ts';
import { labUp } from '../../src/lab/up.ts';
import { parseReport } from '../../src/report/read.ts';
import { fleetFile } from './engine/fleet.yaml.ts';
import { type Row, within } from './row.ts';
import { timed } from './timed.ts';

const BRINGUP = resolve(import.meta.dirname, '../../bin/bringup');
const RTTS_MS = [20, 50, 200];
const ROUNDS = 5;

/** What a converged host costs from far away: connections, commands, round trips counted by the proxy and told by the clock. */
export async function roundTripBench(say: (text: string) => void): Promise<readonly Row[]> {
  await using lab = await labUp({ hosts: [{ name: 'far', suite: 'trixie' }], progress: say });
  const host = lab.host('far');
  const cwd = await mkdtemp(join(tmpdir(), 'bringup-bench-'));
  try {
    const env = { BRINGUP_STATE_DIR: join(cwd, 'state') };
    const fleet = parse(fleetFile(lab)) as {
      hosts: Record<string, object>;
      defaults: { ssh: { 'known-hosts': string[] } };
    };
    const write = async (address: string, port: number) => {
      const key = host.hostKeyLine.split(' ').slice(1).join(' ');
      const ssh = { ...fleet.defaults.ssh, port, 'known-hosts': [`[${address}]:${port} ${key}`, `${address} ${key}`] };
      await writeFile(
        join(cwd, 'fleet.yaml'),
        stringify({ ...fleet, defaults: { ...fleet.defaults, ssh }, hosts: { far: { address } } }),
      );
    };
    await write(host.address, 22);
    await timed([BRINGUP, 'apply', '--yes'], { cwd, env });
    const rows: Row[] = [];
    await timed([BRINGUP, 'apply', '--yes', '--report', 'report.json'], { cwd, env });
    const report = parseReport(await readFile(join(cwd, 'report.json'), 'utf8'));
    rows.push(within('connections for a converged host', report.hosts[0]?.connections ?? Number.NaN, 1, 'connections'));
    rows.push(within('remote commands for a converged host', report.hosts[0]?.commands ?? Number.NaN, 1, 'commands'));
    const fastest = new Map<number, number>();
    for (const rttMs of RTTS_MS) {
      await using proxy = await startDelayProxy({ target: { host: host.address, port: 22 }, rttMs });
      await write(proxy.host, proxy.port);
      const seconds: number[] = [];
      for (let round = 0; round < ROUNDS; round++)
        seconds.push((await timed([BRINGUP, 'apply', '--yes'], { cwd, env })).seconds);
      const counted = proxy.stats().roundTrips / ROUNDS;
      fastest.set(rttMs, Math.min(...seconds));
      say(
        `${rttMs} ms: ${counted.toFixed(1)} round trips counted, ${seconds.map((value) => value.toFixed(2)).join(', ')} s`,
      );
      rows.push(within(`round trips of a converged host at ${rttMs} ms, counted`, counted, 10, 'round trips'));
    }
    const [near = 0, far = 0] = [Math.min(...RTTS_MS), Math.max(...RTTS_MS)];
    const slope = (((fastest.get(far) ?? Number.NaN) - (fastest.get(near) ?? Number.NaN)) * 1000) / (far - near);
    rows.push(
      within(
        `round trips of a converged host, by the clock (${near} to ${far} ms, fastest of ${ROUNDS})`,
        slope,
        10,
        'round trips',
      ),
    );
    return rows;
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}
