import { isIP } from 'node:net';
import { BringupError } from '../../core/error.ts';
import { join, type Sh, sh } from '../../core/sh.ts';
import type { RunnerContext } from '../../engine/resource.ts';
import { doesAnswer, exposedError, type Look, looksText } from '../cluster/exposed.ts';
import { type PortRange, portsIn, rangesOf } from '../cluster/port-ranges.ts';
import { connectProgram, parseTried } from '../cluster/probe-program.ts';
import { closedError, closedPorts } from '../cluster/reach.ts';
import { clusterPorts, clustersOf, raySectionOf, roleOf } from '../members.ts';
import { provenOf, reachedOf, triedOf, unitOf } from '../places.ts';
import { portsBut } from '../ports.ts';
import { preparedOf } from '../prepare.ts';
import type { RayCluster } from '../schema.ts';
import { comesHere } from './comes-here.ts';
import { MESH_INTERFACE } from './files.ts';
import { converse, runPython } from './host-python.ts';
import { type HostPorts, parsePorts, READ_PORTS } from './listening.ts';
import { HERE, lookFromHere } from './look-from-here.ts';
import { type Neighbour, neighboursOf } from './neighbours.ts';
import { neededPorts } from './tried-ports.ts';

/** What is looked at. */
export interface LookRequest {
  readonly cluster: string;
  readonly address: string;
  /** Whether Ray is stopped where something is found. */
  readonly stops: boolean;
  /** File on the host that gets what `now` prints, and who looked. */
  readonly keepIn: string;
  readonly now: Sh;
}

/** So many other hosts look. */
const MOST_LOOKERS = 2;
/** How often it is tried whether Ray answers where it has to. */
const TRIES = 4;
/** More addresses of one host are not looked at. */
const MOST_ADDRESSES = 16;

/**
 * Connects to every port at which Ray listens on a host: at its other addresses from other hosts of the run and from this
 * machine, where nothing may answer, and in the cluster's network from another host, where it has to. Throws BringupError
 * `ray-ports-exposed` or `ray-ports-closed`.
 */
export async function lookFromOutside(request: LookRequest, context: RunnerContext): Promise<void> {
  const { fleet, run } = preparedOf(context);
  const host = fleet.hosts.find((one) => one.name === context.host);
  const named = clustersOf(fleet).find((one) => one.name === request.cluster);
  if (host === undefined || named === undefined)
    throw new TypeError(`${context.host} is in no cluster ${request.cluster}`);
  const { cluster } = named;
  const section = raySectionOf(host);
  const role = section === undefined ? 'worker' : roleOf(section);
  const ports = clusterPorts(cluster);
  await using there = await converse(host, run, join([request.now, READ_PORTS]));
  const [now = ''] = there.said.split('\n');
  const found = parsePorts(there.said);
  const way = context.value('way.address');
  const all = outsideOf(found, cluster, [request.address], [host.address, ...(typeof way === 'string' ? [way] : [])]);
  const outside = all.slice(0, MOST_ADDRESSES);
  const fenced = portsBut(role, ports, cluster.expose);
  const outsidePorts = found.listening.filter((port) => fenced.some(([first, last]) => first <= port && port <= last));
  const inside = { address: request.address, ports: neededPorts(role, ports) };

  const targets = outside.map((address) => ({ address, ports: rangesOf(outsidePorts), outside: true as const }));
  const near = neighboursOf(fleet, named, context)
    .filter((one) => one.role === 'head' || targets.length > 0)
    .slice(0, MOST_LOOKERS);
  // Whether a worker reaches its head was tried by the worker, or will be.
  const looked = await Promise.all(
    near.map((neighbour) =>
      lookFrom(
        neighbour,
        host.name,
        neighbour.role === 'head' ? [inside, ...targets] : targets,
        request.address,
        context,
      ),
    ),
  );
  // From the host itself everything answers.
  const fromHere = host.connection === 'local' ? [] : await lookFromHere(outside, outsidePorts, context.signal);
  const looks = [...looked.flatMap((one) => one ?? []), ...fromHere];
  const interfaces = found.addresses.map(({ address }) => address);
  const outer: Look[] = [];
  for (const look of looks.filter(({ address }) => address !== request.address)) {
    // An address that only a router knows may be rewritten on the way, so whoever answers there counts.
    if (!doesAnswer(look) || !interfaces.includes(look.address)) {
      outer.push(look);
      continue;
    }
    const again = [{ address: look.address, ports: look.tried.answered, outside: true as const }];
    const looker = near.find((one) => one.host.name === look.from);
    const comes = await comesHere(request.cluster, look, there, async () => {
      const looks =
        looker === undefined
          ? await lookFromHere([look.address], portsIn(look.tried.answered), context.signal)
          : await lookFrom(looker, host.name, again, request.address, context);
      return looks?.some(doesAnswer) ?? false;
    });
    outer.push(comes ? look : { ...look, whose: "another machine's" });
  }
  const error =
    exposedError({ host: host.name, cluster: named.name, network: cluster.network ?? 'mesh' }, outer) ??
    closedError(
      closedPorts(
        looks
          .filter(({ address }) => address === request.address)
          .map(({ from, tried }) => ({ from, to: host.name, tried: { ...tried, target: host.name, open: [] } })),
        'ray',
      ),
    );
  const by = [
    ...near.flatMap((one, index) => (looked[index] === undefined ? [] : [one.host.name])),
    ...(host.connection === 'local' ? [] : [HERE]),
  ];
  const told = toldOf(host.name, outside, outer, by);
  if (told !== undefined) context.tell(told);
  if (all.length > outside.length)
    context.tell(
      `ports of Ray on ${host.name} were tried at ${outside.length} of its addresses; not tried: ${all.slice(MOST_ADDRESSES).join(', ')}`,
    );
  if (error !== undefined) {
    if (request.stops) await there.ask(stop(request.cluster));
    throw error;
  }
  await there.ask(sh`printf '%s %s' ${now} ${by.join(', ')} >${request.keepIn}`);
}

