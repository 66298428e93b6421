import type { Command } from 'commander';
import { BringupError } from '../../../core/error.ts';
import type { FleetHost } from '../../../fleet/fleet.ts';
import type { MeshHostSection } from '../../../mesh/host-schema.ts';
import type { MeshSection } from '../../../mesh/schema.ts';
import { outcomeOfRefusal, worstExit } from '../../../report/outcome.ts';
import { problemText, toProblem } from '../../../report/problem.ts';
import { type FleetCommand, openFleet, textOptions } from '../../fleet-command.ts';
import { environment, examples, type FleetOptions, fleetFile, withOutputOptions } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';

/** `bringup mesh status`: the mesh as its control server knows it. */
export function addMeshStatus(mesh: Command, outcome: Outcome): void {
  const command = withOutputOptions(mesh.command('status'))
    .description('tell what the control server knows of each host: online, addresses, tags, key, routes')
    .addOption(fleetFile())
    .addOption(environment())
    .option('-s, --select <hosts>', 'look for these hosts only (default: all)')
    .action(async (options: FleetOptions) => outcome.set(await status(options)));
  examples(command, [
    ['bringup mesh status', 'the server is asked, no host is'],
    ['bringup mesh status --json', 'the same for a program'],
  ]);
}

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.mesh-status/1';

async function status(options: FleetOptions): Promise<number> {
  const command = await openFleet(options, ['mesh']);
  const { meshSectionOf, askMeshStatus } = await import('../../../mesh/status.ts');
  const section = meshSectionOf(command.fleet);
  if (section === undefined) throw noMesh(command);
  const { openControlServer } = await import('../../../mesh/control-server.ts');
  const { fleet, hosts, signal, text, connect } = command;
  const names = (of: readonly FleetHost[]) => of.map(({ name }) => name);
  const inMesh = ({ name, sections }: FleetHost) => (sections['mesh'] as MeshHostSection | undefined)?.hostname ?? name;
  const all = fleet.hosts.map((host) => ({
    name: host.name,
    inMesh: inMesh(host),
    wanted: host.sections['mesh'] !== undefined && (host.sections['mesh'] as MeshHostSection).state !== 'left',
  }));
  const asked = { fleet: all, ...(options.select === undefined ? {} : { only: names(hosts) }) };
  try {
    await using server = await openControlServer(section, { signal, fleet, connect });
    const found = await askMeshStatus(asked, server);
    if (options.json) printJson({ version: VERSION, fleet: fleet.name, ...found });
    else {
      const { meshStatusText } = await import('../../mesh-status-text.ts');
      process.stdout.write(meshStatusText(found, fleet.name, Date.now(), text));
    }
    return worstExit([]);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof BringupError)) throw error;
    const problem = toProblem(error, fleet.locate(['mesh', fieldOf(error, section)]));
    const url = section.tailnet?.api ?? section.server;
    if (options.json) printJson({ version: VERSION, fleet: fleet.name, server: { url }, problem });
    process.stderr.write(`${problemText(problem, textOptions(options, process.stderr))}\n`);
    return worstExit([{ outcome: outcomeOfRefusal(problem.retryable), retryable: problem.retryable }]);
  }
}

/** The line of the fleet file that a problem is about. */
function fieldOf({ code }: BringupError, section: MeshSection): string {
  if (section.tailnet !== undefined) return 'tailnet';
  if (code === 'mesh-user-missing') return 'user';
  if (section.control !== undefined) return 'control';
  return code.startsWith('mesh-key-') ? 'api-key' : 'server';
}

function noMesh({ fleet }: FleetCommand): BringupError {
  return new BringupError({
    code: 'mesh-not-declared',
    category: 'config',
    what: 'the fleet file says nothing about a mesh',
    remedy: 'add mesh: with server, api-key and user at its top, or with tailnet (docs/fleet/mesh.yaml)',
    where: { ...(fleet.file === undefined ? {} : { file: fleet.file }) },
  });
}
