import { setTimeout as sleep } from 'node:timers/promises';
import { sh } from '../../../src/core/sh.ts';
import { connector } from '../../../src/engine/connect-host.ts';
import { HostSession } from '../../../src/engine/session.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import { PRELUDE } from '../../../src/host/prelude.ts';

const IDLE_MS = 10_000;

/** Opens so many connections to the hosts of a fleet, each with a session as a run has it, and does nothing for ten seconds. */
async function main(file: string, count: number, bastion: string): Promise<void> {
  const fleet = await loadFleet({ file, capabilities: [], env: {}, secrets: 'require' });
  const hosts = fleet.hosts.filter(({ name }) => name !== bastion);
  const connect = connector(fleet, {});
  const began = performance.now();
  const opening = Array.from({ length: count }, async (_, index) => {
    const host = hosts[index % hosts.length];
    if (host === undefined) throw new Error('the fleet has no hosts');
    const { connection, sudo } = await connect(host, new AbortController().signal);
    const { session } = await HostSession.open(connection, {
      host: host.name,
      prelude: PRELUDE,
      first: sh`:`,
      ...sudo,
    });
    return { connection, session };
  });
  const settled = await Promise.allSettled(opening);
  const open = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  for (const one of settled) if (one.status === 'rejected') process.stderr.write(`${String(one.reason)}\n`);
  const connectSeconds = (performance.now() - began) / 1000;
  const before = process.cpuUsage();
  await sleep(IDLE_MS);
  const { user, system } = process.cpuUsage(before);
  const residentMb = process.memoryUsage.rss() / 1_000_000;
  let lost = count - open.length;
  for (const { session } of open) {
    const answered = await session.work(sh`:`).then(
      ({ code }) => code === 0,
      () => false,
    );
    if (!answered) lost++;
  }
  await Promise.all(
    open.map(async ({ connection, session }) => {
      await session.close();
      await connection[Symbol.asyncDispose]();
    }),
  );
  const cpuMsPerSecond = (user + system) / IDLE_MS;
  process.stdout.write(`${JSON.stringify({ lost, connectSeconds, residentMb, cpuMsPerSecond })}\n`);
}

const [file = '', count = '', bastion = ''] = process.argv.slice(2);
await main(file, Number(count), bastion);
