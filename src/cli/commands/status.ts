import type { Command } from 'commander';
import { HOST_STATE_SECTIONS, parseHostStatus } from '../../engine/host-status.ts';
import { type Inspection, inspectHosts } from '../../engine/inspect.ts';
import { columnsOf } from '../../report/columns.ts';
import { isChange, isKnownLater } from '../../report/host-state.ts';
import { outcomeOf, worstExit } from '../../report/outcome.ts';
import { toProblem } from '../../report/problem.ts';
import type { HostReport, Report } from '../../report/report.ts';
import { visibleInline } from '../../report/visible.ts';
import { packageKind } from '../../resources/package.ts';
import { type FleetCommand, openFleet } from '../fleet-command.ts';
import { nodeHint } from '../node-hint.ts';
import { examples, type FleetOptions, withFleetOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { hostStatusText, type ToldHost } from '../status-text.ts';

/** `bringup status`: the last run, and what each host itself says about runs. Takes no lock, writes nothing. */
export function addStatus(program: Command, outcome: Outcome): void {
  const command = withFleetOptions(program.command('status'))
    .description('tell who works on each host, what a cut-off run left open, and what the next apply does about it')
    .action(async (options: FleetOptions) => outcome.set(await status(options)));
  examples(command, [
    ['bringup status', 'all hosts, asked themselves'],
    ['bringup status --json', 'the same for a program'],
  ]);
}

/** Any package: the state of one tells what an interrupted transaction left of all. */
const ANY_PACKAGE = [{ name: 'dpkg', state: 'present' }] as const;

async function status(options: FleetOptions): Promise<number> {
  const command = await openFleet(options);
  const last = await command.store.last(['apply', 'undo', 'prepare']);
  const inspections = await inspectHosts({
    ...command,
    parallel: options.parallel ?? command.fleet.parallel,
    allFacts: false,
    sections: [...HOST_STATE_SECTIONS, { name: 'packages', body: packageKind.read(ANY_PACKAGE) }],
  });
  const seen = inspections.map((inspection) => toldHost(inspection, command.fleet.name));
  const next = await plansOf(seen, command, options);
  const hosts = seen.map((host) => {
    const plan = next.get(host.name);
    return plan === undefined ? host : { ...host, next: plan };
  });
  process.stdout.write(
    options.json ? `${JSON.stringify(statusJson(hosts, command, last), null, 2)}\n` : statusText(hosts, command, last),
  );
  return worstExit(
    hosts.map(({ problem }) => ({
      outcome: problem ? outcomeOf(problem.category) : 'converged',
      retryable: problem?.retryable ?? false,
    })),
  );
}

function toldHost({ host, sections, problem }: Inspection, fleet: string): ToldHost {
  const { name } = host;
  if (problem !== undefined) return { name, brokenPackages: [], problem: toProblem(problem) };
  const [state] = packageKind.parse(sections.get('packages') ?? '', ANY_PACKAGE);
  const brokenPackages = state?.broken ?? [];
  try {
    return { name, status: parseHostStatus(sections, name, fleet), brokenPackages };
  } catch (error) {
    return { name, brokenPackages, problem: toProblem(error) };
  }
}

/** What an apply would do now on hosts where something was left open; only those are asked again. */
async function plansOf(
  hosts: readonly ToldHost[],
  command: FleetCommand,
  options: FleetOptions,
): Promise<ReadonlyMap<string, HostReport>> {
  const open = hosts.filter(
    ({ status: known, brokenPackages }) =>
      known !== undefined && known.state !== 'held' && (known.state !== 'at-rest' || brokenPackages.length > 0),
  );
  if (open.length === 0) return new Map();
  const [{ runFleet }, { CAPABILITIES }] = await Promise.all([
    import('../../engine/run.ts'),
    import('../../capabilities.ts'),
  ]);
  const { report } = await runFleet({
    ...command,
    hosts: command.hosts.filter(({ name }) => open.some((host) => host.name === name)),
    capabilities: CAPABILITIES,
    mode: 'plan',
    ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
  });
  return new Map(report.hosts.map((host) => [host.name, host]));
}

function statusText(hosts: readonly ToldHost[], { text, fleet }: FleetCommand, last: Report | undefined): string {
  const lastLine =
    last === undefined
      ? 'no run of this fleet was made from this machine'
      : `last run from here: ${last.run.command} ${last.run.id} by ${last.run.by}, exit ${last.exitCode}`;
  const column = Math.min(24, Math.max(0, ...hosts.map(({ name }) => columnsOf(visibleInline(name)))));
  const now = Date.now();
  const unreached = hosts.filter(({ problem }) => problem !== undefined).map(({ name }) => name);
  const lines = [visibleInline(lastLine), ...hosts.map((host) => hostStatusText(host, column, now, text)), ''];
  return `${lines.join('\n')}${nodeHint(fleet, unreached, text.width)}`;
}

function statusJson(hosts: readonly ToldHost[], { fleet }: FleetCommand, last: Report | undefined): object {
  return {
    version: 'bringup.status/1',
    fleet: fleet.name,
    lastRun: last?.run,
    hosts: hosts.map(({ name, status: known, brokenPackages, next, problem }) => ({
      name,
      lastOutcome: last?.hosts.find((host) => host.name === name)?.outcome,
      ...known,
      brokenPackages,
      ...(next === undefined
        ? {}
        : { next: next.steps.filter((step) => isChange(step) || isKnownLater(step) || step.outcome === 'failed') }),
      ...(problem === undefined ? {} : { problem }),
    })),
  };
}
