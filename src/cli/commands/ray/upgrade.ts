import { type Command, Option } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { clusterOf, isNode, type NamedCluster } from '../../../ray/members.ts';
import { joining } from '../../../ray/scope.ts';
import { HOST_OUTCOMES } from '../../../report/outcome.ts';
import { type ApplyOptions, withApplyOptions } from '../../apply-fleet.ts';
import { openFleet } from '../../fleet-command.ts';
import { examples, milliseconds } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { upgradeText } from '../../ray-upgrade-text.ts';
import { upgradePlace } from '../../upgrade-place.ts';

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.ray-upgrade/1';

interface UpgradeOptions extends ApplyOptions {
  readonly deadline: number;
}

/** `bringup ray upgrade`: whole clusters to what the fleet file says, with a way back. */
export function addRayUpgrade(ray: Command, outcome: Outcome): void {
  const command = withApplyOptions(ray.command('upgrade'))
    .description(
      'bring whole clusters to the version, packages and settings of the fleet file, node by node where that is possible, and back when it fails',
    )
    .addOption(
      new Option('--deadline <duration>', 'how long the work of a worker may go on before it is started anew')
        .default(600_000, '10m')
        .argParser(milliseconds),
    )
    .action(async (options: UpgradeOptions) => outcome.set(await upgrade(options)));
  examples(command, [
    ['bringup ray upgrade', 'all clusters of the fleet file'],
    ['bringup ray upgrade --yes -s head-1', 'the cluster of that host'],
  ]);
  command.addHelpText(
    'after',
    '\nWaves are those of `fleet: rollout:`, else one worker and\nthen a quarter of them at a time.\n',
  );
}

async function upgrade(options: UpgradeOptions): Promise<number> {
  const command = await openFleet(
    options,
    undefined,
    '`bringup ray upgrade` goes on, or `bringup ray up` where `bringup ray status` tells of nodes that are gone',
  );
  const { fleet } = command;
  const { hosts } = joining(command);
  const clusters = new Map<string, NamedCluster>();
  for (const host of hosts.filter(isNode)) {
    const named = clusterOf(fleet, host);
    if (named !== undefined) clusters.set(named.name, named);
  }
  const capabilities = CAPABILITIES.filter(({ name }) => name === 'mesh' || name === 'ray');
  const { upgradeCluster } = await import('../../../ray/upgrade/upgrade.ts');
  const told: object[] = [];
  for (const named of clusters.values()) {
    const result = await upgradeCluster(fleet, named, upgradePlace(command, named, capabilities, options));
    const { parts, ...rest } = result;
    const last = parts.findLast(({ report }) => report.exitCode !== 0)?.report.exitCode ?? 0;
    const isWell = result.outcome === 'same' || result.outcome === 'upgraded' || result.outcome === 'declined';
    const exitCode = isWell
      ? 0
      : result.outcome === 'returned'
        ? HOST_OUTCOMES['rolled-back'].exit
        : last || HOST_OUTCOMES.failed.exit;
    told.push({
      ...rest,
      exitCode,
      parts: parts.map(({ title, report: { run, hosts, exitCode: code } }) => ({
        title,
        run: run.id,
        exitCode: code,
        hosts: hosts.map(({ name, outcome, wave, problem }) => ({
          name,
          outcome,
          ...(wave === undefined ? {} : { wave }),
          ...(problem === undefined ? {} : { problem }),
        })),
      })),
    });
    if (!options.json) process.stdout.write(upgradeText(result, command.text));
    if (exitCode === 0) continue;
    if (options.json) printJson({ version: VERSION, fleet: fleet.name, clusters: told });
    return exitCode;
  }
  if (options.json) printJson({ version: VERSION, fleet: fleet.name, clusters: told });
  return 0;
}
