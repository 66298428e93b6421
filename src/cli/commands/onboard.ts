import { type Command, Option } from 'commander';
import { ROLE_MEANINGS, type Role } from '../../onboard/role.ts';
import {
  environment,
  examples,
  type FleetOptions,
  fleetFile,
  milliseconds,
  withDebug,
  withOutputOptions,
} from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { assertEvidence, type EvidenceWish, withEvidence } from '../ray-evidence.ts';

/** What `bringup onboard` is told on the command line and by variables. */
export interface OnboardWords extends FleetOptions, EvidenceWish {
  readonly host?: string;
  readonly role?: Role;
  readonly cluster?: string;
  readonly owner?: string;
  readonly stateDir?: string;
  readonly onFailure?: 'stop' | 'rollback';
  readonly lockTimeout?: number;
}

/** `bringup onboard`: brings one machine from nothing to proven. */
export function addOnboard(program: Command, outcome: Outcome): void {
  const command = withEvidence(withDebug(withOutputOptions(program.command('onboard'))))
    .description('bring one machine into the mesh and its Ray cluster, register it, and prove that it works')
    .addOption(fleetFile())
    .addOption(environment())
    .addOption(new Option('--host <name>', 'which host of the fleet file').env('BRINGUP_ONBOARD_HOST'))
    .addOption(
      new Option('--role <role>', 'what the machine is for')
        .choices(Object.keys(ROLE_MEANINGS))
        .env('BRINGUP_ONBOARD_ROLE'),
    )
    .addOption(
      new Option('--cluster <name>', 'its Ray cluster, where the fleet file does not say it').env(
        'BRINGUP_ONBOARD_CLUSTER',
      ),
    )
    .addOption(new Option('--owner <name>', 'whose machine it is, for the registry').env('BRINGUP_ONBOARD_OWNER'))
    .addOption(
      new Option('--on-failure <what>', 'stop (default), or take back what this run changed').choices([
        'stop',
        'rollback',
      ]),
    )
    .option('--lock-timeout <duration>', 'how long to wait for a machine that another run holds', milliseconds)
    .option('--ask-sudo-password', 'ask for the sudo password')
    .option('--accept-new-host-keys', 'record keys of hosts nobody knows yet; a changed key always stops')
    .addOption(
      new Option('--state-dir <folder>', 'where the registry is (default: ~/.local/state/bringup)').env(
        'BRINGUP_STATE_DIR',
      ),
    )
    .action(async (options: OnboardWords) => {
      await assertEvidence(options);
      const { onboardHost } = await import('../onboard/onboard-host.ts');
      outcome.set(await onboardHost(options));
    });
  examples(command, [
    ['bringup onboard --host gpu-1', 'a host of ./fleet.yaml'],
    ['bringup onboard --host gpu-1 --json', 'the same, for a program'],
  ]);
}
