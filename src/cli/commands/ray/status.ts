import { type Command, Option } from 'commander';
import { problemText } from '../../../report/problem.ts';
import { openFleet, textOptions } from '../../fleet-command.ts';
import { isMade } from '../../onboard/direct-fleet.ts';
import { environment, examples, type FleetOptions, fleetFile, withOutputOptions } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { knownProviders, stateFolder } from '../../providers-command.ts';

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.ray-status/1';

interface StatusOptions extends FleetOptions {
  readonly stateDir?: string;
  readonly record: boolean;
}

/** `bringup ray status`: each cluster as its head knows it, and what that means for the providers of the registry. */
export function addRayStatus(ray: Command, outcome: Outcome): void {
  const command = withOutputOptions(ray.command('status'))
    .description(
      'tell what the head of each cluster knows of its nodes: alive or dead and why, since when, with what; and write down which providers were seen, are gone, or are back',
    )
    .addOption(fleetFile())
    .addOption(environment())
    .addOption(stateFolder())
    .addOption(new Option('--no-record', 'write nothing into the registry of providers'))
    .action(async (options: StatusOptions) => outcome.set(await status(options)));
  examples(command, [
    ['bringup ray status', 'the heads are asked, no other host is'],
    ['bringup ray status --json', 'the same for a program'],
  ]);
  command.addHelpText('after', '\nExit code 21: a provider or a host that should be in a cluster is gone.\n');
}

async function status(options: StatusOptions): Promise<number> {
  const { fleet, signal, connect, text, log } = await openFleet(options, ['ray']);
  const [{ lookAtClusters }, { rayStatusText }, { presenceText }] = await Promise.all([
    import('../../../ray/look.ts'),
    import('../../ray-status-text.ts'),
    import('../../presence-text.ts'),
  ]);
  const { exitCode, ...looked } = await lookAtClusters({
    ...{ fleet, connect, signal, record: options.record, headElsewhere: isMade(fleet) },
    openRegistry: () => knownProviders(options),
    onCluster(cluster) {
      if (!options.json) process.stdout.write(rayStatusText(cluster, Date.now(), text));
    },
    onProblem(problem) {
      log?.write({ level: 'error', event: 'look-failed', code: problem.code, text: problem.what });
      process.stderr.write(`${problemText(problem, textOptions(options, process.stderr))}\n`);
    },
  });
  const { providers, gone } = looked;
  for (const { name, cluster, reason } of gone)
    log?.write({ level: 'warn', event: 'gone', host: name, text: `gone from ${cluster}: ${reason}` });
  if (options.json) printJson({ version: VERSION, fleet: fleet.name, ...looked });
  else process.stdout.write(presenceText({ present: providers ?? [], gone }, Date.now(), text));
  return exitCode;
}
