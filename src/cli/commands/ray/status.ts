import type { Command } from 'commander';
import { BringupError } from '../../../core/error.ts';
import { outcomeOfRefusal, worstExit } from '../../../report/outcome.ts';
import { problemText, toProblem } from '../../../report/problem.ts';
import { openFleet, textOptions } from '../../fleet-command.ts';
import { environment, examples, type FleetOptions, fleetFile, withOutputOptions } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.ray-status/1';

/** `bringup ray status`: each cluster as its head knows it. */
export function addRayStatus(ray: Command, outcome: Outcome): void {
  const command = withOutputOptions(ray.command('status'))
    .description('tell what the head of each cluster knows of its nodes: alive or dead and why, since when, with what')
    .addOption(fleetFile())
    .addOption(environment())
    .action(async (options: FleetOptions) => outcome.set(await status(options)));
  examples(command, [
    ['bringup ray status', 'the heads are asked, no other host is'],
    ['bringup ray status --json', 'the same for a program'],
  ]);
}

async function status(options: FleetOptions): Promise<number> {
  const command = await openFleet(options, ['ray']);
  const { fleet, signal, connect } = command;
  const { askCluster } = await import('../../../ray/status.ts');
  const { clustersOf } = await import('../../../ray/members.ts');
  const { rayStatusText } = await import('../../ray-status-text.ts');
  const clusters = clustersOf(fleet);
  if (clusters.length === 0) throw noClusters(fleet.file);
  const told: object[] = [];
  const outcomes: {
    readonly outcome: 'converged' | ReturnType<typeof outcomeOfRefusal>;
    readonly retryable: boolean;
  }[] = [];
  for (const named of clusters) {
    try {
      const found = await askCluster(fleet, named, { connect, signal });
      if (found === undefined) continue;
      told.push(found);
      if (!options.json) process.stdout.write(rayStatusText(found, Date.now(), command.text));
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof BringupError)) throw error;
      const problem = toProblem(error, fleet.locate(['ray', 'clusters', named.name]));
      told.push({ cluster: named.name, problem });
      outcomes.push({ outcome: outcomeOfRefusal(problem.retryable), retryable: problem.retryable });
      process.stderr.write(`${problemText(problem, textOptions(options, process.stderr))}\n`);
    }
  }
  if (options.json) printJson({ version: VERSION, fleet: fleet.name, clusters: told });
  return worstExit(outcomes);
}

function noClusters(file: string): BringupError {
  return new BringupError({
    code: 'ray-no-clusters',
    category: 'config',
    what: 'the fleet file says nothing about a cluster of Ray',
    remedy: 'add ray: with clusters at its top (docs/fleet/ray.yaml)',
    where: { file },
  });
}
