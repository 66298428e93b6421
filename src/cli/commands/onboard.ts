import { type Command, Option } from 'commander';
import { ROLE_MEANINGS, type Role } from '../../onboard/role.ts';
import type { DirectWords } from '../onboard/direct-fleet.ts';
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
export interface OnboardWords extends FleetOptions, DirectWords, EvidenceWish {
  readonly yes?: boolean;
  readonly host?: string;
  readonly role?: Role;
  readonly account?: string;
  readonly owner?: string;
  readonly stateDir?: string;
  readonly onFailure?: 'stop' | 'rollback';
  readonly lockTimeout?: number;
}

const HELP = `
Without a fleet file it is about this machine. The token of the cluster is in
RAY_TOKEN; a pre-auth key of the mesh server in MESH_AUTH_KEY, or an API key in
HEADSCALE_API_KEY; at a terminal what is missing is asked for, and tried before
anything is changed.`;

/** An option that a fleet file says otherwise. */
function direct(flags: string, description: string): Option {
  return new Option(flags, description).helpGroup('For this machine, without a fleet file:');
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
    .addOption(
      new Option('--account <name>', 'who works with the cluster there (default: who logs in); not for providers').env(
        'BRINGUP_ONBOARD_ACCOUNT',
      ),
    )
    .addOption(new Option('--owner <name>', 'whose machine it is, for the registry').env('BRINGUP_ONBOARD_OWNER'))
    .addOption(direct('--head <address>', 'where the head of the cluster is reached').env('BRINGUP_RAY_HEAD'))
    .addOption(
      direct('--ray-version <version>', 'the Ray of the head (default: it is asked)').env('BRINGUP_RAY_VERSION'),
    )
    .addOption(
      direct('--python <version>', 'an exact Python (default: that of this machine)').env('BRINGUP_RAY_PYTHON'),
    )
    .addOption(
      direct('--network <way>', 'how the head is reached (default: mesh)')
        .choices(['mesh', 'lan'])
        .env('BRINGUP_RAY_NETWORK'),
    )
    .addOption(direct('--server <url>', 'server of the mesh').env('BRINGUP_MESH_SERVER'))
    .addOption(direct('--mesh-user <name>', 'user of that server (default: mesh)').env('BRINGUP_MESH_USER'))
    .addOption(
      direct('--name <name>', 'what this machine is called (default: its hostname)').env('BRINGUP_ONBOARD_NAME'),
    )
    .addOption(direct('--probation <duration>', 'how long a new node is watched (default: 45s)'))
    .option('-y, --yes', 'ask nothing, also at a terminal')
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
    ['bringup onboard', 'asks for everything'],
    ['bringup onboard --host gpu-1 --yes', 'a host of ./fleet.yaml'],
    ['bringup onboard --host gpu-1 --role user', 'it gives work, and runs none'],
  ]);
  command.addHelpText('after', HELP);
}