/**
 * Addresses under which Ray is not to be reached. First those that are told, because a router may lead them to the host; last those of
 * bridges, which mostly only the host itself reaches.
 */
export function outsideOf(
  { addresses, bridges }: Pick<HostPorts, 'addresses' | 'bridges'>,
  { network }: Pick<RayCluster, 'network'>,
  own: readonly string[],
  told: readonly string[],
): readonly string[] {
  const inside =
    network === 'lan'
      ? own
      : [...own, ...addresses.filter((one) => one.interface === MESH_INTERFACE).map(({ address }) => address)];
  const bridged = (one: HostPorts['addresses'][number]) => bridges.includes(one.interface);
  const all = [
    ...told.filter((address) => isIP(address) !== 0),
    ...[...addresses.filter((one) => !bridged(one)), ...addresses.filter(bridged)].map(({ address }) => address),
  ];
  return [...new Set(all)].filter((address) => !inside.includes(address) && !/^(?:127\.|::1$|fe80:)/.test(address));
}

/** What another host finds; undefined when it could not look, which is told. */
async function lookFrom(
  { host, python }: Neighbour,
  at: string,
  targets: readonly { readonly address: string; readonly ports: readonly PortRange[]; readonly outside?: true }[],
  inside: string,
  context: RunnerContext,
): Promise<readonly Look[] | undefined> {
  try {
    const program = connectProgram(
      targets.map((target) => ({ ...target, host: target.address, nonce: '' })),
      'ray',
    );
    const command = runPython(python, program);
    await using conversation = await converse(host, preparedOf(context).run, command);
    let { said } = conversation;
    for (let tries = 1; ; tries += 1) {
      const tried = parseTried(said);
      if (tried.length < targets.length) {
        context.tell(
          `${host.name} could not look at the ports of ${at}: ${said.trim().split('\n').at(-1)?.slice(0, 300)}`,
        );
        return undefined;
      }
      // Where Ray has to answer, a busy host may need a while.
      const isLate = tried.some((one) => one.target === inside && one.answered.length === 0);
      if (!isLate || tries === TRIES)
        return tried.map((one) => ({
          from: host.name,
          address: one.target,
          tried: one,
          ...(one.own ? { whose: 'its own' as const } : {}),
        }));
      said = await conversation.ask(command);
    }
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    context.tell(`${host.name} could not look at the ports of ${at}: ${error.message}`);
  }
  return undefined;
}

function toldOf(
  host: string,
  outside: readonly string[],
  looks: readonly Look[],
  by: readonly string[],
): string | undefined {
  if (by.length === 0) return `nobody else is in this run who could look at the ports of Ray on ${host} from outside`;
  return outside.length === 0 ? undefined : `ports of Ray on ${host}: ${looksText(looks)}`;
}

/** Ray ends here, and the next run begins with it anew. */
function stop(cluster: string): Sh {
  return sh`systemctl stop -- ${unitOf(cluster)}; rm -f ${provenOf(cluster)} ${reachedOf(cluster)} ${triedOf(cluster)}`;
}
