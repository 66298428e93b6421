import type { Command } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { BringupError } from '../../../core/error.ts';
import { type ApplyOptions, applyFleet, withApplyOptions } from '../../apply-fleet.ts';
import { type FleetCommand, openFleet } from '../../fleet-command.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { assertWritable } from '../../write-report.ts';

/** `bringup mesh leave`: takes hosts out of the mesh, whatever their section says. */
export function addMeshLeave(mesh: Command, outcome: Outcome): void {
  const command = withApplyOptions(mesh.command('leave'))
    .description(
      'take hosts out of the mesh: the client logs out, the entry on the server goes, and so does what bringup installed for it',
    )
    .action(async (options: ApplyOptions) => outcome.set(await leave(options)));
  examples(command, [
    ['bringup mesh leave -s gpu-1', 'show what goes, ask, do it'],
    ['bringup mesh leave --yes -s all', 'every host, without asking'],
  ]);
  command.addHelpText(
    'after',
    '\nThe fleet file stays as it is, so a next `bringup apply` joins them again.\nFor good write `mesh: { state: left }` there.',
  );
}

async function leave(options: ApplyOptions): Promise<number> {
  await assertWritable([options.report, options.summary, options.junit]);
  if (options.select === undefined) throw nobodyNamed();
  const command = await openFleet(options);
  const leaving = new Set(command.hosts.map(({ name }) => name));
  const left = ({ hosts }: Pick<FleetCommand, 'hosts'>) =>
    hosts.map((host) => {
      const section = host.sections['mesh'];
      if (!leaving.has(host.name)) return host;
      return { ...host, sections: { ...host.sections, mesh: { ...section, state: 'left' } } };
    });
  const fleet = { ...command.fleet, hosts: left(command.fleet) };
  const capabilities = CAPABILITIES.filter(({ name }) => name === 'mesh');
  return applyFleet({ ...command, fleet, hosts: left(command) }, options, { capabilities, via: 'mesh leave' });
}

function nobodyNamed(): BringupError {
  return new BringupError({
    code: 'mesh-leave-whom',
    category: 'config',
    what: 'who leaves the mesh has to be named',
    remedy: 'add --select with hosts, such as --select gpu-1; all of them: --select all',
  });
}
