import type { AnyCapability } from '../../engine/capability.ts';
import type { RunEvent } from '../../engine/event.ts';
import { durationMs } from '../../fleet/duration.ts';
import type { Fleet, FleetHost, Rollout } from '../../fleet/fleet.ts';
import type { HostOutcome } from '../../report/outcome.ts';
import type { Report } from '../../report/report.ts';
import type { ClusterVersions } from '../cluster/metadata.ts';
import { headOf, isNode, type NamedCluster, partsOf, raySectionOf } from '../members.ts';
import type { ClusterStatus } from '../status.ts';
import { DEFAULT_PROBATION } from '../wanted/probation.ts';
import { environmentsAhead, freeingFor, onlyProofs } from './capabilities.ts';
import { notWhole } from './errors.ts';
import { isSame, nodesIn, withAddress } from './known-nodes.ts';
import { measureOutage } from './outage.ts';
import { takeBack } from './take-back.ts';
import { type Way, wantedVersions, wayOf, wayText } from './way.ts';

/** One run of the engine, as a part of an upgrade. */
interface UpgradePart {
  /** What it is for, for people. */
  readonly title: string;
  readonly fleet: Fleet;
  readonly hosts: readonly FleetHost[];
  readonly capabilities: readonly AnyCapability[];
  readonly mode: 'plan' | 'apply';
  readonly onFailure?: 'rollback' | 'continue';
  readonly onEvent?: (event: RunEvent) => void;
}

/** What an upgrade needs of who asks for it. */
export interface UpgradePlace {
  readonly signal: AbortSignal;
  /** Of the mesh and of Ray: all that nodes need. */
  readonly capabilities: readonly AnyCapability[];
  /** How long the work of a worker may go on before it is started anew. */
  readonly deadlineSeconds: number;
  run(part: UpgradePart): Promise<Report>;
  /** Takes a run back on these hosts. */
  undo(run: string, hosts: readonly FleetHost[]): Promise<Report>;
  /** What the head tells. Throws BringupError. */
  status(): Promise<ClusterStatus>;
  /** The version of a host's own Python. Throws BringupError. */
  pythonOf(host: FleetHost): Promise<string>;
  tell(text: string): void;
  /** Asked before anything is changed, with what is going to be done. */
  agree(text: string, look: Report): Promise<boolean>;
}

/** `same`: there was nothing to do. `returned`: it failed, and the cluster is as before. `halted`: some nodes have the new environment and some the old one, and all of them run. `failed`: look at it. */
export type UpgradeOutcome = 'same' | 'declined' | 'upgraded' | 'returned' | 'halted' | 'failed';

export interface UpgradeResult {
  readonly cluster: string;
  readonly outcome: UpgradeOutcome;
  readonly way?: Way;
  readonly from: ClusterVersions;
  readonly to: ClusterVersions;
  /** How long its head or nodes behind it were away; undefined when the head was left alone. */
  readonly outageSeconds?: number;
  readonly parts: readonly { readonly title: string; readonly report: Report }[];
  /** Where nodes may be out of the cluster: why, and what to do. */
  readonly next?: string;
}

/** Where the fleet file says nothing of a rollout: one worker first, then a quarter of them at a time. */
const ROLLOUT: Pick<Rollout, 'canary' | 'waves' | 'failureBudget'> = {
  canary: 1,
  waves: [{ percent: 25 }],
  failureBudget: { hosts: 0 },
};

/** An upgrade begins only with all nodes alive, and a join with any. */
const whatNext = (why: string): string =>
  `${why}. When the cause is gone, \`bringup ray upgrade\` goes on, or \`bringup ray up\` where \`bringup ray status\` tells of nodes that are gone; with what the fleet file said before, they go back`;

const isThere = (outcome: HostOutcome) => outcome === 'changed' || outcome === 'converged';

/**
 * Brings all nodes of a cluster to what the fleet file says. First everything is made ready on all hosts while the cluster works on;
 * then it goes one of two ways (`wayOf`). When the canary or the head fails, or no worker comes with a new head, what was switched goes
 * back, and that all is as before is proven. Throws BringupError when it cannot begin: the head does not answer, a node is missing.
 */
