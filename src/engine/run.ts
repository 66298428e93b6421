import { redactor } from '../core/redact.ts';
import type { Secret } from '../core/secret.ts';
import { whoRuns } from '../core/who-runs.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import { createSemaphore } from '../host/semaphore.ts';
import type { Log } from '../registry/log-file.ts';
import { counted } from '../report/counted.ts';
import { EXIT, exitOfProblems, type StepOutcome, worstExit } from '../report/outcome.ts';
import { toProblems } from '../report/problem.ts';
import { REPORT_VERSION, type Report } from '../report/report.ts';
import { VERSION } from '../version.ts';
import { AgentRun } from './agent-run.ts';
import type { AnyCapability } from './capability.ts';
import type { RunEvent } from './event.ts';
import { failRefused } from './fail-refused.ts';
import { hostFacts } from './host-facts.ts';
import type { HostRun } from './host-run.ts';
import { createJumpWatch } from './jump-watch.ts';
import { logOfRun } from './log-run.ts';
import { machineClashes } from './machine-identity.ts';
import { openRun } from './open-run.ts';
import { comparePlan, refuseForeignPlan, type SealedPlan } from './plan-file.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';
import { type PlannedRollout, planRollout, rollOut } from './rollout.ts';
import type { RunContext, SudoChoice } from './run-context.ts';
import { newRunId } from './run-id.ts';
import { sealPlan } from './seal-plan.ts';
import { withSlots } from './slots.ts';
import { createValues, TAKES_PART } from './values.ts';

/** What to do with a fleet. */
export interface RunOptions {
  readonly fleet: Fleet;
  /** The hosts to work on, in order; a subset of the fleet's. */
  readonly hosts: readonly FleetHost[];
  readonly capabilities: readonly AnyCapability[];
  readonly mode: 'plan' | 'apply';
  connect(
    host: FleetHost,
    signal: AbortSignal,
    retries: RetryBudget,
  ): Promise<{ readonly connection: Connection; readonly sudo: SudoChoice }>;
  /** All secrets of the run: taken out of every output. */
  readonly secrets: readonly Secret[];
  readonly signal?: AbortSignal;
  readonly prune?: boolean;
  /** Only some of bringup's capabilities are given. */
  readonly partial?: boolean;
  readonly onFailure?: Fleet['onFailure'];
  readonly parallel?: number;
  /** How long to wait for a host that another run holds. */
  readonly lockTimeoutMs?: number;
  /** Only this plan may be carried out; what moved since is refused. */
  readonly sealed?: SealedPlan;
  /** Address of the workflow run. */
  readonly url?: string;
  /** What an action was given, which is not in the environment of this process any more. */
  readonly env?: Readonly<Record<string, string>>;
  /** What happens is written there, too, without the secrets of the run. */
  readonly log?: Log;
  /** Asked with the plan before the first change; false ends the run with nothing changed. */
  confirm?(plan: Report): Promise<boolean>;
  /** Told the run's id before anything else. */
  onStart?(runId: string): void;
  onEvent?(event: RunEvent): void;
  /** Told of each program that is sent to a host; secrets stand in it as variables. */
  onProgram?(host: string, program: string): void;
  /** Told of each secret that was got in the middle of the run, before it is used. */
  onSecret?(secret: Secret): void;
  onStepOutput?(host: string, step: string, output: string, outcome: StepOutcome): void;
}

export interface RunResult {
  readonly report: Report;
  /** The plan as it was made, for `--out`; its hash is `report.plan`. */
  readonly sealed: SealedPlan;
  /** False when `confirm` said no. */
  readonly confirmed: boolean;
}

/**
 * Brings hosts to what the fleet file wants, or says what that would change. One flow for both: read, plan, and for an apply
 * lock, apply, verify. A host's trouble is in its report; only what stops the whole run is thrown (BringupErrors).
 */
