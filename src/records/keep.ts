import { BringupError } from '../core/error.ts';
import { sh } from '../core/sh.ts';
import type { Connect } from '../engine/connect-host.ts';
import { readProgram } from '../engine/program.ts';
import { HostSession } from '../engine/session.ts';
import { withSlots } from '../engine/slots.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { PRELUDE } from '../host/prelude.ts';
import type { Database } from '../providers/database.ts';
import { exportProviders } from '../providers/export.ts';
import { toProblem } from '../report/problem.ts';
import type { Problem } from '../report/report.ts';
import { hostSays, ownKeys, READ_RECORDS, RECORDS } from './host-says.ts';

/** What became of a host's record. */
export interface KeptHost {
  readonly name: string;
  /** `unknown`: the registry does not know the machine. */
  readonly is: 'kept' | 'unknown' | 'failed';
  readonly provider?: string;
  readonly problem?: Problem;
}

export interface KeepOptions {
  readonly hosts: readonly FleetHost[];
  readonly parallel: number;
  readonly signal: AbortSignal;
  readonly connect: Connect;
}

/**
 * Writes onto each host what the registry knows of it, without anything of others: from these a registry that was lost is made again.
 * One connection and two commands a host. Throws nothing for a host.
 */
export async function keepRecords(database: Database, options: KeepOptions): Promise<readonly KeptHost[]> {
  const kept = new Map<string, KeptHost>();
  await withSlots(options.hosts, options.parallel, async (host) => {
    const one = await keep(database, host, options).catch((error: unknown) => ({
      name: host.name,
      is: 'failed' as const,
      problem: toProblem(error, { host: host.name }),
    }));
    kept.set(host.name, one);
  });
  return options.hosts.flatMap(({ name }) => kept.get(name) ?? []);
}

async function keep(database: Database, host: FleetHost, { connect, signal }: KeepOptions): Promise<KeptHost> {
  const { connection, sudo } = await connect(host, signal);
  await using _connection = connection;
  const { session, first } = await HostSession.open(connection, {
    host: host.name,
    prelude: PRELUDE,
    first: readProgram([MACHINE, READ_RECORDS]),
    signal,
    ...sudo,
  });
  await using _session = session;
  const machineId = (first.sections.get(MACHINE.name) ?? '').trim().replaceAll('-', '').toLowerCase();
  const keys = ownKeys(hostSays(first.sections.get(READ_RECORDS.name) ?? ''), connection.hostKey?.fingerprint);
  const provider = providerOf(database, machineId, keys);
  if (provider === undefined) return { name: host.name, is: 'unknown' };
  const record = JSON.stringify(exportProviders(database, [provider]));
  const file = `${RECORDS}/${provider}.json`;
  const written = await session.work(
    readProgram(
      [
        {
          name: 'keep',
          body: sh`umask 077; mkdir -p ${RECORDS} && printf '%s\n' ${record} >${`${file}.new`} && { sync ${`${file}.new`} 2>/dev/null || sync; } && mv -f ${`${file}.new`} ${file} && echo kept`,
        },
      ],
      PRELUDE,
    ),
  );
  if (written.sections.get('keep')?.trim() !== 'kept') throw notKept(host.name, file);
  return { name: host.name, is: 'kept', provider };
}

const MACHINE = { name: 'machine', body: sh`cat /etc/machine-id || cat /var/lib/dbus/machine-id` };

function providerOf(database: Database, machineId: string, keys: readonly string[]): string | undefined {
  const known = database.all(
    "SELECT id, host_key FROM providers WHERE machine_id = ? AND id IS NOT NULL AND state <> 'removed'",
    machineId,
  );
  const row = known.find(({ host_key: key }) => keys.includes(String(key)));
  return row === undefined ? undefined : String(row['id']);
}

function notKept(host: string, file: string): BringupError {
  return new BringupError({
    code: 'providers-record-not-kept',
    category: 'filesystem',
    what: `the host could not write its record ${file}`,
    remedy: 'see that /var/lib on the host has room and can be written to; the registry itself is as it was',
    where: { host },
  });
}
