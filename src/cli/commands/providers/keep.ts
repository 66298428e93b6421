import type { Command } from 'commander';
import type { KeptHost } from '../../../records/keep.ts';
import { outcomeOf, worstExit } from '../../../report/outcome.ts';
import { problemText } from '../../../report/problem.ts';
import { openFleet, textOptions } from '../../fleet-command.ts';
import { examples, type FleetOptions, withFleetOptions } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { openProviders, type ProvidersOptions, stateFolder } from '../../providers-command.ts';

/** `bringup providers keep`: hosts keep what the registry knows of them. */
export function addProvidersKeep(providers: Command, outcome: Outcome): void {
  const command = withFleetOptions(providers.command('keep'))
    .description('write onto each host what the registry knows of it, so that a registry that was lost can be rebuilt')
    .addOption(stateFolder())
    .action(async (options: FleetOptions & ProvidersOptions) => outcome.set(await keep(options)));
  examples(command, [['bringup providers keep', 'each host gets its own record, and no other']]);
}

async function keep(options: FleetOptions & ProvidersOptions): Promise<number> {
  const command = await openFleet(options, []);
  const { keepRecords } = await import('../../../records/keep.ts');
  using database = openProviders(options);
  const kept = await keepRecords(database, { ...command, parallel: options.parallel ?? command.fleet.parallel });
  if (options.json) printJson({ version: 'bringup.providers-keep/1', fleet: command.fleet.name, hosts: kept });
  else {
    process.stdout.write(kept.map(lineOf).join(''));
    for (const { problem } of kept)
      if (problem !== undefined)
        process.stderr.write(`${problemText(problem, textOptions(options, process.stderr))}\n`);
  }
  return worstExit(
    kept.map(({ problem }) => ({
      outcome: problem === undefined ? 'converged' : outcomeOf(problem.category),
      retryable: problem?.retryable ?? false,
    })),
  );
}

const WORDS = { kept: 'keeps its record', unknown: 'is no provider of this registry', failed: 'has none written' };

function lineOf({ name, is }: KeptHost): string {
  return `${name}: ${WORDS[is]}\n`;
}
