import type { Command } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { BringupError } from '../../../core/error.ts';
import { isNode } from '../../../ray/members.ts';
import { type ApplyOptions, applyFleet, withApplyOptions } from '../../apply-fleet.ts';
import { openFleet } from '../../fleet-command.ts';
import { examples, withFailed } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { withHeads } from '../../with-heads.ts';
import { assertWritable } from '../../write-report.ts';

/** `bringup ray up`: joins hosts to their clusters. */
export function addRayUp(ray: Command, outcome: Outcome): void {
  const command = withApplyOptions(withFailed(ray.command('up')))
    .description(
      'join hosts to their Ray clusters, and prove that each runs work; heads of selected workers are looked at, too',
    )
    .action(async (options: ApplyOptions) => outcome.set(await up(options)));
  examples(command, [
    ['bringup ray up', 'hosts of ./fleet.yaml'],
    ['bringup ray up --yes -s gpu-1', 'one of them and its head, without asking'],
  ]);
}

async function up(options: ApplyOptions): Promise<number> {
  await assertWritable([options.report, options.summary, options.junit]);
  const command = withHeads(await openFleet(options));
  if (!command.hosts.some(isNode)) throw nobodyJoins();
  // Nodes reach each other through the mesh, which tells their addresses.
  const capabilities = CAPABILITIES.filter(({ name }) => name === 'mesh' || name === 'ray');
  return applyFleet(command, options, { capabilities, via: 'ray up' });
}

function nobodyJoins(): BringupError {
  return new BringupError({
    code: 'ray-nobody',
    category: 'config',
    what: 'none of these hosts has a ray: section, so none is to be a node',
    remedy: 'write `ray: { cluster: NAME }` below a group or a host (docs/fleet/ray.yaml)',
  });
}
