import { type Command, Option } from 'commander';
import { BringupError } from '../../../core/error.ts';
import type { Fleet } from '../../../fleet/fleet.ts';
import type { Database } from '../../../providers/database.ts';
import type { Presence } from '../../../providers/presence.ts';
import type { Gone } from '../../../ray/gone.ts';
import { EXIT, outcomeOfRefusal, worstExit } from '../../../report/outcome.ts';
import { problemText, toProblem } from '../../../report/problem.ts';
import { openFleet, textOptions } from '../../fleet-command.ts';
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

type Ended = Parameters<typeof worstExit>[0][number];

async function status(options: StatusOptions): Promise<number> {
  const command = await openFleet(options, ['ray']);
  const { fleet, signal, connect } = command;
  const [{ askCluster }, { goneFrom }, { recordLook }, { clustersOf }, { rayStatusText }, { presenceText }] =
    await Promise.all([
      import('../../../ray/status.ts'),
      import('../../../ray/gone.ts'),
      import('../../../providers/presence.ts'),
      import('../../../ray/members.ts'),
      import('../../ray-status-text.ts'),
      import('../../presence-text.ts'),
    ]);
  const clusters = clustersOf(fleet);
  if (clusters.length === 0) throw noClusters(fleet.file);
  const told: object[] = [];
  const outcomes: Ended[] = [];
  const fail = (error: unknown, where: Parameters<typeof toProblem>[1] = {}) => {
    signal.throwIfAborted();
    if (!(error instanceof BringupError)) throw error;
    const problem = toProblem(error, where);
    outcomes.push({ outcome: outcomeOfRefusal(problem.retryable), retryable: problem.retryable });
    process.stderr.write(`${problemText(problem, textOptions(options, process.stderr))}\n`);
    return problem;
  };
  let registryProblem: object | undefined;
  using registry = openOr(options, (error) => {
    registryProblem = fail(error);
  });
  const present: (Presence & { readonly cluster: string })[] = [];
  const gone: Gone[] = [];
  for (const named of clusters) {
    try {
      const found = await askCluster(fleet, named, { connect, signal });
      if (found === undefined) continue;
      const { look, ...cluster } = found;
      told.push(cluster);
      if (!options.json) process.stdout.write(rayStatusText(cluster, Date.now(), command.text));
      const at = new Date();
      const seen = registry === undefined ? [] : recordLook(registry, look, { at, keep: options.record });
      present.push(...seen.map((one) => ({ cluster: named.name, ...one })));
      gone.push(...goneFrom(cluster, seen, at));
    } catch (error) {
      told.push({ cluster: named.name, problem: fail(error, placeOf(fleet, named.name)) });
    }
  }
  if (options.json) {
    const providers = registry === undefined ? null : present;
    const about = { providers, ...(registryProblem === undefined ? {} : { registryProblem }), gone };
    printJson({ version: VERSION, fleet: fleet.name, clusters: told, ...about });
  } else process.stdout.write(presenceText({ present, gone }, Date.now(), command.text));
  const exit = worstExit(outcomes);
  return exit === EXIT.ok && gone.length > 0 ? EXIT.gone : exit;
}

/** A registry that cannot be read keeps nobody from seeing the clusters. */
function openOr(options: StatusOptions, fail: (error: unknown) => void): Database | undefined {
  try {
    return knownProviders(options);
  } catch (error) {
    fail(error);
    return undefined;
  }
}

function placeOf(fleet: Fleet, cluster: string) {
  return fleet.locate(['ray', 'clusters', cluster]);
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
