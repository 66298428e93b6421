import type { z } from 'zod';
import { CAPABILITIES } from '../capabilities.ts';
import { secretsIn } from '../core/secrets-in.ts';
import type { AnyCapability } from '../engine/capability.ts';
import { type Access, connectHost } from '../engine/connect-host.ts';
import { readPlanFile } from '../engine/plan-file.ts';
import { runFleet } from '../engine/run.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { loadFleet } from '../fleet/load-fleet.ts';
import { selectHosts } from '../fleet/select.ts';
import { openRunStore, type RunStore } from '../registry/run-store.ts';
import { isBad } from '../report/host-state.ts';
import type { Report } from '../report/report.ts';
import type { Step } from './action.ts';
import { jobFile, json, writePrivate } from './job-file.ts';
import type { accessInputs } from './shared-inputs.ts';

/** What an action asks for: one run over hosts of a fleet. */
export interface FleetRun {
  /** `plan` changes nothing. */
  readonly mode: 'plan' | 'apply';
  /** Path of the fleet file. */
  readonly fleet: string;
  readonly environment?: string | undefined;
  readonly select?: string | undefined;
  readonly capabilities?: readonly AnyCapability[];
  /** Remove what no line of the fleet file asks for any more. */
  readonly prune?: boolean;
  /** With `plan`: where the sealed plan is written; in the temporary folder of the job when not given. With `apply`: the plan to carry out. */
  readonly planFile?: string | undefined;
  readonly access: z.output<z.ZodObject<typeof accessInputs>>;
  readonly onFailure?: Fleet['onFailure'] | undefined;
  readonly parallel?: number | undefined;
}

/** Loads the fleet, masks its secrets, plans or applies, and keeps the report and the logs on this runner. Throws BringupErrors when no host was tried. */
export async function runOnFleet(request: FleetRun, step: Step): Promise<Report> {
  const { mode, access, select } = request;
  const fleet = await loadFleet({
    file: request.fleet,
    ...(request.environment === undefined ? {} : { environment: request.environment }),
    capabilities: CAPABILITIES,
    env: step.environment,
    secrets: 'require',
  });
  const given = [access['ssh-private-key'], access['sudo-password']].filter((secret) => secret !== undefined);
  const secrets = [...secretsIn(fleet.hosts), ...secretsIn(fleet.sections), ...given];
  for (const secret of secrets) step.mask(secret);
  const store = openRunStore(fleet.name);
  const hosts = selectHosts(fleet, select ?? 'all', { failed: await failedHosts(store, select) });
  const sealed = mode === 'apply' && request.planFile !== undefined ? await readPlanFile(request.planFile) : undefined;
  const reach = accessOf(fleet, access);
  let runId = '';
  const logs: Promise<void>[] = [];
  const { report: bare, sealed: plan } = await runFleet({
    fleet,
    hosts,
    capabilities: request.capabilities ?? CAPABILITIES,
    mode,
    connect: (host, signal) => connectHost(reach, host, signal),
    secrets,
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
    onStepOutput: (host, id, output, outcome) => {
      logs.push(store.log(runId, { host, step: id, outcome, output }));
    },
  });
  const planFile = mode === 'plan' ? (request.planFile ?? jobFile('plan.json')) : undefined;
  if (planFile !== undefined) writePrivate(planFile, json(plan));
  const report: Report = {
    ...bare,
    run: { ...bare.run, ...(select === undefined ? {} : { select }), ...(planFile === undefined ? {} : { planFile }) },
  };
  await keep(store, report, logs, step);
  return report;
}

function accessOf(fleet: Fleet, inputs: FleetRun['access']): Access {
  const {
    'ssh-private-key': privateKey,
    'known-hosts': knownHosts,
    'host-key-policy': hostKeys,
    'sudo-password': sudoPassword,
  } = inputs;
  return {
    fleet,
    ...(privateKey === undefined ? {} : { privateKey }),
    ...(knownHosts === undefined ? {} : { knownHosts: { origin: 'the input known-hosts', text: knownHosts } }),
    ...(hostKeys === undefined ? {} : { hostKeys }),
    ...(sudoPassword === undefined ? {} : { sudoPassword }),
  };
}

/** Names of the hosts that failed in the last run of this runner, when `select` asks for them. */
async function failedHosts(store: RunStore, select = ''): Promise<readonly string[]> {
  if (!/(^|,)\s*!?failed\s*(,|$)/.test(select)) return [];
  const last = await store.last(['apply', 'plan', 'check']);
  return last?.hosts.filter(({ outcome }) => isBad(outcome)).map(({ name }) => name) ?? [];
}

/** Keeps the run for `bringup logs` and `bringup status` on this runner. A run is no failure because that does not work. */
async function keep(store: RunStore, report: Report, logs: readonly Promise<void>[], step: Step): Promise<void> {
  const results = await Promise.allSettled([...logs, store.save(report)]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined)
    step.warn(`The run could not be kept on this runner for \`bringup logs\`: ${String(failed.reason)}`);
}
