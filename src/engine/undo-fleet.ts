import { BringupError } from '../core/error.ts';
import { redactor } from '../core/redact.ts';
import type { Secret } from '../core/secret.ts';
import { whoRuns } from '../core/who-runs.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import type { Log } from '../registry/log-file.ts';
import { counted } from '../report/counted.ts';
import { EXIT, type HostOutcome, outcomeOf, worstExit } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import { type HostReport, REPORT_VERSION, type Report, type StepReport } from '../report/report.ts';
import { VERSION } from '../version.ts';
import type { AnyCapability } from './capability.ts';
import type { RunEvent } from './event.ts';
import { logOfRun } from './log-run.ts';
import type { SudoChoice } from './run-context.ts';
import { newRunId } from './run-id.ts';
import { withSlots } from './slots.ts';
import { type HostUndoContext, type OpenUndo, openUndo, undoHost } from './undo-host.ts';
import type { UndoStore } from './undo-index.ts';

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
  /** Address of the workflow run. */
  readonly url?: string;
  connect(
    host: FleetHost,
    signal: AbortSignal,
  ): Promise<{ readonly connection: Connection; readonly sudo: SudoChoice }>;
  /** Asked with what each host would take back; false ends with nothing changed. */
  confirm?(stores: ReadonlyMap<string, UndoStore>): Promise<boolean>;
  onEvent?(event: RunEvent): void;
  /** What happens is written there, too, without the secrets of the run. */
  readonly log?: Log;
}

/** How an undo ended. */
export interface FleetUndone {
  readonly report: Report;
  /** False: whoever was asked said no, and nothing was changed. */
  readonly confirmed: boolean;
  /** Which run was taken back, by the name of the host; not for hosts where nothing was left to take back. */
  readonly runs: ReadonlyMap<string, string>;
}

/** Takes a run back on hosts, from what they keep themselves: any machine that reaches them can. */
export async function undoFleet(options: UndoOptions): Promise<FleetUndone> {
  const { fleet, signal } = options;
  const startedAt = new Date();
  const started = performance.now();
  const run = newRunId(startedAt);
  const by = whoRuns();
  const { url } = options;
  const log = logOfRun(options, run);
  log.began(`undo on ${counted(options.hosts.length, 'host')} of ${fleet.name} by ${by}`);
  const who = { run, by, fleet: fleet.name, since: startedAt.toISOString(), ...(url === undefined ? {} : { url }) };
  const reports = new Map<string, HostReport>();
  const newHostKeys = new Map<string, string>();
  const open = new Map<string, OpenUndo>();

  const conclude = (host: FleetHost, outcome: HostOutcome, steps: readonly StepReport[], problem?: BringupError) => {
    const durationMs = performance.now() - started;
    const newHostKey = newHostKeys.get(host.name);
    reports.set(host.name, {
      name: host.name,
      address: host.address,
      outcome,
      steps,
      durationMs,
      connections: 1,
      commands: 1,
      orphans: [],
      notes: [],
      unknownBefore: [],
      ...(newHostKey === undefined ? {} : { newHostKey }),
      ...(problem ? { problem: toProblem(problem) } : {}),
    });
    const text = problem ? { problem: problem.message } : {};
    log.onEvent({ type: 'host-finished', host: host.name, outcome, durationMs, ...text });
  };
  const eachHost = (work: (host: FleetHost) => Promise<void>) =>
    withSlots(options.hosts, options.parallel, async (host) => {
      try {
        await work(host);
      } catch (error) {
        if (!(error instanceof BringupError)) throw error;
        conclude(host, outcomeOf(error.category), [], error.at({ host: host.name }));
      }
    });
  const contextOf = (host: FleetHost): HostUndoContext => ({
    fleet: fleet.name,
    run,
    by,
    holder: JSON.stringify(who),
    kinds: options.capabilities.flatMap((capability) => capability.kinds),
    redactor: redactor(options.secrets),
    signal,
    lockTimeoutMs: options.lockTimeoutMs,
    onPhase: (phase, detail) =>
      log.onEvent({ type: 'host-phase', host: host.name, phase, ...(detail === undefined ? {} : { detail }) }),
    onStep: ({ id, capability, title, outcome, durationMs = 0, summary }) =>
      log.onEvent({
        type: 'step-finished',
        host: host.name,
        step: id,
        capability,
        title,
        outcome,
        durationMs,
        ...(summary ? { summary } : {}),
      }),
  });

  try {
    await eachHost(async (host) => {
      log.onEvent({ type: 'host-phase', host: host.name, phase: 'connect' });
      const reached = await options.connect(host, signal);
      if (reached.connection.newKnownHost !== undefined) newHostKeys.set(host.name, reached.connection.newKnownHost);
      const ready = await openUndo(host.name, options.run, contextOf(host), reached);
      if (ready === undefined) conclude(host, 'converged', []);
      else open.set(host.name, ready);
    });
    const stores = new Map([...open].map(([name, { store }]) => [name, store]));
    const confirmed = stores.size === 0 || options.confirm === undefined || (await options.confirm(stores));
    await eachHost(async (host) => {
      const ready = open.get(host.name);
      if (ready === undefined) return;
      if (!confirmed) return conclude(host, 'skipped', []);
      const { outcome, steps, problem } = await undoHost(host.name, ready, contextOf(host));
      conclude(host, outcome, steps, problem);
    });
    const hosts = options.hosts.flatMap(({ name }) => reports.get(name) ?? []);
    const exits = hosts.map(({ outcome, problem }) => ({ outcome, retryable: problem?.retryable ?? false }));
    return {
      confirmed,
      runs: new Map(confirmed ? [...stores].map(([name, store]) => [name, store.run]) : []),
      report: {
        version: REPORT_VERSION,
        run: {
          id: run,
          command: 'undo',
          startedAt: startedAt.toISOString(),
          durationMs: performance.now() - started,
          fleet: fleet.name,
          ...(fleet.environment === undefined ? {} : { environment: fleet.environment }),
          by,
          ...(url === undefined ? {} : { url }),
          bringup: VERSION,
        },
        hosts,
        problems: [],
        cancelled: signal.aborted,
        exitCode: signal.aborted ? EXIT.cancelled : worstExit(exits),
      },
    };
  } finally {
    await Promise.all([...open.values()].map((ready) => ready[Symbol.asyncDispose]()));
  }
}
