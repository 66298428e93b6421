import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { isBad } from '../../report/host-state.ts';
import { EXIT } from '../../report/outcome.ts';
import { openFleet } from '../fleet-command.ts';
import { nodeHint } from '../node-hint.ts';
import { examples, type FleetOptions, programPrinter, withDebug, withFailed, withFleetOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { recordHostKeys } from '../record-host-keys.ts';
import { assertWritable, type ReportFiles, withReportFiles, writeReport } from '../write-report.ts';

interface PlanOptions extends FleetOptions, ReportFiles {
  readonly out?: string;
  readonly prune?: boolean;
  readonly detailedExitCode?: boolean;
}

/** `bringup plan`: what an apply would change. Writes nothing on any host. */
export function addPlan(program: Command, outcome: Outcome): void {
  const command = withDebug(withReportFiles(withFailed(withFleetOptions(program.command('plan')))))
    .description('show what would change on each host; nothing is changed')
    .option('-o, --out <file>', 'write the plan, to be applied as it is with `apply --plan`')
    .option('--prune', 'plan also the removal of what bringup made and the fleet file no longer has')
    .option('--detailed-exit-code', `exit ${EXIT.changes} when there is something to change`)
    .action(async (options: PlanOptions) => outcome.set(await plan(options)));
  examples(command, [
    ['bringup plan', 'all hosts of ./fleet.yaml'],
    ['bringup plan --env production -s role=worker', 'workers of one environment'],
    ['bringup plan --out plan.json', 'to be applied as it is'],
  ]);
}

async function plan(options: PlanOptions): Promise<number> {
  await assertWritable([options.report, options.summary, options.junit, options.out]);
  const command = await openFleet(options);
  const [{ runFleet }, { planText }, { watchRun }] = await Promise.all([
    import('../../engine/run.ts'),
    import('../../report/plan-text.ts'),
    import('../watch-run.ts'),
  ]);
  const { CAPABILITIES } = await import('../../capabilities.ts');
  using watch = await watchRun(command, options, 'plan');
  const { report: bare, sealed } = await runFleet({
    ...command,
    capabilities: CAPABILITIES,
    mode: 'plan',
    ...(options.prune ? { prune: true } : {}),
    ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
    onEvent: watch.onEvent,
    ...programPrinter(options),
  });
  watch.stop();
  const report = watch.named(bare, options.out);
  if (options.out !== undefined) await writeFile(options.out, `${JSON.stringify(sealed, null, 2)}\n`, { mode: 0o600 });
  await command.store.save(report);
  await recordHostKeys(
    command.fleet.root,
    report.hosts.map(({ newHostKey }) => newHostKey),
  );
  await writeReport(report, options);
  const unreached = report.hosts.filter(({ outcome }) => isBad(outcome)).map(({ name }) => name);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${planText(report, command.text)}${nodeHint(command.fleet, unreached, command.text.width)}`,
  );
  const changes = report.hosts.some(({ outcome }) => outcome === 'changed');
  return report.exitCode === EXIT.ok && options.detailedExitCode && changes ? EXIT.changes : report.exitCode;
}
