import type { Command } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { joining } from '../../../ray/scope.ts';
import { type ApplyOptions, applyFleet, withApplyOptions } from '../../apply-fleet.ts';
import { openFleet } from '../../fleet-command.ts';
import { examples, withFailed } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { assertEvidence, type EvidenceWish, evidenceOf, withEvidence } from '../../ray-evidence.ts';
import { assertWritable } from '../../write-report.ts';

/** `bringup ray up`: joins hosts to their clusters. */
export function addRayUp(ray: Command, outcome: Outcome): void {
  const command = withEvidence(withApplyOptions(withFailed(ray.command('up'))))
    .description(
      'join hosts to their Ray clusters, and prove that each runs work; heads of selected workers are looked at, too',
    )
    .action(async (options: ApplyOptions & EvidenceWish) => outcome.set(await up(options)));
  examples(command, [
    ['bringup ray up', 'hosts of ./fleet.yaml'],
    ['bringup ray up --yes -s gpu-1', 'one of them and its head, without asking'],
  ]);
}

async function up(options: ApplyOptions & EvidenceWish): Promise<number> {
  await assertEvidence(options);
  await assertWritable([options.report, options.summary, options.junit]);
  const command = await openFleet(options);
  // Nodes reach each other through the mesh, which tells their addresses.
  const capabilities = CAPABILITIES.filter(({ name }) => name === 'mesh' || name === 'ray');
  const joined = { ...command, ...joining(command) };
  return applyFleet(joined, options, { capabilities, via: 'ray up', after: evidenceOf(joined, options) });
}
