import type { Command } from 'commander';
import { HOST_STATE_SECTIONS, type Inspection, inspectHosts } from '../../engine/inspect.ts';
import { type JournalState, readJournal } from '../../engine/journal.ts';
import { describeHolder } from '../../engine/lock.ts';
import { parseUndoStores, undoable } from '../../engine/undo-index.ts';
import { outcomeWord } from '../../report/host-state.ts';
import { outcomeOf, worstExit } from '../../report/outcome.ts';
import { problemText, toProblem } from '../../report/problem.ts';
import { openFleet } from '../fleet-command.ts';
import { examples, type FleetOptions, withFleetOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';

/** `bringup status`: the last run, and what each host itself says about runs. Takes no lock, writes nothing. */
export function addStatus(program: Command, outcome: Outcome): void {
  const command = withFleetOptions(program.command('status'))
    .description('tell the last run, who holds each host, and what an interrupted run left open')
    .action(async (options: FleetOptions) => outcome.set(await status(options)));
  examples(command, [['bringup status', 'all hosts, asked themselves']]);
}

interface HostStatus {
  readonly inspection: Inspection;
  readonly journal: JournalState;
  readonly heldBy: string | undefined;
  readonly undoable: readonly string[];
}

async function status(options: FleetOptions): Promise<number> {
  const command = await openFleet(options);
  const last = await command.store.last(['apply', 'undo', 'prepare']);
  const inspections = await inspectHosts({
    ...command,
    parallel: options.parallel ?? command.fleet.parallel,
    allFacts: false,
    sections: HOST_STATE_SECTIONS,
  });
  const hosts = inspections.map((inspection) => hostStatus(inspection, command.fleet.name));
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify(
        {
          fleet: command.fleet.name,
          lastRun: last?.run,
          hosts: hosts.map(({ inspection, journal, heldBy, undoable }) => ({
            name: inspection.host.name,
            lastOutcome: last?.hosts.find(({ name }) => name === inspection.host.name)?.outcome,
            heldBy,
            unknown: journal.unknown,
            pending: journal.pending,
            undoable,
            ...(inspection.problem ? { problem: toProblem(inspection.problem) } : {}),
          })),
        },
        null,
        2,
      )}\n`,
    );
  } else {
    process.stdout.write(
      last === undefined
        ? 'no run of this fleet is known on this machine\n'
        : `last run here: ${last.run.command} ${last.run.id} by ${last.run.by}, ${last.run.startedAt}, exit ${last.exitCode}\n`,
    );
    for (const host of hosts) {
      const lastOutcome = last?.hosts.find(({ name }) => name === host.inspection.host.name)?.outcome;
      process.stdout.write(
        `${host.inspection.host.name}  ${lastOutcome === undefined ? 'not part of that run' : outcomeWord(lastOutcome)}\n`,
      );
      for (const text of told(host)) process.stdout.write(`  ${text}\n`);
      if (host.inspection.problem)
        process.stdout.write(`${problemText(toProblem(host.inspection.problem), command.text).replace(/^/gm, '  ')}\n`);
    }
  }
  return worstExit(
    inspections.map(({ problem }) => ({
      outcome: problem ? outcomeOf(problem.category) : 'converged',
      retryable: problem?.retryable ?? false,
    })),
  );
}

function hostStatus(inspection: Inspection, fleet: string): HostStatus {
  const { sections, host } = inspection;
  const holder = sections.get('holder')?.trim() ?? '';
  return {
    inspection,
    journal: readJournal(sections.get('journal') ?? '', host.name),
    heldBy: holder === '' ? undefined : describeHolder(holder.split('\n')[0] ?? ''),
    undoable: undoable(parseUndoStores(sections.get('undo') ?? '', host.name), fleet).map(({ run }) => run),
  };
}

function told({ heldBy, journal, undoable }: HostStatus): readonly string[] {
  return [
    ...(heldBy === undefined ? [] : [`held now by ${heldBy}`]),
    ...(heldBy === undefined ? journal.unknown : journal.unknown.filter(({ run }) => !heldBy.includes(run))).map(
      ({ id, run, by, at }) =>
        `${id} was begun by run ${run} of ${by} at ${at}, and nobody knows how it ended: the next apply reads it and goes on`,
    ),
    ...journal.pending.map(({ id: target }) => `${target} was notified and not served: the next apply does it`),
    ...(journal.open && journal.unknown.length === 0 && journal.pending.length === 0
      ? ['the last run there did not get everything right: the next apply goes on']
      : []),
    ...(undoable.length === 0 ? [] : [`can be undone: ${undoable.join(', ')}`]),
  ];
}
