import { hostname, userInfo } from 'node:os';
import { BringupError } from '../core/error.ts';
import { redactor } from '../core/redact.ts';
import type { Secret } from '../core/secret.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import { PRELUDE } from '../host/prelude.ts';
import { EXIT, type HostOutcome, outcomeOf, worstExit } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import { type HostReport, REPORT_VERSION, type Report, type StepReport } from '../report/report.ts';
import { VERSION } from '../version.ts';
import type { AnyCapability } from './capability.ts';
import type { RunEvent } from './event.ts';
import { MEMORY } from './host-view.ts';
import { readJournal } from './journal.ts';
import { waitForLock } from './lock.ts';
import { ownersText, readOwners } from './owners.ts';
import { readProgram } from './program.ts';
import type { SudoChoice } from './run-context.ts';
import { newRunId } from './run-id.ts';
import { HostSession } from './session.ts';
import { settleProgram } from './settle.ts';
import { withSlots } from './slots.ts';
import { undoRun } from './undo.ts';
import { parseUndoIndex, readUndoIndex, type UndoStore } from './undo-index.ts';

export interface UndoOptions {
  readonly fleet: Fleet;
  readonly hosts: readonly FleetHost[];
  readonly capabilities: readonly AnyCapability[];
  readonly secrets: readonly Secret[];
  readonly signal: AbortSignal;
  readonly parallel: number;
  readonly lockTimeoutMs: number;
  /** The run to undo; on each host the newest that has something left, when not given. */
  readonly run?: string;
  connect(
    host: FleetHost,
    signal: AbortSignal,
  ): Promise<{ readonly connection: Connection; readonly sudo: SudoChoice }>;
  /** Asked with what each host would take back; false ends with nothing changed. */
  confirm?(stores: ReadonlyMap<string, UndoStore>): Promise<boolean>;
  onEvent?(event: RunEvent): void;
}

