import type { Command } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { BringupError } from '../../../core/error.ts';
import { type ApplyOptions, applyFleet, withApplyOptions } from '../../apply-fleet.ts';
import { openFleet } from '../../fleet-command.ts';
import { type DirectMesh, withDirectFleet } from '../../mesh-direct.ts';
import { DIRECT_HELP, directWish, forHost, withDirectHost } from '../../mesh-direct-options.ts';
import { examples, withFailed } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { assertWritable } from '../../write-report.ts';

interface UpOptions extends ApplyOptions, DirectMesh {}

/** `bringup mesh up`: joins hosts of the fleet file, or one host without any. */
export function addMeshUp(mesh: Command, outcome: Outcome): void {
  const command = withDirectHost(withApplyOptions(withFailed(mesh.command('up'))))
    .description(
      'join hosts to the mesh: those of the fleet file that have a mesh: section, or one host without a file',
    )
    .addOption(
      forHost('--install <way>', 'where its Tailscale comes from (default: archive)').choices([
        'archive',
        'apt',
        'distro',
        'present',
      ]),
    )
    .addOption(forHost('--mirror <url>', 'a copy of the site of Tailscale archives').env('BRINGUP_MESH_MIRROR'))
    .addOption(
      forHost('--signing-root <file>', 'root key of a mirror that signs by itself').env('BRINGUP_MESH_SIGNING_ROOT'),
    )
    .option(
      '--skip-syncthing',
      'leave Syncthing aside; without it a host without a fleet file gets it installed, without folders',
    )
    .action(async (host: string | undefined, options: UpOptions) => outcome.set(await up(host, options)));
  examples(command, [
    ['bringup mesh up', 'hosts of ./fleet.yaml'],
    ['bringup mesh up --yes -s gpu-1', 'one of them, without asking'],
    ['bringup mesh up ops@192.0.2.11 --server URL', 'a host without a fleet file'],
  ]);
  command.addHelpText('after', DIRECT_HELP);
}

async function up(host: string | undefined, options: UpOptions): Promise<number> {
  await assertWritable([options.report, options.summary, options.junit]);
  const names = options.skipSyncthing ? ['mesh'] : ['mesh', 'syncthing'];
  const capabilities = CAPABILITIES.filter(({ name }) => names.includes(name));
  if (host !== undefined)
    return withDirectFleet(host, options, async (command) =>
      applyFleet(command, options, { capabilities, ...(await directWish('mesh up', host, options)) }),
    );
  const command = await openFleet(options);
  if (!command.hosts.some(({ sections }) => sections['mesh'] !== undefined)) throw nobodyJoins();
  return applyFleet(command, options, { capabilities, via: 'mesh up' });
}

function nobodyJoins(): BringupError {
  return new BringupError({
    code: 'mesh-nobody',
    category: 'config',
    what: 'none of these hosts has a mesh: section, so none is to be in the mesh',
    remedy: 'write `mesh: {}` below defaults:, a group or a host (docs/fleet/mesh.yaml)',
  });
}
