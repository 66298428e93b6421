import { type Command, Option } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { BringupError } from '../../../core/error.ts';
import type { RunEvent } from '../../../engine/event.ts';
import { drainCapability } from '../../../ray/drain-capability.ts';
import { isNode, raySectionOf, roleOf } from '../../../ray/members.ts';
import { type ApplyOptions, applyFleet, withApplyOptions } from '../../apply-fleet.ts';
import { openFleet } from '../../fleet-command.ts';
import { lookAgain } from '../../look-again.ts';
import { examples, milliseconds } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { assertWritable } from '../../write-report.ts';

interface DrainOptions extends ApplyOptions {
  readonly deadline: number;
  readonly force?: boolean;
}

/** `bringup ray drain`: takes the work off hosts and stops their Ray, until a join brings them back. */
export function addRayDrain(ray: Command, outcome: Outcome): void {
  const command = withApplyOptions(ray.command('drain'))
    .description(
      'take the work off hosts: what runs there may end until the deadline, then their Ray stops and stays so',
    )
    .addOption(
      new Option('--deadline <duration>', 'how long work may go on').default(600_000, '10m').argParser(milliseconds),
    )
    .option('--force', 'stop heads, too, and nodes whose head cannot be asked: their work is lost at once')
    .action(async (options: DrainOptions) => outcome.set(await drain(options)));
  examples(command, [
    ['bringup ray drain -s gpu-1', 'show it, ask, do it'],
    ['bringup ray drain --yes -s gpu-1 --deadline 1h', 'without asking'],
    ['bringup ray join -s gpu-1', 'the way back'],
  ]);
  command.addHelpText(
    'after',
    '\nThe fleet file stays as it is, so a next `bringup apply` joins them again.\nTo have it stay so write `state: drained` below ray: there.\n',
  );
}

async function drain(options: DrainOptions): Promise<number> {
  await assertWritable([options.report, options.summary, options.junit]);
  if (options.select === undefined) throw nobodyNamed();
  const command = await openFleet(
    options,
    ['ray'],
    'a drain that was begun is gone on with; `bringup ray join` ends it',
  );
  const nodes = command.hosts.filter(isNode);
  if (nodes.length === 0) throw nobodyNamed();
  const head = nodes.find((host) => roleOf(raySectionOf(host) ?? { cluster: '' }) === 'head');
  if (head !== undefined && options.force !== true) throw headNamed(head.name);
  const ray = CAPABILITIES.filter(({ name }) => name === 'ray');
  const capabilities = ray.map((one) =>
    drainCapability(one, { deadlineSeconds: Math.ceil(options.deadline / 1000), force: options.force ?? false }),
  );
  return applyFleet({ ...command, hosts: nodes }, options, {
    capabilities,
    via: 'ray drain',
    onEvent: busyAsNote,
    after: (report) => lookAgain(command, report),
    // What a join made stays, and nobody has to be told that this command does not ask for it.
    reported: (report) => ({ ...report, hosts: report.hosts.map((host) => ({ ...host, orphans: [] })) }),
  });
}

/** Who is still busy is what a person waits for: told as it is, not only with `--verbose`. */
function busyAsNote(event: RunEvent): RunEvent {
  if (event.type !== 'step-output') return event;
  const busy = event.text.split('\n').findLast((line) => line.startsWith('busy: '));
  return busy === undefined ? event : { type: 'note', host: event.host, text: busy };
}

function nobodyNamed(): BringupError {
  return new BringupError({
    code: 'ray-drain-whom',
    category: 'config',
    what: 'which nodes are drained has to be named',
    remedy: 'add --select with hosts that have a ray: section, such as --select gpu-1',
  });
}

function headNamed(head: string): BringupError {
  return new BringupError({
    code: 'ray-drain-head',
    category: 'config',
    what: `${head} is the head of its cluster: without it no work runs on any of its nodes`,
    remedy: `leave it out (--select '...,!${head}'); with --force it is stopped all the same, and all work of the cluster is lost`,
  });
}
