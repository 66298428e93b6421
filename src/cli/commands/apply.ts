import type { Command } from 'commander';
import { type ApplyOptions, applyFleet, withApplyOptions } from '../apply-fleet.ts';
import { openFleet } from '../fleet-command.ts';
import { examples, withFailed } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { assertWritable } from '../write-report.ts';

/** `bringup apply`: makes the hosts what the fleet file says. */
export function addApply(program: Command, outcome: Outcome): void {
  const command = withApplyOptions(withFailed(program.command('apply')))
    .description('make the hosts what the fleet file says; at a terminal it shows the plan and asks first')
    .option(
      '-p, --plan <file>',
      'apply exactly the plan in this file; refused where something moved since (values of secrets are not sealed)',
    )
    .option('--prune', 'remove what bringup made and the fleet file no longer has')
    .action(async (options: ApplyOptions) => outcome.set(await apply(options)));
  examples(command, [
    ['bringup apply', 'show the plan, ask, apply'],
    ['bringup apply --yes -s gpu-1,rack=b', 'some hosts, without asking'],
    ['bringup apply --failed', 'only what failed or was not begun'],
    ['bringup apply --plan plan.json', 'a plan that was looked at before'],
  ]);
}

async function apply(options: ApplyOptions): Promise<number> {
  await assertWritable([options.report, options.summary, options.junit]);
  const command = await openFleet(options);
  return applyFleet(command, options, options.plan === undefined ? {} : { plan: options.plan });
}
