import { BringupError } from '../core/error.ts';
import { type Inspection, type InspectOptions, inspectHosts } from '../engine/inspect.ts';
import { machineIdOf } from '../engine/machine-id.ts';
import type { Database } from '../providers/database.ts';
import { type Imported, readExport, rebuild } from '../providers/import.ts';
import type { ProvidersExport } from '../providers/schema.ts';
import { type HostSays, hostSays, ownKeys, READ_RECORDS } from './host-says.ts';

/** What one host gave to the registry. */
export interface RebuiltHost extends Imported {
  readonly name: string;
  /** How many records it keeps that could be used. */
  readonly records: number;
  /** Why it gave nothing, or what of it was passed over. */
  readonly problems: readonly BringupError[];
}

/**
 * Asks all hosts for what they keep of themselves, and adds what is not known here. A host that does not answer, and a record that is
 * damaged or of another machine, is told and passed over. Throws BringupError when the registry itself cannot be written.
 */
export async function rebuildFrom(
  database: Database,
  options: Pick<InspectOptions, 'hosts' | 'parallel' | 'signal' | 'connect' | 'onDone'>,
): Promise<readonly RebuiltHost[]> {
  const found = await inspectHosts({ ...options, allFacts: false, sections: [READ_RECORDS] });
  return found.map((one) => rebuilt(database, one));
}

function rebuilt(database: Database, { host, facts, hostKey, sections, problem }: Inspection): RebuiltHost {
  const nothing = { name: host.name, records: 0, providers: 0, events: 0 };
  if (problem !== undefined) return { ...nothing, problems: [problem] };
  const says = hostSays(sections.get(READ_RECORDS.name) ?? '');
  const machineId = machineIdOf(facts)?.replaceAll('-', '').toLowerCase();
  if (!says.whole || machineId === undefined) return { ...nothing, problems: [notRead(host.name)] };
  const keys = ownKeys(says, hostKey?.fingerprint);
  const problems: BringupError[] = [];
  const sum = { records: 0, providers: 0, events: 0 };
  for (const record of says.records) {
    try {
      const added = take(database, record, machineId, keys);
      sum.records += 1;
      sum.providers += added.providers;
      sum.events += added.events;
    } catch (error) {
      if (!(error instanceof BringupError) || !isOfTheRecord(error)) throw error;
      problems.push(
        new BringupError({
          code: error.code,
          category: error.category,
          what: `${record.file} was passed over: ${error.message}`,
          remedy: error.remedy,
          where: { host: host.name },
          cause: error,
        }),
      );
    }
  }
  return { name: host.name, ...sum, problems };
}

function take(
  database: Database,
  { file, text }: HostSays['records'][number],
  machineId: string,
  keys: readonly string[],
): Imported {
  if (text === undefined) throw tooLarge();
  const record: ProvidersExport = readExport(text, file);
  // The key that the record names, where it is one of the host's own.
  const named = record.providers.find(({ hostKey }) => keys.includes(hostKey))?.hostKey ?? keys[0] ?? '';
  return rebuild(database, [{ identity: { machineId, hostKey: named }, record }]);
}

/** Trouble with the registry's own file is no fault of a record. */
function isOfTheRecord({ code }: BringupError): boolean {
  return code !== 'providers-unusable' && code !== 'providers-damaged';
}

function tooLarge(): BringupError {
  return new BringupError({
    code: 'providers-record-damaged',
    category: 'filesystem',
    what: 'it is larger than 4 MiB, which no record of one machine is',
    remedy: 'look at it on the host; `bringup providers keep` writes it anew where the registry knows the host',
  });
}

function notRead(host: string): BringupError {
  return new BringupError({
    code: 'providers-record-unread',
    category: 'unsupported',
    what: 'what the host keeps of itself could not be read to the end, or it has no machine-id',
    remedy: 'run it again; providers are hosts with a machine-id',
    where: { host },
    retryable: true,
  });
}
