import { type Command, Option } from 'commander';
import type { AnyCapability } from '../engine/capability.ts';
import type { RunEvent } from '../engine/event.ts';
import type { Report } from '../report/report.ts';
import { directReport } from './direct-words.ts';
import type { FleetCommand } from './fleet-command.ts';
import { type FleetOptions, milliseconds, programPrinter, withDebug, withFleetOptions } from './options.ts';
import { printJson } from './print-json.ts';
import { recordHostKeys } from './record-host-keys.ts';
import { tellTakenBack } from './tell-taken-back.ts';
import { type ReportFiles, withReportFiles, writeReport } from './write-report.ts';

/** Options of every command that applies. */
export interface ApplyOptions extends FleetOptions, ReportFiles {
  readonly plan?: string;
  readonly prune?: boolean;
  readonly yes?: boolean;
  readonly onFailure?: 'stop' | 'continue' | 'rollback';
  readonly lockTimeout?: number;
}

/** Adds the options of every command that applies. */
export function withApplyOptions(command: Command): Command {
  return withDebug(withReportFiles(withFleetOptions(command)))
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
    );
}

/** What an apply is about, when not about everything. */
export interface ApplyWish {
  /** Only these. */
  readonly capabilities?: readonly AnyCapability[];
  /** The folder whose `known_hosts` takes accepted host keys; default: that of the fleet file. */
  readonly hostKeysIn?: string;
  /** The command line as far as it is not `apply`, for the lines that say how to go on. */
  readonly via?: string;
  /** It names its host by itself, and no fleet file. */
  readonly direct?: boolean;
  /** Carry out this sealed plan. */
  readonly plan?: string;
  /** Told of all that happens, before it is shown. */
  readonly onEvent?: (event: RunEvent) => RunEvent;
  /** The report as it is kept and shown. */
  readonly reported?: (report: Report) => Report;
  /** What is told behind the report; of that the JSON stands in its place. */
  readonly tell?: (report: Report) => { readonly text: string; readonly json: object };
  /** Done when the report was told; a line for people is returned, or nothing. */
  readonly after?: (report: Report) => Promise<string>;
}

/** Shows the plan, asks where somebody can answer, applies, and tells how it ended. Returns the exit code. */
export async function applyFleet(command: FleetCommand, options: ApplyOptions, wish: ApplyWish = {}): Promise<number> {
  const { onFailure } = options;
  const [{ runFleet }, { applyEndText, applyText }, { planText }, { readPlanFile }, { watchRun }, { CAPABILITIES }] =
    await Promise.all([
      import('../engine/run.ts'),
      import('../report/apply-text.ts'),
      import('../report/plan-text.ts'),
      import('../engine/plan-file.ts'),
      import('./watch-run.ts'),
      import('../capabilities.ts'),
    ]);
  const sealed = wish.plan === undefined ? undefined : await readPlanFile(wish.plan);
  const asks = !options.yes && sealed === undefined && !options.json && process.stdin.isTTY && process.stdout.isTTY;
  using watch = await watchRun(command, options);
  const logging: Promise<void>[] = [];
  let runId = '';
  const result = await runFleet({
    ...command,
    capabilities: wish.capabilities ?? CAPABILITIES,
    partial: wish.capabilities !== undefined,
    ...programPrinter(options),
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
            process.stdout.write(planText(wish.direct ? directReport(plan) : plan, { ...command.text, hints: false }));
            const { askYes } = await import('./terminal/ask.ts');
            const yes = await askYes('Apply this?', command.signal);
            if (yes) watch.resume();
            return yes;
          },
        }
      : {}),
    onStart: (id) => {
      runId = id;
    },
    onEvent: (event) => watch.onEvent(wish.onEvent?.(event) ?? event),
    onStepOutput: (host, step, output, outcome) => {
      logging.push(command.store.log(runId, { host, step, outcome, output }));
    },
  });
  watch.stop();
  await Promise.all(logging);
  const report = named(watch.named(wish.reported?.(result.report) ?? result.report), wish);
  await command.store.save(report);
  await recordHostKeys(
    wish.hostKeysIn ?? command.fleet.root,
    report.hosts.map(({ newHostKey }) => newHostKey),
  );
  await writeReport(report, options);
  const more = wish.tell?.(report);
  if (options.json) printJson(more?.json ?? report);
  else if (!result.confirmed) process.stdout.write('nothing was changed\n');
  else {
    process.stdout.write(watch.told ? applyEndText(report, command.text) : applyText(report, command.text));
    if (more !== undefined) process.stdout.write(more.text);
  }
  process.stderr.write(tellTakenBack(report));
  const line = await wish.after?.(report);
  if (line !== undefined) process.stderr.write(line);
  return report.exitCode;
}

function named(report: Report, { via, direct }: ApplyWish): Report {
  if (via === undefined) return report;
  if (!direct) return { ...report, run: { ...report.run, via } };
  const { fleetFile: _file, select: _select, ...bare } = report.run;
  return { ...directReport(report), run: { ...bare, via, direct } };
}
