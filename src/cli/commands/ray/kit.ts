import { type Command, Option } from 'commander';
import { BringupError } from '../../../core/error.ts';
import type { KitSystem } from '../../../ray/kit/kit-node.ts';
import { openFleet } from '../../fleet-command.ts';
import { environment, examples, type FleetOptions, fleetFile, withOutputOptions } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.ray-kit/1';

interface KitOptions extends FleetOptions {
  readonly select: string;
  readonly system: KitSystem;
  readonly out: string;
}

/** `bringup ray kit`: what a person needs to make a Mac or a Windows machine a worker. */
export function addRayKit(ray: Command, outcome: Outcome): void {
  const command = withOutputOptions(ray.command('kit'))
    .description(
      'write a folder with which a person makes a Mac or a Windows machine a worker by hand: locked wheels, and programs without a secret; asks no host',
    )
    .addOption(fleetFile())
    .addOption(environment())
    .requiredOption('-s, --select <host>', 'the host of the fleet file that it is to be')
    .addOption(
      new Option('--system <name>', 'what it runs: Apple silicon, or Windows on x86_64')
        .choices(['macos', 'windows'])
        .makeOptionMandatory(),
    )
    .requiredOption('--out <folder>', 'a folder that is not there yet')
    .action(async (options: KitOptions) => outcome.set(await kit(options)));
  examples(command, [['bringup ray kit -s mini --system macos --out mini-kit', 'a Mac']]);
}

async function kit(options: KitOptions): Promise<number> {
  const { fleet, hosts, signal, connect } = await openFleet(options, []);
  const [host] = hosts;
  if (host === undefined || hosts.length > 1)
    throw new BringupError({
      code: 'ray-kit-one-host',
      category: 'config',
      what: `a kit is for one host, and ${hosts.length} are selected`,
      remedy: 'name one: --select NAME',
    });
  const { makeKit } = await import('../../../ray/kit/make-kit.ts');
  const { node, lock, wheels } = await makeKit({
    ...{ fleet, host, system: options.system, folder: options.out },
    run: { connect: (other) => connect(other, signal), signal },
    tell: (text) => process.stderr.write(`${text}\n`),
  });
  if (options.json)
    printJson({
      version: VERSION,
      fleet: fleet.name,
      host: host.name,
      cluster: node.cluster,
      system: options.system,
      folder: options.out,
      ray: node.ray,
      python: node.target.python,
      lockHash: lock.lockHash,
      wheels,
    });
  else
    process.stdout.write(
      `✔ ${options.out}  ${host.name} of ${node.cluster} on ${node.system.title}, Ray ${node.ray}, Python ${node.target.python}, ${wheels} wheels · next: ${options.out}/README.txt\n`,
    );
  return 0;
}
