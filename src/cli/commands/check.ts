import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type Inspection, inspectHosts } from '../../engine/inspect.ts';
import { duration } from '../../report/duration.ts';
import { outcomeOf, worstExit } from '../../report/outcome.ts';
import { painter } from '../../report/paint.ts';
import { problemText, toProblem, toProblems } from '../../report/problem.ts';
import type { Problem } from '../../report/report.ts';
import { openFleet } from '../fleet-command.ts';
import { nodeHint } from '../node-hint.ts';
import { examples, type FleetOptions, withFleetOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { recordHostKeys } from '../record-host-keys.ts';

/** `bringup check`: is the fleet file right, and is each host ready? Writes nothing on any host. */
export function addCheck(program: Command, outcome: Outcome): void {
  const command = withFleetOptions(program.command('check'))
    .description('say whether the fleet file is right and each host is ready, and what to do where it is not')
    .option('--sarif <file>', 'write problems of the fleet file as SARIF, for code scanning')
    .action(async (options: CheckOptions) => outcome.set(await check(options)));
  examples(command, [
    ['bringup check', 'all hosts'],
    ['bringup check -s gpu-2', 'one host'],
    ['bringup check --accept-new-host-keys', 'and record new hosts’ keys'],
  ]);
}

interface CheckOptions extends FleetOptions {
  readonly sarif?: string;
}

async function check(options: CheckOptions): Promise<number> {
  const command = await openFleet(options).catch(async (error: unknown) => {
    await writeSarif(options.sarif, toProblems(error));
    throw error;
  });
  await writeSarif(options.sarif, []);
  const paint = painter(command.text.colour);
  const width = Math.max(...command.hosts.map(({ name }) => name.length));
  const found = await inspectHosts({
    ...command,
    parallel: options.parallel ?? command.fleet.parallel,
    allFacts: false,
    onDone(inspection) {
      if (options.json) return;
      process.stdout.write(`${inspection.host.name.padEnd(width)}  ${line(inspection, paint)}\n`);
      if (inspection.problem)
        process.stdout.write(
          `${indent(problemText(toProblem(inspection.problem), { ...command.text, width: command.text.width - 4 }))}\n`,
        );
    },
  });
  const accepted = found.flatMap(({ newKnownHost }) => newKnownHost ?? []);
  await recordHostKeys(command.fleet.root, accepted);
  const bad = found.filter(({ problem }) => problem !== undefined);
  if (options.json) {
    const hosts = found.map(({ host, os, problem, hostKey }) => ({
      name: host.name,
      ready: problem === undefined,
      os,
      hostKey: hostKey?.fingerprint,
      ...(problem ? { problem: toProblem(problem) } : {}),
    }));
    process.stdout.write(
      `${JSON.stringify({ fleet: command.fleet.name, hosts, acceptedHostKeys: accepted }, null, 2)}\n`,
    );
  } else {
    const names = bad.map(({ host }) => host.name);
    process.stdout.write(nodeHint(command.fleet, names, command.text.width));
    process.stdout.write(
      `\n${command.hosts.length - bad.length} of ${command.hosts.length} ready${bad.length === 0 ? ' · next: bringup plan' : ''}\n`,
    );
  }
  return worstExit(
    found.map(({ problem }) => ({
      outcome: problem ? outcomeOf(problem.category) : 'converged',
      retryable: problem?.retryable ?? false,
    })),
  );
}

async function writeSarif(file: string | undefined, problems: readonly Problem[]): Promise<void> {
  if (file === undefined) return;
  const { sarif } = await import('../../report/sarif.ts');
  await writeFile(file, `${JSON.stringify(sarif(problems, { rootDir: process.cwd() }), null, 2)}\n`);
}

function line({ problem, os, durationMs, newKnownHost }: Inspection, paint: ReturnType<typeof painter>): string {
  if (problem) return paint('bad', `✖ ${outcomeOf(problem.category)}`);
  return `${paint('good', '✔ ready')}  ${os ?? ''}  ${paint('dim', duration(durationMs))}${newKnownHost ? '  new host key accepted' : ''}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
