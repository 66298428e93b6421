import { BringupError, BringupErrors } from '../../core/error.ts';
import { type Sh, sh } from '../../core/sh.ts';
import { whoRuns } from '../../core/who-runs.ts';
import type { PrepareContext } from '../../engine/capability.ts';
import { waitForLock } from '../../engine/lock.ts';
import { readProgram } from '../../engine/program.ts';
import { newRunId } from '../../engine/run-id.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import type { Connection } from '../../host/connection.ts';
import { PRELUDE } from '../../host/prelude.ts';
import { type OwnSession, openSession } from '../node/open-session.ts';

/** A host that is held by this run. */
export interface HeldHost {
  readonly host: FleetHost;
  readonly connection: Connection;
  /** What a program prints there, as root. Throws BringupError when the connection is lost. */
  run(program: Sh): Promise<string>;
}

export interface CrewOptions {
  readonly fleet: string;
  readonly hosts: readonly FleetHost[];
  readonly connect: PrepareContext['connect'];
  readonly signal: AbortSignal;
  readonly lockTimeoutMs: number;
}

/** Connects to all hosts at once, and holds each as any run does. All or none: throws BringupError or BringupErrors. */
export async function holdAll({ fleet, hosts, connect, signal, lockTimeoutMs }: CrewOptions) {
  const since = new Date();
  const holder = JSON.stringify({ run: newRunId(since), by: whoRuns(), fleet, since: since.toISOString() });
  const opened: OwnSession[] = [];
  const dispose = async () => {
    await Promise.all(opened.map((one) => one[Symbol.asyncDispose]()));
  };
  const settled = await Promise.allSettled(
    hosts.map(async (host): Promise<HeldHost> => {
      const own = await openSession(host, [{ name: 'begin', body: sh`:` }], { connect, signal });
      opened.push(own);
      const { session, connection } = own;
      await waitForLock(session, { host: host.name, holder, timeoutMs: lockTimeoutMs, signal });
      return {
        host,
        connection,
        run: async (body) =>
          (await session.work(readProgram([{ name: 'held', body }], PRELUDE))).sections.get('held') ?? '',
      };
    }),
  );
  const problems = settled.flatMap((one, index) => {
    if (one.status === 'fulfilled') return [];
    if (!(one.reason instanceof BringupError)) throw one.reason;
    return [one.reason.at({ host: hosts[index]?.name ?? '' })];
  });
  const [problem] = problems;
  if (problem !== undefined) {
    await dispose();
    throw problems.length === 1 ? problem : new BringupErrors(problems);
  }
  return {
    hosts: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    [Symbol.asyncDispose]: dispose,
  };
}