export async function runFleet(options: RunOptions): Promise<RunResult> {
  const { fleet, mode, sealed: approved } = options;
  if (approved !== undefined) refuseForeignPlan(approved, { fleet: fleet.name, environment: fleet.environment });
  // A sealed plan is for the hosts it was made for, and for no others.
  const hosts =
    approved === undefined
      ? options.hosts
      : options.hosts.filter(({ name }) => approved.hosts.some((host) => host.name === name));
  const startedAt = new Date();
  const started = performance.now();
  const runId = newRunId(startedAt);
  options.onStart?.(runId);
  const by = whoRuns();
  const log = logOfRun(options, runId);
  log.began(`${mode} of ${counted(hosts.length, 'host')} of ${fleet.name} by ${by}`);
  const controller = new AbortController();
  const signal = options.signal ?? controller.signal;
  const parallel = options.parallel ?? fleet.parallel;
  const values = createValues();
  for (const { name } of hosts) values.set(name, TAKES_PART, true);
  const jumps = createJumpWatch(fleet, hosts, values);
  const retries = createRetryBudget(hosts.length);
  const connect = (host: FleetHost) => options.connect(host, signal, retries);
  const prepared = new Map<string, unknown>();
  const preparing = { signal, connect, ...(options.env === undefined ? {} : { env: options.env }) };
  for (const capability of options.capabilities) {
    if (capability.prepare) prepared.set(capability.name, await capability.prepare(fleet, preparing));
  }
  const redact = redactor(options.secrets);
  const context: RunContext = {
    runId,
    fleet,
    capabilities: options.capabilities,
    prepared,
    values,
    facts: hostFacts,
    redactor: redact,
    signal,
    applying: mode === 'apply',
    slots: createSemaphore(parallel),
    retries,
    reboots: createSemaphore(fleet.rollout.reboots),
    guardSeconds: fleet.guardSeconds,
    prune: options.prune ?? false,
    partial: options.partial ?? false,
    sealed: options.sealed !== undefined,
    onFailure: options.onFailure ?? fleet.onFailure,
    lockTimeoutMs: options.lockTimeoutMs ?? 40_000,
    by,
    holder: JSON.stringify({
      run: runId,
      by,
      fleet: fleet.name,
      since: startedAt.toISOString(),
      ...(options.url ? { url: options.url } : {}),
    }),
    ...jumps,
    connect,
    newSecret(secret) {
      redact.add(secret);
      log.onSecret(secret);
    },
    onProgram: log.onProgram,
    onEvent: log.onEvent,
    onStepOutput: options.onStepOutput ?? (() => undefined),
  };

  const first = hosts.map((host) => new AgentRun(context, host));
  const runs: HostRun[] = [...first];
  let rollout: PlannedRollout | undefined;
  const report = (plan: string | undefined): Report => {
    const hostReports = runs.map((run) => run.report());
    const cancelled = signal.aborted;
    return {
      version: REPORT_VERSION,
      run: {
        id: runId,
        command: mode,
        startedAt: startedAt.toISOString(),
        durationMs: performance.now() - started,
        fleet: fleet.name,
        ...(fleet.environment === undefined ? {} : { environment: fleet.environment }),
        by,
        ...(context.prune ? { prune: true } : {}),
        ...(options.url === undefined ? {} : { url: options.url }),
        bringup: VERSION,
        ...(rollout === undefined || rollout.waves.length < 2 ? {} : { rollout: rolloutOf(rollout) }),
      },
      ...(plan === undefined ? {} : { plan }),
      hosts: hostReports,
      problems: [],
      cancelled,
      exitCode: cancelled
        ? EXIT.cancelled
        : worstExit(
            hostReports.map((host) => ({ outcome: host.outcome, retryable: host.problem?.retryable ?? false })),
          ),
    };
  };
  const finished = new Set<HostRun>();
  const finish = async (run: HostRun) => {
    await run.close().catch(() => undefined);
    const { outcome, durationMs, problem } = run.report();
    if (finished.has(run)) return outcome;
    finished.add(run);
    context.onEvent({
      type: 'host-finished',
      host: run.host.name,
      outcome,
      durationMs,
      ...(problem ? { problem: problem.what } : {}),
    });
    return outcome;
  };

  try {
    await withSlots([...first.entries()], parallel, async ([index, host]) => {
      let run: HostRun = host;
      try {
        await openRun(context, host, (other) => {
          run = other;
          runs[index] = other;
        });
        if (!run.view.waits) tellPlanned(run, context);
        if (!run.view.waits && (mode === 'plan' || !run.needsLock)) await run.close();
      } catch (error) {
        run.fail(error);
      }
    });
    await settlePlans(runs, context);
    const clashes = machineClashes(
      runs.map(({ host, hostKeyFingerprint, view }) => ({ host, hostKeyFingerprint, facts: view.facts })),
    );
    for (const run of runs) {
      const clash = clashes.get(run.host.name);
      if (clash !== undefined) run.fail(clash);
    }
    rollout = planRollout(runs, fleet.rollout, context);
    const sealed = sealPlan(fleet, startedAt, runs);
    if (mode === 'plan') {
      runs.forEach(failRefused);
      await Promise.all(runs.map(finish));
      return { report: report(sealed.hash), sealed, confirmed: true };
    }
    for (const [name, { error, ids }] of approved === undefined ? [] : comparePlan(approved, sealed))
      runs.find((run) => run.host.name === name)?.refuseMoved(error, ids);
    if (
      runs.some((run) => run.view.openSteps.length > 0) &&
      options.confirm &&
      !signal.aborted &&
      !(await options.confirm(report(sealed.hash)))
    ) {
      for (const run of runs) if (run.view.openSteps.length > 0) run.skip('the plan was not approved');
      return { report: report(sealed.hash), sealed, confirmed: false };
    }
    const inWaves = new Set(rollout.waves.flatMap((wave) => wave.runs));
    const rest = runs.filter((run) => !inWaves.has(run));
    const besides = new Set(rest.filter((run) => run.problem === undefined && run.needsLock));
    await Promise.all(rest.filter((run) => !besides.has(run)).map(finish));
    await rollOut(rollout, [...besides], { context, parallel, finish });
    return { report: report(sealed.hash), sealed, confirmed: true };
  } finally {
    await Promise.all(runs.map((run) => run.close().catch(() => undefined)));
    await Promise.all([...prepared.values()].map((value) => dispose(value).catch(() => undefined)));
  }
}

