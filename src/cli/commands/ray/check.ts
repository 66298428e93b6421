import type { Command } from 'commander';
import { BringupError } from '../../../core/error.ts';
import { outcomeOf, worstExit } from '../../../report/outcome.ts';
import { toProblem } from '../../../report/problem.ts';
import { openFleet } from '../../fleet-command.ts';
import { examples, type FleetOptions, withFleetOptions } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { recordHostKeys } from '../../record-host-keys.ts';

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.ray-check/1';

/** `bringup ray check`: can the hosts be nodes? Changes nothing on any host. */
export function addRayCheck(ray: Command, outcome: Outcome): void {
  const command = withFleetOptions(ray.command('check'))
    .description(
      'say of each host whether it can be a node: what was found, what is needed, and the command that helps; changes nothing',
    )
    .action(async (options: FleetOptions) => outcome.set(await check(options)));
  examples(command, [
    ['bringup ray check', 'all nodes; of each what does not pass'],
    ['bringup ray check -s gpu-1', 'one host, every gate'],
    ['bringup ray check --json', 'everything for a program'],
  ]);
}

async function check(options: FleetOptions): Promise<number> {
  const command = await openFleet(options, []);
  const { fleet, hosts } = command;
  const { checkHosts, notNodes } = await import('../../../ray/gates/check.ts');
  const others = notNodes(hosts);
  if (others.length === hosts.length) throw noNodes(fleet.file, options.select);
  const accepted: string[] = [];
  const found = await checkHosts(fleet, {
    ...command,
    parallel: options.parallel ?? fleet.parallel,
    onDone: ({ newKnownHost }) => newKnownHost !== undefined && accepted.push(newKnownHost),
  });
  for (const { name, gates, problem } of found) {
    if (problem !== undefined && gates.length > 0)
      command.log?.write({
        level: 'error',
        event: 'host-refused',
        host: name,
        code: problem.code,
        text: problem.message,
      });
    for (const { id, status, actual } of gates)
      command.log?.write({
        level: status === 'fail' ? 'error' : status === 'warn' ? 'warn' : 'debug',
        ...{ event: 'gate', host: name, code: id, text: `${id}: ${status}, found ${actual}` },
      });
  }
  await recordHostKeys(fleet.root, accepted);
  if (options.json) {
    const told = found.map(({ problem, ...host }) => ({
      ...host,
      ...(problem ? { problem: toProblem(problem) } : {}),
    }));
    printJson({ version: VERSION, fleet: fleet.name, hosts: told, notNodes: others });
  } else {
    const { rayCheckText } = await import('../../ray-check-text.ts');
    process.stdout.write(rayCheckText(found, others, command.text));
  }
  return worstExit(
    found.map(({ ready, problem }) => ({
      outcome: problem ? outcomeOf(problem.category) : ready ? 'converged' : 'refused',
      retryable: problem?.retryable ?? false,
    })),
  );
}

function noNodes(file: string, select: string | undefined): BringupError {
  return new BringupError({
    code: 'ray-no-nodes',
    category: 'config',
    what: `${select === undefined ? 'no host of the fleet is' : 'none of the selected hosts is'} to be a node of Ray`,
    remedy:
      'write `ray: { cluster: NAME, role: head }` at one and `ray: { cluster: NAME }` at others (docs/fleet/ray.yaml)',
    where: { file },
  });
}
