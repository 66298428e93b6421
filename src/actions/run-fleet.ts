import { CAPABILITIES } from '../capabilities.ts';
import type { AnyCapability } from '../engine/capability.ts';
import { type Connect, connector } from '../engine/connect-host.ts';
import { readPlanFile } from '../engine/plan-file.ts';
import { runFleet } from '../engine/run.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { remote } from '../github/log.ts';
import type { Report } from '../report/report.ts';
import type { Step } from './action.ts';
import { jobFile, json, writePrivate } from './job-file.ts';
import { type FleetWish, type OpenFleet, openFleet } from './open-fleet.ts';

/** What an action asks for: one run over hosts of a fleet. */
export interface FleetRun extends FleetWish {
  /** `plan` changes nothing. */
  readonly mode: 'plan' | 'apply';
  /** All when not given. */
  readonly capabilities?: readonly AnyCapability[];
  /** Remove what no line of the fleet file asks for any more. */
  readonly prune?: boolean;
  /** With `plan`: where the sealed plan is written, else in the temporary folder of the job. With `apply`: the plan to carry out. */
  readonly planFile?: string | undefined;
  readonly onFailure?: Fleet['onFailure'] | undefined;
  readonly parallel?: number | undefined;
  /** Which of the fleet the run is about, when not just the selected hosts as the file has them. Throws BringupError. */
  readonly scope?: (selected: Pick<OpenFleet, 'fleet' | 'hosts'>) => Pick<OpenFleet, 'fleet' | 'hosts'>;
  /** Done when the run is over and kept, unless it was cancelled: the runner gives who is cancelled ten seconds. Returns lines for people. */
  readonly after?: (place: RunPlace, report: Report) => Promise<string>;
  /** The command that does the same by hand, when it is not `apply`: `mesh up`. */
  readonly via?: string;
}

/** Where a run was, for what is done after it; the fleet is as its file says, whatever the run was about. */
export interface RunPlace extends OpenFleet {
  readonly connect: Connect;
  readonly signal: AbortSignal;
}

/** Plans or applies, and keeps the report and the logs on this runner. Throws BringupErrors when no host was tried. */
export async function runOnFleet(request: FleetRun, step: Step): Promise<Report> {
  const { mode, select, via } = request;
  const { secrets, access, store, log, ...selected } = await openFleet(request, step);
  const { fleet, hosts } = request.scope?.(selected) ?? selected;
  const connect = connector(fleet, access);
  const sealed = mode === 'apply' && request.planFile !== undefined ? await readPlanFile(request.planFile) : undefined;
  const logs: Promise<void>[] = [];
  let runId = '';
  const { report: bare, sealed: plan } = await runFleet({
    fleet,
    hosts,
    capabilities: request.capabilities ?? CAPABILITIES,
    partial: request.capabilities !== undefined && request.capabilities.length < CAPABILITIES.length,
    mode,
    connect,
    secrets,
    env: step.environment,
    ...(log === undefined ? {} : { log }),
    signal: step.signal,
    ...(request.prune ? { prune: true } : {}),
    ...(request.onFailure === undefined ? {} : { onFailure: request.onFailure }),
    ...(request.parallel === undefined ? {} : { parallel: request.parallel }),
    ...(sealed === undefined ? {} : { sealed }),
    ...(step.workflow.url === undefined ? {} : { url: step.workflow.url }),
    onStart: (id) => {
      runId = id;
    },
    onEvent: step.onEvent,
    onSecret: step.mask,
    onStepOutput: (host, id, output, outcome) => {
      logs.push(store.log(runId, { host, step: id, outcome, output }));
    },
  });
  const planFile = mode === 'plan' ? writePrivate(request.planFile ?? jobFile('plan.json'), json(plan)) : undefined;
  const named = {
    ...(select === undefined ? {} : { select }),
    ...(planFile === undefined ? {} : { planFile }),
    ...(via === undefined || mode === 'plan' ? {} : { via }),
  };
  const report: Report = { ...bare, run: { ...bare.run, ...named } };
  await Promise.all([...logs, store.save(report)]);
  if (request.after === undefined || mode === 'plan' || step.signal.aborted) return report;
  const { signal } = step;
  remote(
    (await request.after({ fleet: selected.fleet, hosts, secrets, access, store, connect, signal }, report)).trimEnd(),
  );
  return report;
}
