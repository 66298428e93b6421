import type { Command } from 'commander';
import { CAPABILITIES } from '../../../capabilities.ts';
import { BringupError } from '../../../core/error.ts';
import { joinFacts } from '../../../ray/joined.ts';
import { isNode } from '../../../ray/members.ts';
import { joining } from '../../../ray/scope.ts';
import type { Report } from '../../../report/report.ts';
import { type ApplyOptions, applyFleet, withApplyOptions } from '../../apply-fleet.ts';
import { openFleet } from '../../fleet-command.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { assertEvidence, type EvidenceWish, evidenceOf, withEvidence } from '../../ray-evidence.ts';
import { rayJoinText } from '../../ray-join-text.ts';
import { assertWritable } from '../../write-report.ts';

/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.ray-join/1';

/** `bringup ray join`: joins the hosts that are named, and tells the facts of each join. */
export function addRayJoin(ray: Command, outcome: Outcome): void {
  const command = withEvidence(withApplyOptions(ray.command('join')))
    .description('join the named hosts to their Ray cluster, and tell of each its node, versions, lock and verdict')
    .action(async (options: ApplyOptions & EvidenceWish) => outcome.set(await join(options)));
  examples(command, [
    ['bringup ray join -s gpu-1', 'one host; its head is looked at, too'],
    ['bringup ray join --yes --json -s gpu-1', 'for a program'],
  ]);
}

async function join(options: ApplyOptions & EvidenceWish): Promise<number> {
  await assertEvidence(options);
  await assertWritable([options.report, options.summary, options.junit]);
  if (options.select === undefined) throw nobodyNamed();
  const named = await openFleet(options);
  const scope = joining(named);
  const nodes = named.hosts.filter(isNode).map(({ name }) => name);
  const capabilities = CAPABILITIES.filter(({ name }) => name === 'mesh' || name === 'ray');
  const tell = (report: Report) => {
    // A head that is only looked at joins nothing.
    const hosts = report.hosts.filter(({ name }) => nodes.includes(name));
    const factsOf = (host: Report['hosts'][number]) => ({ name: host.name, ...joinFacts(host) });
    const { id } = report.run;
    return {
      text: rayJoinText(hosts.map(factsOf), named.text),
      json: {
        ...{ version: VERSION, fleet: named.fleet.name, run: id, exitCode: report.exitCode },
        hosts: hosts.map((host) => ({
          ...factsOf(host),
          ...(host.problem === undefined ? {} : { problem: host.problem }),
        })),
      },
    };
  };
  const command = { ...named, ...scope };
  return applyFleet(command, options, { capabilities, via: 'ray join', tell, after: evidenceOf(command, options) });
}

function nobodyNamed(): BringupError {
  return new BringupError({
    code: 'ray-join-whom',
    category: 'config',
    what: 'who joins has to be named',
    remedy: 'add --select with hosts, such as --select gpu-1; all nodes of the fleet file: `bringup ray up`',
  });
}
