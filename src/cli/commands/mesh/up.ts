import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { BringupError } from '../../../core/error.ts';
import { quote } from '../../../core/sh.ts';
import { type ApplyOptions, applyFleet, withApplyOptions } from '../../apply-fleet.ts';
import { openFleet } from '../../fleet-command.ts';
import { type DirectMesh, directFleet } from '../../mesh-direct.ts';
import { examples, withFailed } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { assertWritable } from '../../write-report.ts';

interface UpOptions extends ApplyOptions, DirectMesh {}

/** `bringup mesh up`: joins hosts of the fleet file, or one host without any. */
export function addMeshUp(mesh: Command, outcome: Outcome): void {
  const command = withApplyOptions(withFailed(mesh.command('up')))
    .description(
      'join hosts to the mesh: those of the fleet file that have a mesh: section, or one host without a file',
    )
    .argument('[host]', 'without a fleet file: `user@address`, `user@address:port`, or an address')
    .option(
      '--skip-syncthing',
      'leave Syncthing aside; without it a host without a fleet file gets it installed, without folders',
    )
    .option('--port <port>', 'with a host: port of its sshd (default: 22)', port)
    .option('-i, --identity <file>', 'with a host: private key (default: as ssh does)')
    .addOption(new Option('--server <url>', 'with a host: address of the Headscale server').env('BRINGUP_MESH_SERVER'))
    .addOption(new Option('--user <name>', 'with a host: user of that server (default: mesh)').env('BRINGUP_MESH_USER'))
    .option('--hostname <name>', 'with a host: its name in the mesh (default: the first part of its name)')
    .option('--tags <tags>', 'with a host: its tags, separated by commas')
    .addOption(
      new Option('--install <way>', 'with a host: where its Tailscale comes from (default: archive)').choices([
        'archive',
        'apt',
        'distro',
        'present',
      ]),
    )
    .addOption(
      new Option('--mirror <url>', 'with a host: a copy of the site of Tailscale archives').env('BRINGUP_MESH_MIRROR'),
    )
    .addOption(
      new Option('--signing-root <file>', 'with a host: root key of a mirror that signs by itself').env(
        'BRINGUP_MESH_SIGNING_ROOT',
      ),
    )
    .action(async (host: string | undefined, options: UpOptions) => outcome.set(await up(host, options)));
  examples(command, [
    ['bringup mesh up', 'all hosts of ./fleet.yaml with a mesh:'],
    ['bringup mesh up --yes -s gpu-1', 'one of them, without asking'],
    ['bringup mesh up ops@192.0.2.11', 'a host without a fleet file'],
  ]);
  command.addHelpText(
    'after',
    `
A host without a fleet file needs --server. The server is asked with the API key
in HEADSCALE_API_KEY, or without one by \`headscale\` on this machine.`,
  );
}

async function up(host: string | undefined, options: UpOptions): Promise<number> {
  await assertWritable([options.report, options.summary, options.junit]);
  const names = options.skipSyncthing ? ['mesh'] : ['mesh', 'syncthing'];
  const capabilities = CAPABILITIES.filter(({ name }) => names.includes(name));
  await using direct = host === undefined ? undefined : await directFleet(host, options);
  const command = await openFleet(direct === undefined ? options : { ...options, fleet: direct.file });
  if (direct === undefined) {
    if (!command.hosts.some(({ sections }) => sections['mesh'] !== undefined)) throw nobodyJoins();
    return await applyFleet(command, options, { capabilities, via: 'mesh up' });
  }
  // Keys of hosts are recorded where ssh finds them, too.
  return await applyFleet(command, options, {
    capabilities,
    hostKeysIn: await sshDirectory(),
    via: `mesh up ${quote(host ?? '')} --server ${quote(options.server ?? '')}`,
    direct: true,
  });
}

async function sshDirectory(): Promise<string> {
  const directory = join(homedir(), '.ssh');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return directory;
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) throw new InvalidArgumentError('must be 1 to 65535');
  return number;
}

function nobodyJoins(): BringupError {
  return new BringupError({
    code: 'mesh-nobody',
    category: 'config',
    what: 'none of these hosts has a mesh: section, so none is to be in the mesh',
    remedy: 'write `mesh: {}` below defaults:, a group or a host (docs/fleet/mesh.yaml)',
  });
}