export async function upgradeCluster(
  fleet: Fleet,
  { name, cluster }: NamedCluster,
  place: UpgradePlace,
): Promise<UpgradeResult> {
  const head = headOf(fleet, name);
  if (head === undefined) throw new TypeError('a cluster that was checked has a head');
  // With those who only work with it.
  const everyone = partsOf(fleet, name).filter((host) => raySectionOf(host)?.state !== 'drained');
  const nodes = everyone.filter(isNode);
  const workers = nodes.filter((host) => host !== head);
  const before = await place.status();
  const missing = before.hosts.filter(
    ({ host, node }) => nodes.some((one) => one.name === host) && node?.alive !== true,
  );
  if (missing.length > 0)
    throw notWhole(
      name,
      missing.map(({ host }) => host),
    );
  const from = before.versions;
  const to = wantedVersions(cluster, await place.pythonOf(head));
  const way = wayOf(from, to);

  const parts: { title: string; report: Report }[] = [];
  const probationSeconds = durationMs(cluster.probation ?? DEFAULT_PROBATION) / 1000;
  const outage = measureOutage(name, head.name, probationSeconds);
  const replaced = (change: (ray: AnyCapability) => AnyCapability, all: boolean) =>
    place.capabilities.flatMap((one) => (one.name === 'ray' ? [change(one)] : all ? [one] : []));
  const run = async (part: Omit<UpgradePart, 'onEvent'>) => {
    place.tell(part.title);
    const report = await place.run({ ...part, onEvent: (event) => outage.onEvent(event) });
    parts.push({ title: part.title, report });
    return report;
  };
  const done = (outcome: UpgradeOutcome): UpgradeResult => {
    const outageSeconds = outage.seconds();
    return { cluster: name, outcome, way, from, to, parts, ...(outageSeconds === undefined ? {} : { outageSeconds }) };
  };

  const free = replaced((ray) => freeingFor(ray, place.deadlineSeconds), true);
  const look = await run({ title: 'looking at all nodes', fleet, hosts: nodes, capabilities: free, mode: 'plan' });
  if (look.exitCode !== 0) return done('failed');
  if (look.hosts.every(({ outcome }) => outcome === 'converged')) return done('same');
  if (!(await place.agree(wayText(way, from, to), look))) return done('declined');

  const prove = (proof: string) => {
    const addresses = new Map(before.hosts.map(({ host, node }) => [host, node?.address ?? '']));
    const capabilities = replaced((ray) => onlyProofs(ray, addresses), false);
    return run({ title: proof, fleet, hosts: nodes, capabilities, mode: 'apply' });
  };
  const proof = await prove('proving that all nodes run work before');
  if (proof.exitCode !== 0) return done('failed');
  const was = nodesIn(proof, before);

  const ahead = replaced(environmentsAhead, false);
  const title = 'making the environments ready; nothing stops yet';
  if ((await run({ title, fleet, hosts: nodes, capabilities: ahead, mode: 'apply' })).exitCode !== 0)
    return done('failed');

  // Workers are switched without their head, which then does not tell where it is.
  const known = withAddress(fleet, head.name, was.get(head.name)?.address);
  const of = (hosts: readonly FleetHost[]) =>
    known.hosts.filter(({ name: one }) => hosts.some((host) => host.name === one));
  const switched = (part: Pick<UpgradePart, 'title' | 'hosts' | 'fleet' | 'capabilities'>) =>
    run({ ...part, mode: 'apply', onFailure: 'rollback' });
  /** Takes back what these runs switched, the newest first, and proves that each node is what it was. */
  const goBack = async (onHead: readonly Report[], onOthers: readonly Report[]) => {
    const early = await takeBack({
      ...{ head, others: everyone.filter((host) => host !== head), onHead, onOthers, signal: place.signal },
      async undo(title, id, hosts) {
        place.tell(title);
        const report = await place.undo(id, hosts);
        parts.push({ title, report });
        return report;
      },
    });
    return early === undefined ? stands() : notThere(early);
  };
  /** Proves each node with the settings that it has now, and compares them with before. */
  const stands = async (): Promise<UpgradeResult> => {
    if (place.signal.aborted) return notThere('stopped');
    let report = await prove('proving what the cluster is now');
    // A Ray that lost its head gives up after a minute, and may be between two starts.
    if (report.exitCode !== 0 && !place.signal.aborted) report = await prove('proving it once more');
    if (report.exitCode !== 0) return notThere('not every node runs work');
    return done(isSame(was, nodesIn(report, await place.status())) ? 'returned' : 'halted');
  };
  const notThere = (why: string): UpgradeResult => {
    const next = whatNext(place.signal.aborted ? 'stopped half way' : why);
    place.tell(next);
    return { ...done('failed'), next };
  };
  /** Whether no worker came with the head. Who stopped the run did not wait for them. */
  const isAlone = ({ hosts }: Report) =>
    !place.signal.aborted &&
    workers.length > 0 &&
    !hosts.some(({ name: one, outcome }) => workers.some((host) => host.name === one) && isThere(outcome));

  if (way === 'together') {
    const together = replaced((ray) => freeingFor(ray, 0), true);
    const first = await switched({
      title: `the head ${head.name} is switched; the cluster stops`,
      fleet: known,
      hosts: of([head]),
      capabilities: together,
    });
    if (first.exitCode !== 0) return stands();
    const all = { ...known, rollout: { ...known.rollout, waves: [], failureBudget: { percent: 100 } } };
    const { canary: _, ...rollout } = all.rollout;
    const rest = await run({
      title: 'all workers are switched',
      fleet: { ...all, rollout },
      hosts: of(everyone),
      capabilities: together,
      mode: 'apply',
      onFailure: 'continue',
    });
    // A head without any worker is no cluster.
    if (isAlone(rest)) return goBack([rest, first], [rest]);
    return rest.exitCode === 0 ? done('upgraded') : notThere('not every node came with the new head');
  }

  const { canary, waves } = fleet.rollout;
  const isGiven = canary !== undefined || waves.length > 0;
  const rolling = { ...known, rollout: { ...fleet.rollout, ...(isGiven ? {} : ROLLOUT) } };
  const rolled = await switched({
    title: 'the workers are switched, wave by wave',
    fleet: rolling,
    hosts: of(workers),
    capabilities: free,
  });
  if (rolled.exitCode !== 0) return stands();
  const last = await switched({
    title: `the head ${head.name} is switched`,
    fleet: known,
    hosts: of([head]),
    capabilities: free,
  });
  if (last.exitCode !== 0) return goBack([], [rolled]);
  // Without a memory of its own a new head knows no workers: they come back by themselves.
  const whole = await run({
    title: 'proving that all nodes are back',
    fleet,
    hosts: everyone,
    capabilities: free,
    mode: 'apply',
  });
  if (isAlone(whole)) return goBack([whole, last], [whole, rolled]);
  return whole.exitCode === 0 ? done('upgraded') : notThere('not every node came with the new head');
}
