import { CAPABILITIES } from '../../capabilities.ts';
import { BringupError } from '../../core/error.ts';
import { connector } from '../../engine/connect-host.ts';
import { createRetryBudget } from '../../engine/retry-budget.ts';
import { say } from '../../github/log.ts';
import { setOutputs } from '../../github/outputs.ts';
import { openControlServer } from '../../mesh/control-server.ts';
import { meshSectionOf } from '../../mesh/status.ts';
import { EXIT, HOST_OUTCOMES } from '../../report/outcome.ts';
import { toProblem } from '../../report/problem.ts';
import type { Report } from '../../report/report.ts';
import type { Step } from '../action.ts';
import { API_KEY } from '../direct-mesh.ts';
import { jobFile, writePrivate } from '../job-file.ts';
import { type FleetWish, type OpenFleet, openFleet } from '../open-fleet.ts';
import { runOnFleet } from '../run-fleet.ts';
import type { SetupMeshInputs } from './action.ts';
import { meshOfOne } from './mesh-of-one.ts';
import { joinRunner } from './runner-join/join.ts';
import { findPrograms } from './runner-join/programs.ts';

/** Joins the hosts of a fleet file, or the one host that the workflow names; with a dry run it only plans. */
export async function run(inputs: SetupMeshInputs, given: Step): Promise<Report> {
  const wanted = inputs['skip-syncthing'] ? ['mesh'] : ['mesh', 'syncthing'];
  const direct = meshOfOne(inputs);
  const key = inputs['api-key'];
  const environment = { ...given.environment, ...(key === undefined ? {} : { [API_KEY]: key.reveal() }) };
  const step: Step = { ...given, environment };
  const wish = {
    fleet: direct === undefined ? inputs.fleet : writePrivate(jobFile('direct/fleet.yaml'), direct),
    environment: inputs.environment,
    select: inputs.select,
    access: inputs,
  };
  const joined = await runOnFleet(
    {
      ...wish,
      mode: inputs['dry-run'] ? 'plan' : 'apply',
      capabilities: CAPABILITIES.filter(({ name }) => wanted.includes(name)),
      onFailure: inputs['on-failure'],
      parallel: inputs.parallel,
    },
    step,
  );
  if (joined.cancelled) return joined;
  const report = await proven(inputs, joined, wish, step);
  if (!inputs['runner-joins'] || inputs['dry-run'] || report.cancelled) return report;
  try {
    await joinThisRunner(inputs, await openFleet(wish, step), step);
    return report;
  } catch (error) {
    return withProblem(report, error, step);
  }
}

/** Hosts that are joined are not yet hosts that reach each other. */
async function proven(inputs: SetupMeshInputs, report: Report, wish: FleetWish, step: Step): Promise<Report> {
  if (inputs.prove === false || report.exitCode !== 0) return report;
  try {
    const { proveHosts } = await import('./prove.ts');
    return await proveHosts(report, { ...wish, isDemanded: inputs.prove === true }, step);
  } catch (error) {
    return withProblem(report, error, step);
  }
}

function withProblem(report: Report, error: unknown, step: Step): Report {
  if (step.signal.aborted) return { ...report, cancelled: true, exitCode: EXIT.cancelled };
  const problem = toProblem(error);
  const exitCode = problem.retryable ? EXIT.transient : HOST_OUTCOMES.failed.exit;
  return { ...report, exitCode: report.exitCode || exitCode, problems: [...report.problems, problem] };
}

async function joinThisRunner(
  inputs: SetupMeshInputs,
  { fleet, access }: OpenFleet,
  { workflow, signal, mask, environment }: Step,
): Promise<void> {
  const section = meshSectionOf(fleet);
  if (section === undefined) {
    throw new BringupError({
      code: 'mesh-not-declared',
      category: 'config',
      what: `${fleet.file} has no mesh: section at its top, so this runner cannot join one.`,
      remedy: 'Add it; docs/fleet/mesh.yaml shows one.',
    });
  }
  const programs = findPrograms(inputs['runner-tailscale']);
  const retries = createRetryBudget(1);
  const connect = connector(fleet, access);
  await using control = await openControlServer(section, {
    ...{ signal, fleet, env: environment },
    connect: (host) => connect(host, signal, retries),
  });
  const run = /\d+$/.exec(workflow.url ?? '')?.[0] ?? process.pid;
  const hostname = `runner-${run}-${environment['GITHUB_RUN_ATTEMPT'] ?? 1}`;
  say(`this runner joins the mesh as ${hostname}`);
  const node = await joinRunner(control, { hostname, tags: inputs['runner-tags'] ?? [], programs, signal, mask });
  setOutputs({
    'runner-address': node.address,
    'runner-proxy': `socks5h://127.0.0.1:${node.proxyPort}`,
    'runner-socket': node.socket,
  });
}
