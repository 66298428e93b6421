import type { Command } from 'commander';
import { BringupError } from '../../core/error.ts';
import { inspectHosts } from '../../engine/inspect.ts';
import { suggest } from '../../fleet/nearest.ts';
import { outcomeOf, worstExit } from '../../report/outcome.ts';
import { problemText, toProblem } from '../../report/problem.ts';
import { flatten } from '../flatten.ts';
import { openFleet } from '../fleet-command.ts';
import { examples, type FleetOptions, withFleetOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { printJson } from '../print-json.ts';

/** `bringup facts`: what is known about hosts, read in one round trip each. */
export function addFacts(program: Command, outcome: Outcome): void {
  const command = withFleetOptions(program.command('facts'))
    .description('show what hosts are: system, hardware, addresses, software')
    .argument('[names...]', 'only these, by name or a part of it: os.id, memory, listeners')
    .action(async (names: readonly string[], options: FleetOptions) => outcome.set(await facts(names, options)));
  examples(command, [
    ['bringup facts -s gpu-1', 'everything about one host'],
    ['bringup facts os.prettyName memory', 'some facts of all hosts'],
    ['bringup facts --json | jq', 'for programs, as in `{{ facts.NAME }}`'],
  ]);
}

async function facts(names: readonly string[], options: FleetOptions): Promise<number> {
  const command = await openFleet(options);
  const found = await inspectHosts({
    ...command,
    parallel: options.parallel ?? command.fleet.parallel,
    allFacts: true,
  });
  const all = found.flatMap(({ facts: tree }) => flatten(tree ?? {}).map(([name]) => name));
  const missing = names.find((asked) => all.length > 0 && !all.some((name) => isAsked(name, [asked])));
  if (missing !== undefined) throw noSuchFact(missing, all);
  if (options.json) {
    const hosts = found.map(({ host, facts: tree, problem }) => ({
      name: host.name,
      ...(tree
        ? {
            facts:
              names.length === 0 ? tree : Object.fromEntries(flatten(tree).filter(([name]) => isAsked(name, names))),
          }
        : {}),
      ...(problem ? { problem: toProblem(problem) } : {}),
    }));
    printJson({ hosts });
  } else {
    for (const { host, facts: tree, problem } of found) {
      process.stdout.write(`${host.name}\n`);
      if (problem) process.stdout.write(`${problemText(toProblem(problem), command.text)}\n`);
      const rows = flatten(tree ?? {}).filter(([name]) => isAsked(name, names));
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

/** A name is asked for by itself, by what it starts with, or by a word in it: `memory` asks for `resources.memoryTotalBytes`. */
function isAsked(name: string, names: readonly string[]): boolean {
  const parts = name.split('.');
  return (
    names.length === 0 ||
    names.some(
      (asked) => name.startsWith(asked) || parts.some((part) => part.toLowerCase().startsWith(asked.toLowerCase())),
    )
  );
}

function noSuchFact(asked: string, names: readonly string[]): BringupError {
  return new BringupError({
    code: 'no-such-fact',
    category: 'config',
    what: `no host has a fact ${asked}; ${suggest(asked, [...new Set(names.flatMap((name) => name.split('.')))], 'names')}`,
    remedy: 'run `bringup facts` without names to see all of them',
  });
}