/** Takes a run back on hosts, from what they keep themselves: any machine that reaches them can. */
export async function undoFleet(options: UndoOptions): Promise<{ report: Report; confirmed: boolean }> {
  const startedAt = new Date();
  const started = performance.now();
  const run = newRunId(startedAt);
  const by = `${userInfo().username}@${hostname()}`;
  const holder = JSON.stringify({ run, by, fleet: options.fleet.name, since: startedAt.toISOString() });
  const reports = new Map<string, HostReport>();
  const newHostKeys = new Map<string, string>();
  const open = new Map<string, { session: HostSession; connection: Connection; store: UndoStore }>();
  const conclude = (host: FleetHost, outcome: HostOutcome, steps: readonly StepReport[], problem?: BringupError) => {
    reports.set(host.name, {
      name: host.name,
      address: host.address,
      outcome,
      steps,
      durationMs: performance.now() - started,
      connections: 1,
      commands: 1,
      orphans: [],
      notes: [],
      unknownBefore: [],
      ...(newHostKeys.has(host.name) ? { newHostKey: newHostKeys.get(host.name) ?? '' } : {}),
      ...(problem ? { problem: toProblem(problem) } : {}),
    });
    options.onEvent?.({
      type: 'host-finished',
      host: host.name,
      outcome,
      durationMs: performance.now() - started,
      ...(problem ? { problem: problem.message } : {}),
    });
  };
  const attempt = async (host: FleetHost, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof BringupError)) throw error;
      conclude(host, outcomeOf(error.category), [], error.at({ host: host.name }));
    }
  };
  try {
    await withSlots(options.hosts, options.parallel, (host) =>
      attempt(host, async () => {
        options.onEvent?.({ type: 'host-phase', host: host.name, phase: 'connect' });
        const { connection, sudo } = await options.connect(host, options.signal);
        if (connection.newKnownHost !== undefined) newHostKeys.set(host.name, connection.newKnownHost);
        const { session, first } = await HostSession.open(
          connection,
          { host: host.name, prelude: PRELUDE, signal: options.signal, ...sudo },
          readProgram([{ name: 'undo', body: readUndoIndex(options.run) }]),
        );
        const store = parseUndoIndex(first.sections.get('undo') ?? '', options.fleet.name)[0];
        if (store === undefined && options.run !== undefined) {
          await session.close();
          await connection[Symbol.asyncDispose]();
          throw nothingOfRun(options.run);
        }
        if (store === undefined) {
          await session.close();
          await connection[Symbol.asyncDispose]();
          conclude(host, 'converged', []);
          return;
        }
        open.set(host.name, { session, connection, store });
      }),
    );
    const stores = new Map([...open].map(([name, { store }]) => [name, store]));
    const confirmed = stores.size === 0 || options.confirm === undefined || (await options.confirm(stores));
    await withSlots(options.hosts, options.parallel, (host) =>
      attempt(host, async () => {
        const ready = open.get(host.name);
        if (ready === undefined) return;
        if (!confirmed) return conclude(host, 'skipped', []);
        const { session, store } = ready;
        await waitForLock(session, {
          host: host.name,
          holder,
          timeoutMs: options.lockTimeoutMs,
          signal: options.signal,
        });
        options.onEvent?.({ type: 'host-phase', host: host.name, phase: 'undo' });
        const steps = await undoRun(store, {
          session,
          host: host.name,
          fleet: options.fleet.name,
          run,
          by,
          holder,
          kinds: options.capabilities.flatMap((capability) => capability.kinds),
          redactor: redactor(options.secrets),
          signal: options.signal,
          onStep: (step) =>
            options.onEvent?.({
              type: 'step-finished',
              host: host.name,
              step: step.id,
              capability: step.capability,
              title: step.title,
              outcome: step.outcome,
              durationMs: step.durationMs ?? 0,
              ...(step.summary ? { summary: step.summary } : {}),
            }),
        });
        const failed = steps.find((step) => step.outcome === 'failed');
        const memory = await session.work(readProgram([MEMORY], PRELUDE));
        const text = memory.sections.get(MEMORY.name) ?? '';
        const { pending } = readJournal(text, host.name);
        await session.work(
          settleProgram({
            owners: ownersWithout(text, store, steps),
            closeJournal: failed === undefined && pending.length === 0,
          }),
        );
        const stays = steps.filter((step) => step.irreversible !== undefined);
        conclude(
          host,
          failed ? 'failed' : stays.length > 0 ? 'manual-needed' : 'changed',
          steps,
          failed ? undefined : stays.length > 0 ? staysError(stays) : undefined,
        );
      }),
    );
    const hosts = options.hosts.flatMap(({ name }) => reports.get(name) ?? []);
    return {
      confirmed,
      report: {
        version: REPORT_VERSION,
        run: {
          id: run,
          command: 'undo',
          startedAt: startedAt.toISOString(),
          durationMs: performance.now() - started,
          fleet: options.fleet.name,
          ...(options.fleet.environment === undefined ? {} : { environment: options.fleet.environment }),
          by,
          bringup: VERSION,
        },
        hosts,
        problems: [],
        cancelled: options.signal.aborted,
        exitCode: options.signal.aborted
          ? EXIT.cancelled
          : worstExit(hosts.map((host) => ({ outcome: host.outcome, retryable: host.problem?.retryable ?? false }))),
      },
    };
  } finally {
    for (const { session, connection } of open.values()) {
      await session.close().catch(() => undefined);
      await Promise.resolve(connection[Symbol.asyncDispose]()).catch(() => undefined);
    }
  }
}

function nothingOfRun(run: string): BringupError {
  return new BringupError({
    code: 'run-not-undoable',
    category: 'config',
    what: `this host keeps nothing of run ${run} that could be taken back`,
    remedy: '`bringup status` tells the runs each host can take back; a host keeps its last five',
  });
}

function staysError(stays: readonly StepReport[]): BringupError {
  return new BringupError({
    code: 'cannot-be-undone',
    category: 'unsupported',
    what: `these changes of the run cannot be taken back and stay: ${stays.map((step) => `${step.id} (${step.irreversible})`).join('; ')}`,
    remedy: 'take them back by hand if they are in the way; everything else is as it was',
  });
}

/** The owners' file without what the undone run had made: it is bringup's no more. Undefined when it stays as it is. */
function ownersWithout(text: string, store: UndoStore, steps: readonly StepReport[]): string | undefined {
  const gone = new Set(steps.flatMap(({ id, outcome }) => (outcome === 'rolled-back' ? [id] : [])));
  const made = store.entries.filter((entry) => entry.made === true && gone.has(entry.id));
  if (made.length === 0) return undefined;
  const owned = new Map(readOwners(text));
  for (const { id } of made) owned.delete(id);
  return ownersText(owned);
}
