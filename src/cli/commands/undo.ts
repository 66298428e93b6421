import type { Command } from 'commander';
import { openFleet } from '../fleet-command.ts';
import { examples, type FleetOptions, milliseconds, withFleetOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { printJson } from '../print-json.ts';
import { recordHostKeys } from '../record-host-keys.ts';
import { tellTakenBack } from '../tell-taken-back.ts';

interface UndoCommandOptions extends FleetOptions {
  readonly run?: string;
  readonly yes?: boolean;
  readonly lockTimeout?: number;
}

/** `bringup undo`: takes back what a run changed, from what the hosts keep themselves. */
export function addUndo(program: Command, outcome: Outcome): void {
  const command = withFleetOptions(program.command('undo'))
    .description('take back what the last run (or --run) changed on each host; hosts keep their last five runs')
    .option(
      '--run <id>',
      'a run by its id (see `bringup status -v`); default: on each host the newest with something left',
    )
    .option('-y, --yes', 'do not ask')
    .option(
      '--lock-timeout <duration>',
      'how long to wait for a host that another run holds (default: 40s)',
      milliseconds,
    )
    .action(async (options: UndoCommandOptions) => outcome.set(await undo(options)));
  examples(command, [
    ['bringup undo -s gpu-1', 'the last run on one host'],
    ['bringup undo --run 20261120-231502-4f1c9a', 'one run, wherever it was'],
  ]);
}

async function undo(options: UndoCommandOptions): Promise<number> {
  const command = await openFleet(options);
  const [{ undoFleet }, { applyEndText, applyText }, { watchRun }, { CAPABILITIES }, { shortKind }] = await Promise.all(
    [
      import('../../engine/undo-fleet.ts'),
      import('../../report/apply-text.ts'),
      import('../watch-run.ts'),
      import('../../capabilities.ts'),
      import('../../report/step-lines.ts'),
    ],
  );
  const asks = !options.yes && !options.json && process.stdin.isTTY && process.stdout.isTTY;
  using watch = await watchRun(command, options);
  const result = await undoFleet({
    ...command,
    capabilities: CAPABILITIES,
    parallel: options.parallel ?? command.fleet.parallel,
    lockTimeoutMs: options.lockTimeout ?? 40_000,
    ...(options.run === undefined ? {} : { run: options.run }),
    ...(asks
      ? {
          async confirm(stores) {
            watch.pause();
            for (const [host, store] of stores) {
              process.stdout.write(`${host}   run ${store.run}\n`);
              for (const entry of store.entries.toReversed()) {
                if (!entry.undone)
                  process.stdout.write(
                    `  ${entry.cannot === undefined ? '↶' : '-'} ${entry.capability}.${shortKind(entry)} ${entry.id.slice(entry.kind.length + 1)}${entry.cannot === undefined ? '' : `   stays: ${entry.cannot}`}${entry.leaves === undefined ? '' : `   ${entry.leaves}`}\n`,
                  );
              }
            }
            const { askYes } = await import('../terminal/ask.ts');
            const yes = await askYes('Take this back?', command.signal);
            if (yes) watch.resume();
            return yes;
          },
        }
      : {}),
    onEvent: watch.onEvent,
  });
  watch.stop();
  const report = watch.named(result.report);
  if (result.confirmed) await command.store.save(report);
  await recordHostKeys(
    command.fleet.root,
    report.hosts.map(({ newHostKey }) => newHostKey),
  );
  if (options.json) printJson(report);
  else if (!result.confirmed) process.stdout.write('nothing was changed\n');
  else
    process.stdout.write(
      watch.told ? applyEndText(report, command.text) : applyText(report, { ...command.text, verbose: true }),
    );
  process.stderr.write(tellTakenBack(report, result.runs));
  return report.exitCode;
}
