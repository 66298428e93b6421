import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { openFleet } from '../fleet-command.ts';
import { examples, type FleetOptions, withFleetOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { printJson } from '../print-json.ts';
import { recordHostKeys } from '../record-host-keys.ts';

interface PrepareCommandOptions extends FleetOptions {
  readonly undo?: boolean;
  readonly dryRun?: boolean;
  readonly expires?: Date;
}

/** `bringup prepare`: lets the fleet's user start the agent without a password, or takes that back. */
export function addPrepare(program: Command, outcome: Outcome): void {
  const command = withFleetOptions(program.command('prepare'))
    .description('let the ssh user start bringup’s agent on each host without a password (that is root)')
    .option('--expires <when>', 'a day (2027-12-31) or a span (30d, 12h) after which sudo forgets it', moment)
    .option('--dry-run', 'show what would be written')
    .option('--undo', 'remove what prepare wrote')
    .action(async (options: PrepareCommandOptions) => outcome.set(await prepare(options)));
  examples(command, [
    ['bringup prepare', 'hosts that ask for a sudo password'],
    ['bringup prepare -s gpu-2 --expires 30d', 'one host, for thirty days'],
    ['bringup prepare --undo', 'as it was before'],
  ]);
}

/** A day or a span from now. */
function moment(text: string): Date {
  const [, amount, unit] = /^(\d+)([dh])$/.exec(text) ?? [];
  const at =
    amount === undefined
      ? new Date(`${text}T23:59:59Z`)
      : new Date(Date.now() + Number(amount) * (unit === 'd' ? 86_400_000 : 3_600_000));
  if (Number.isNaN(at.getTime()) || at.getTime() < Date.now())
    throw new InvalidArgumentError('write a day to come, like 2027-12-31, or a span, like 30d');
  return at;
}

async function prepare(options: PrepareCommandOptions): Promise<number> {
  const command = await openFleet(options);
  const [{ prepareFleet }, { applyEndText, applyText }, { planText }, { watchRun }, { askHidden }] = await Promise.all([
    import('../../prepare/prepare-fleet.ts'),
    import('../../report/apply-text.ts'),
    import('../../report/plan-text.ts'),
    import('../watch-run.ts'),
    import('../terminal/ask.ts'),
  ]);
  using watch = await watchRun(command, options, options.dryRun ? 'plan' : 'change');
  const report = watch.named(
    await prepareFleet({
      ...command,
      parallel: options.parallel ?? command.fleet.parallel,
      undo: options.undo ?? false,
      dryRun: options.dryRun ?? false,
      expires: options.expires,
      ...(process.stdin.isTTY
        ? {
            async askPassword(user, hosts) {
              watch.pause();
              const password = await askHidden(`sudo password of ${user} on ${hosts.join(', ')}: `, command.signal);
              watch.resume();
              return password;
            },
          }
        : {}),
      onEvent: watch.onEvent,
    }),
  );
  watch.stop();
  await command.store.save(report);
  await recordHostKeys(
    command.fleet.root,
    report.hosts.map(({ newHostKey }) => newHostKey),
  );
  if (options.json) printJson(report);
  else
    process.stdout.write(
      options.dryRun
        ? planText(report, command.text)
        : watch.told
          ? applyEndText(report, command.text)
          : applyText(report, command.text),
    );
  return report.exitCode;
}
