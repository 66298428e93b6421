import type { Command } from 'commander';
import { inspectHosts } from '../../engine/inspect.ts';
import { outcomeOf, worstExit } from '../../report/outcome.ts';
import { problemText, toProblem } from '../../report/problem.ts';
import { flatten } from '../flatten.ts';
import { openFleet } from '../fleet-command.ts';
import { examples, type FleetOptions, withFleetOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';

/** `bringup facts`: what is known about hosts, read in one round trip each. */
export function addFacts(program: Command, outcome: Outcome): void {
  const command = withFleetOptions(program.command('facts'))
    .description('show what hosts are: system, hardware, addresses, software')
    .argument('[names...]', 'only facts whose names start so, for example os memory')
    .action(async (names: readonly string[], options: FleetOptions) => outcome.set(await facts(names, options)));
  examples(command, [
    ['bringup facts -s gpu-1', 'everything about one host'],
    ['bringup facts os.prettyName memory', 'some facts of all hosts'],
    ['bringup facts --json | jq', 'for programs; the names are those of `{{ facts.NAME }}`'],
  ]);
}

async function facts(names: readonly string[], options: FleetOptions): Promise<number> {
  const command = await openFleet(options);
  const found = await inspectHosts({
    ...command,
    parallel: options.parallel ?? command.fleet.parallel,
    allFacts: true,
  });
  if (options.json) {
    const hosts = found.map(({ host, facts: tree, problem }) => ({
      name: host.name,
      ...(tree ? { facts: tree } : {}),
      ...(problem ? { problem: toProblem(problem) } : {}),
    }));
    process.stdout.write(`${JSON.stringify({ hosts }, null, 2)}\n`);
  } else {
    for (const { host, facts: tree, problem } of found) {
      process.stdout.write(`${host.name}\n`);
      if (problem) process.stdout.write(`${problemText(toProblem(problem), command.text)}\n`);
      const rows = flatten(tree ?? {}).filter(
        ([name]) => names.length === 0 || names.some((asked) => name === asked || name.startsWith(asked)),
      );
      const width = Math.max(0, ...rows.map(([name]) => name.length));
      for (const [name, value] of rows) process.stdout.write(`  ${name.padEnd(width)}  ${value}\n`);
    }
  }
  return worstExit(
    found.map(({ problem }) => ({
      outcome: problem ? outcomeOf(problem.category) : 'converged',
      retryable: problem?.retryable ?? false,
    })),
  );
}
