import type { Command } from 'commander';
import type { RebuiltHost } from '../../../records/rebuild.ts';
import { counted } from '../../../report/counted.ts';
import { outcomeOf, worstExit } from '../../../report/outcome.ts';
import { problemText, toProblem } from '../../../report/problem.ts';
import { openFleet, textOptions } from '../../fleet-command.ts';
import { examples, type FleetOptions, withFleetOptions } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { openProviders, type ProvidersOptions, stateFolder } from '../../providers-command.ts';
import { recordHostKeys } from '../../record-host-keys.ts';

/** `bringup providers rebuild`: a registry that was lost, from what hosts keep of themselves. */
export function addProvidersRebuild(providers: Command, outcome: Outcome): void {
  const command = withFleetOptions(providers.command('rebuild'))
    .description(
      'add what the hosts of a fleet keep of themselves: for a registry that was lost; damaged records are told and passed over',
    )
    .addOption(stateFolder())
    .action(async (options: FleetOptions & ProvidersOptions) => outcome.set(await rebuild(options)));
  examples(command, [
    ['bringup providers rebuild', 'nothing is changed on hosts'],
    ['bringup providers rebuild --state-dir new', 'into another registry'],
  ]);
}

async function rebuild(options: FleetOptions & ProvidersOptions): Promise<number> {
  const command = await openFleet(options, []);
  const { fleet } = command;
  const { rebuildFrom } = await import('../../../records/rebuild.ts');
  using database = openProviders(options);
  const accepted: string[] = [];
  const hosts = await rebuildFrom(database, {
    ...command,
    parallel: options.parallel ?? fleet.parallel,
    onDone: ({ newKnownHost }) => newKnownHost !== undefined && accepted.push(newKnownHost),
  });
  await recordHostKeys(fleet.root, accepted);
  const told = hosts.map(({ problems, ...host }) => ({ ...host, problems: problems.map((one) => toProblem(one)) }));
  if (options.json) printJson({ version: 'bringup.providers-rebuild/1', fleet: fleet.name, hosts: told });
  else {
    process.stdout.write(hosts.map(lineOf).join(''));
    for (const { problems } of told)
      for (const problem of problems)
        process.stderr.write(`${problemText(problem, textOptions(options, process.stderr))}\n`);
  }
  return worstExit(
    told.flatMap(({ problems }) =>
      problems.map(({ category, retryable }) => ({ outcome: outcomeOf(category), retryable })),
    ),
  );
}

function lineOf({ name, records, providers, events }: RebuiltHost): string {
  const what = records === 0 ? 'no record' : counted(records, 'record');
  return `${name}: ${what}, ${counted(providers, 'new provider')}, ${counted(events, 'new event')}\n`;
}
