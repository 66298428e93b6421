import type { Command } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { BringupError } from '../../../core/error.ts';
import { leaving } from '../../../ray/scope.ts';
import type { Report } from '../../../report/report.ts';
import { type ApplyOptions, applyFleet, withApplyOptions } from '../../apply-fleet.ts';
import { openFleet } from '../../fleet-command.ts';
import { lookAgain } from '../../look-again.ts';
import { isMade } from '../../onboard/direct-fleet.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { assertWritable } from '../../write-report.ts';

/** `bringup ray leave`: takes hosts out of their clusters, whatever their section says. */
export function addRayLeave(ray: Command, outcome: Outcome): void {
  const command = withApplyOptions(ray.command('leave'))
    .description('take hosts out of their Ray cluster: what runs there may end, then goes what a join had put there')
    .action(async (options: ApplyOptions) => outcome.set(await leave(options)));
  examples(command, [
    ['bringup ray leave -s gpu-1', 'show what goes, ask, do it'],
    ['bringup ray leave --yes -s all', 'every node, without asking'],
  ]);
  command.addHelpText(
    'after',
    '\nThe fleet file stays as it is, so a next `bringup apply` joins them again.\nFor good write `state: left` below ray: there.\n',
  );
}

async function leave(options: ApplyOptions): Promise<number> {
  await assertWritable([options.report, options.summary, options.junit]);
  if (options.select === undefined) throw nobodyNamed();
  const capabilities = CAPABILITIES.filter(({ name }) => name === 'ray');
  const command = await openFleet(options, ['ray']);
  const after = (report: Report) => lookAgain(command, report, { headElsewhere: isMade(command.fleet) });
  return applyFleet({ ...command, ...leaving(command) }, options, { capabilities, via: 'ray leave', after });
}

function nobodyNamed(): BringupError {
  return new BringupError({
    code: 'ray-leave-whom',
    category: 'config',
    what: 'who leaves the cluster has to be named',
    remedy: 'add --select with hosts, such as --select gpu-1; all of them: --select all',
  });
}
