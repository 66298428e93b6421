import { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { Connection, HostKey } from '../host/connection.ts';
import { PRELUDE } from '../host/prelude.ts';
import type { Log } from '../registry/log-file.ts';
import { duration } from '../report/duration.ts';
import type { FactTree } from './capability.ts';
import { unexpectedError } from './errors.ts';
import { hostFacts } from './host-facts.ts';
import { isWindowsHost } from './host-link.ts';
import { inspectWindows } from './powershell/inspect.ts';
import { readProgram, type Section } from './program.ts';
import type { SudoChoice } from './run-context.ts';
import { HostSession } from './session.ts';
import { withSlots } from './slots.ts';

/** What looking at one host told. Looking takes no lock and writes nothing. */
export interface Inspection {
  readonly host: FleetHost;
  readonly facts?: FactTree;
  readonly os?: string;
  readonly hostKey?: HostKey;
  readonly newKnownHost?: string;
  /** What the further sections printed. */
  readonly sections: ReadonlyMap<string, string>;
  readonly problem?: BringupError;
  readonly durationMs: number;
}

export interface InspectOptions {
  readonly hosts: readonly FleetHost[];
  readonly parallel: number;
  readonly signal: AbortSignal;
  /** All facts, or those of every run only. */
  readonly allFacts: boolean;
  readonly sections?: readonly Section[];
  connect(
    host: FleetHost,
    signal: AbortSignal,
  ): Promise<{ readonly connection: Connection; readonly sudo: SudoChoice }>;
  onDone?(inspection: Inspection): void;
  /** Who was looked at is written there, too. */
  readonly log?: Log;
}

/** Looks at hosts, all at once: one connection and one command each. A host's trouble is in its answer; nothing is thrown for it. */
export async function inspectHosts(options: InspectOptions): Promise<readonly Inspection[]> {
  const found = new Map<string, Inspection>();
  await withSlots(options.hosts, options.parallel, async (host) => {
    const started = performance.now();
    const inspection = await inspect(host, options).catch(
      (error: unknown): Omit<Inspection, 'durationMs'> => ({
        host,
        sections: new Map(),
        problem: error instanceof BringupError ? error.at({ host: host.name }) : unexpectedError(error, host.name),
      }),
    );
    const timed = { ...inspection, durationMs: performance.now() - started };
    found.set(host.name, timed);
    tell(timed, options.log);
    options.onDone?.(timed);
  });
  return options.hosts.flatMap((host) => found.get(host.name) ?? []);
}

function tell({ host, problem, durationMs }: Inspection, log: Log | undefined): void {
  const event = { event: 'host-looked-at', host: host.name };
  if (problem === undefined) log?.write({ ...event, level: 'info', text: `answered after ${duration(durationMs)}` });
  else log?.write({ ...event, level: 'error', code: problem.code, text: problem.message });
}

async function inspect(
  host: FleetHost,
  { connect, signal, allFacts, sections = [] }: InspectOptions,
): Promise<Omit<Inspection, 'durationMs'>> {
  const { connection, sudo } = await connect(host, signal);
  await using _connection = connection;
  const sentAtMs = Date.now();
  const opening = HostSession.open(connection, {
    host: host.name,
    prelude: PRELUDE,
    first: readProgram([{ name: 'facts', body: hostFacts.program(allFacts) }, ...sections]),
    signal,
    ...sudo,
  });
  // Of a Windows host nothing is known but its facts.
  const opened = await opening.catch((error: unknown) => {
    if (sections.length > 0 || !isWindowsHost(error)) throw error;
  });
  if (!opened)
    return { host, ...(await inspectWindows(connection, host.name, allFacts, signal)), ...keysOf(connection) };
  const { session, first } = opened;
  await using _session = session;
  const facts = hostFacts.parse(first.sections.get('facts') ?? '', { sentAtMs, receivedAtMs: Date.now() });
  return {
    host,
    facts: facts.tree,
    os: facts.os,
    sections: first.sections,
    ...keysOf(connection),
  };
}

function keysOf({ hostKey, newKnownHost }: Connection): Pick<Inspection, 'hostKey' | 'newKnownHost'> {
  return { ...(hostKey ? { hostKey } : {}), ...(newKnownHost ? { newKnownHost } : {}) };
}