async function dispose(value: unknown): Promise<void> {
  if (typeof value === 'object' && value !== null && Symbol.asyncDispose in value)
    await (value as AsyncDisposable)[Symbol.asyncDispose]();
}

/** Plans again, now that all hosts were read, those that wait for what others tell: so a plan does not depend on who answered first. */
async function settlePlans(runs: readonly HostRun[], context: RunContext): Promise<void> {
  const { values } = context;
  const waited = runs.filter((run) => run.problem === undefined && run.view.waits);
  for (let before = -1; before !== values.version(); ) {
    before = values.version();
    for (const run of runs) {
      if (run.problem !== undefined || !run.view.waits) continue;
      try {
        await run.view.plan();
        await run.view.explain();
      } catch (error) {
        run.fail(error);
      }
    }
  }
  for (const run of waited) if (run.problem === undefined) tellPlanned(run, context);
}

function tellPlanned({ host, view }: HostRun, { onEvent }: RunContext): void {
  onEvent({ type: 'host-planned', host: host.name, changes: view.openSteps.length, steps: view.steps.length });
}

function rolloutOf({ canary, failureBudget, pauseMs }: PlannedRollout): NonNullable<Report['run']['rollout']> {
  return { canary, failureBudget, ...(pauseMs === 0 ? {} : { pauseMs }) };
}

/** The report of a run that could not begin. */
export function failedReport(command: Report['run']['command'], error: unknown, fleet = ''): Report {
  const told = toProblems(error);
  return {
    version: REPORT_VERSION,
    run: {
      id: newRunId(new Date()),
      command,
      startedAt: new Date().toISOString(),
      durationMs: 0,
      fleet,
      by: whoRuns(),
      bringup: VERSION,
    },
    hosts: [],
    problems: told,
    cancelled: false,
    exitCode: exitOfProblems(told),
  };
}
