import type { Command } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { BringupError } from '../../../core/error.ts';
import { type ApplyOptions, applyFleet, withApplyOptions } from '../../apply-fleet.ts';
import { type FleetCommand, openFleet } from '../../fleet-command.ts';
import { type DirectMesh, withDirectFleet } from '../../mesh-direct.ts';
import { DIRECT_HELP, directWish, withDirectHost } from '../../mesh-direct-options.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { assertWritable } from '../../write-report.ts';

interface LeaveOptions extends ApplyOptions, DirectMesh {}

/** `bringup mesh leave`: takes hosts out of the mesh, whatever their section says, or one host without a fleet file. */
export function addMeshLeave(mesh: Command, outcome: Outcome): void {
  const command = withDirectHost(withApplyOptions(mesh.command('leave')))
    .description(
      'take hosts out of the mesh: the client logs out, the entry on the server goes, and so does what bringup installed for it',
    )
    .action(async (host: string | undefined, options: LeaveOptions) => outcome.set(await leave(host, options)));
  examples(command, [
    ['bringup mesh leave -s gpu-1', 'show what goes, ask, do it'],
    ['bringup mesh leave --yes -s all', 'every host, without asking'],
    ['bringup mesh leave ops@192.0.2.11 --server URL', 'a host without a fleet file'],
  ]);
  command.addHelpText(
    'after',
    `\nThe fleet file stays as it is, so a next \`bringup apply\` joins them again.\nFor good write \`mesh: { state: left }\` there.\n${DIRECT_HELP}`,
  );
}

async function leave(host: string | undefined, options: LeaveOptions): Promise<number> {
  await assertWritable([options.report, options.summary, options.junit]);
  const capabilities = CAPABILITIES.filter(({ name }) => name === 'mesh');
  if (host !== undefined)
    return withDirectFleet(host, options, async (command) =>
      applyFleet(leaving(command), options, { capabilities, ...(await directWish('mesh leave', host, options)) }),
    );
  if (options.select === undefined) throw nobodyNamed();
  return applyFleet(leaving(await openFleet(options)), options, { capabilities, via: 'mesh leave' });
}

/** The same fleet, with the selected hosts out of the mesh. */
function leaving(command: FleetCommand): FleetCommand {
  const names = new Set(command.hosts.map(({ name }) => name));
  const left = ({ hosts }: Pick<FleetCommand, 'hosts'>) =>
    hosts.map((host) => {
      const section = host.sections['mesh'];
      if (!names.has(host.name)) return host;
      return { ...host, sections: { ...host.sections, mesh: { ...section, state: 'left' } } };
    });
  return { ...command, fleet: { ...command.fleet, hosts: left(command.fleet) }, hosts: left(command) };
}

function nobodyNamed(): BringupError {
  return new BringupError({
    code: 'mesh-leave-whom',
    category: 'config',
    what: 'who leaves the mesh has to be named',
    remedy:
      'add --select with hosts, such as --select gpu-1; all of them: --select all; one without a fleet file: user@address --server URL',
  });
}
