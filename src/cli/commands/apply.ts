import { type Command, Option } from 'commander';
import { openFleet } from '../fleet-command.ts';
import { examples, type FleetOptions, milliseconds, withFailed, withFleetOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { recordHostKeys } from '../record-host-keys.ts';
import { assertWritable, type ReportFiles, withReportFiles, writeReport } from '../write-report.ts';

interface ApplyOptions extends FleetOptions, ReportFiles {
  readonly plan?: string;
  readonly prune?: boolean;
  readonly yes?: boolean;
  readonly onFailure?: 'stop' | 'continue' | 'rollback';
  readonly lockTimeout?: number;
}

/** `bringup apply`: makes the hosts what the fleet file says. */
export function addApply(program: Command, outcome: Outcome): void {
  const command = withReportFiles(withFailed(withFleetOptions(program.command('apply'))))
    .description('make the hosts what the fleet file says; at a terminal it shows the plan and asks first')
    .option(
      '-p, --plan <file>',
      'apply exactly the plan in this file; refused where something moved since (values of secrets are not sealed)',
    )
    .option('--prune', 'remove what bringup made and the fleet file no longer has')
    .option('-y, --yes', 'do not ask')
    .addOption(
      new Option(
        '--on-failure <what>',
        'stop (default), continue with what does not need the failed step, or rollback',
      ).choices(['stop', 'continue', 'rollback']),
    )
    .option(
      '--lock-timeout <duration>',
      'how long to wait for a host that another run holds (default: 40s)',
      milliseconds,
    )
    .action(async (options: ApplyOptions) => outcome.set(await apply(options)));
  examples(command, [
    ['bringup apply', 'show the plan, ask, apply'],
    ['bringup apply --yes -s gpu-1,rack=b', 'some hosts, without asking'],
    ['bringup apply --failed', 'only what failed or was not begun'],
    ['bringup apply --plan plan.json', 'a plan that was looked at before'],
  ]);
}

async function apply(options: ApplyOptions): Promise<number> {
  const { onFailure } = options;
  await assertWritable([options.report, options.summary, options.junit]);
  const command = await openFleet(options);
  const [{ runFleet }, { applyEndText, applyText }, { planText }, { readPlanFile }, { watchRun }, { CAPABILITIES }] =
    await Promise.all([
      import('../../engine/run.ts'),
      import('../../report/apply-text.ts'),
      import('../../report/plan-text.ts'),
      import('../../engine/plan-file.ts'),
      import('../watch-run.ts'),
      import('../../capabilities.ts'),
    ]);
  const sealed = options.plan === undefined ? undefined : await readPlanFile(options.plan);
  const asks = !options.yes && sealed === undefined && !options.json && process.stdin.isTTY && process.stdout.isTTY;
  using watch = watchRun(command, options);
  const logging: Promise<void>[] = [];
  let runId = '';
  const result = await runFleet({
    ...command,
    capabilities: CAPABILITIES,
    mode: 'apply',
    ...(options.prune ? { prune: true } : {}),
    ...(onFailure === undefined ? {} : { onFailure }),
    ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
    ...(options.lockTimeout === undefined ? {} : { lockTimeoutMs: options.lockTimeout }),
    ...(sealed === undefined ? {} : { sealed }),
    ...(asks
      ? {
          async confirm(plan) {
            watch.pause();
            process.stdout.write(planText(plan, { ...command.text, hints: false }));
            const { askYes } = await import('../terminal/ask.ts');
            const yes = await askYes('Apply this?', command.signal);
            if (yes) watch.resume();
            return yes;
          },
        }
      : {}),
    onStart: (id) => {
      runId = id;
    },
    onEvent: watch.onEvent,
    onStepOutput: (host, step, output, outcome) => {
      logging.push(command.store.log(runId, { host, step, outcome, output }));
    },
  });
  watch.stop();
  await Promise.all(logging);
  const report = watch.named(result.report);
  await command.store.save(report);
  await recordHostKeys(
    command.fleet,
    report.hosts.map(({ newHostKey }) => newHostKey),
  );
  await writeReport(report, options);
  if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (!result.confirmed) process.stdout.write('nothing was changed\n');
  else process.stdout.write(watch.told ? applyEndText(report, command.text) : applyText(report, command.text));
  return report.exitCode;
}
