import { CAUSES, type Cause } from './causes.ts';
import { covers } from './filter-rule.ts';
import type { HostView, PeerView } from './host-view.ts';
import type { Pair } from './pairs.ts';
import type { Path, Probe } from './probe-answers.ts';

/** All that is known about a host of the proof; `view` is missing when it could not be asked. */
export interface Known {
  readonly name: string;
  readonly view: HostView | undefined;
  readonly service: { readonly state: string; readonly restarts: number };
  /** Host minus runner; undefined: not known. */
  readonly clockSkewMs: number | undefined;
  /** Whether UDP gets out; undefined: not asked. */
  readonly udp: boolean | undefined;
  /** What the fleet file wants of it, and what would be wrong without: it lets nobody in; it takes no names. */
  readonly wanted: { readonly shieldsUp: boolean; readonly noNames: boolean };
  /** Sources that the policy lets in; undefined: not asked. */
  readonly letsIn: readonly string[] | undefined;
}

/** What is asked of a pair beyond that it works. */
export interface Demands {
  /** A relayed pair fails. */
  readonly direct: boolean;
  /** A host that does not take the mesh's names fails. */
  readonly names: boolean;
}

/** How the name of the other host reads on the one. `not-taken`: the host does not want names; `none`: the mesh gives none. */
export type NameVerdict = 'right' | 'wrong' | 'unknown' | 'not-taken' | 'none';

/** What became of one direction between two hosts. */
export interface PairVerdict extends Pair {
  readonly verdict: 'ok' | 'relayed' | 'failed' | 'unknown';
  readonly path?: NonNullable<Probe['path']>;
  readonly latencyMs?: number;
  readonly name?: NameVerdict;
  /** Why it failed, or is relayed. */
  readonly cause?: Cause;
}

/** From here a clock is wrong enough to be told. */
export const WRONG_CLOCK_MS = 30_000;

/** Judges one direction from what is known of both hosts and what the probe found. Pure. */
export function judgePair(pair: Pair, from: Known, to: Known, probe: Probe | undefined, demands: Demands): PairVerdict {
  const unable = stateCause(from) ?? stateCause(to);
  if (unable !== undefined)
    return { ...pair, verdict: unable.code === 'mesh-host-not-asked' ? 'unknown' : 'failed', cause: unable };
  if (from.view === undefined || to.view === undefined)
    return { ...pair, verdict: 'unknown', cause: CAUSES.notAsked(from.name) };
  const peer = peerOf(from.view, to.view);
  const failed = (cause: Cause): PairVerdict => ({ ...pair, ...measured(probe), verdict: 'failed', cause });
  if (peer === undefined || probe === undefined || probe.path === undefined)
    return failed(noPathCause(from, to, { from: from.view, to: to.view, peer, probe }));
  const traffic = trafficCause(from, to, probe);
  if (traffic !== undefined) return failed(traffic);
  const name = nameVerdict(from.view, to.view, probe);
  const misnamed = nameCause(from, to, name, probe, demands);
  if (misnamed !== undefined) return { ...failed(misnamed), name };
  const path = pathNow(probe.path, peer);
  const good: PairVerdict = { ...pair, ...measured(probe), path, name, verdict: 'ok' };
  if (path.kind === 'direct') return good;
  const blocked = [from, to].find(({ udp }) => udp === false);
  const cause =
    blocked === undefined ? CAUSES.relayed(from.name, to.name, path.via) : CAUSES.relayedFor(blocked.name, path.via);
  return { ...good, verdict: demands.direct ? 'failed' : 'relayed', cause };
}

/** The first answer may come by a relay though packets go directly by now. */
function pathNow(answered: Path, { directAddress }: PeerView): Path {
  return directAddress === '' || answered.kind !== 'relay' ? answered : { kind: 'direct', via: directAddress };
}

/** Why a host is no part of the mesh at all now; undefined: it is. */
export function stateCause({ name, view, service }: Known): Cause | undefined {
  if (view === undefined) return CAUSES.notAsked(name);
  const { state, keyExpiry, expired } = view;
  if (expired) return CAUSES.expired(name, keyExpiry);
  if (state === 'no-client') return CAUSES.noClient(name);
  if (state === 'no-daemon' || state === 'NoState' || state === 'Starting') {
    if (service.restarts > 2) return CAUSES.crashes(name, service.restarts);
    return state === 'no-daemon' && !/^activ/.test(service.state)
      ? CAUSES.noDaemon(name, service.state)
      : CAUSES.starting(name);
  }
  if (state === 'Stopped') return CAUSES.down(name);
  if (state === 'NeedsLogin') return CAUSES.notJoined(name);
  if (state === 'NeedsMachineAuth') return CAUSES.notApproved(name);
  return view.addresses.length === 0 ? CAUSES.starting(name) : undefined;
}

/** The other host in what the one was told: by its key, or by its address when the key is a new one. */
export function peerOf(from: HostView, to: HostView): PeerView | undefined {
  return (
    from.peers.find(({ nodeKey }) => nodeKey === to.nodeKey) ??
    from.peers.find(({ addresses }) => addresses.some((address) => to.addresses.includes(address)))
  );
}

interface Sides {
  readonly from: HostView;
  readonly to: HostView;
  readonly peer: PeerView | undefined;
  readonly probe: Probe | undefined;
}

function noPathCause(from: Known, to: Known, sides: Sides): Cause {
  const { from: own, to: other, peer } = sides;
  if (own.controlUrl !== other.controlUrl && own.controlUrl !== '' && other.controlUrl !== '')
    return CAUSES.otherNetwork(from.name, own.controlUrl, other.controlUrl);
  if (peer === undefined || sides.probe?.refusal === 'no matching peer')
    return own.online ? CAUSES.unknownPeer(from.name, to.name) : CAUSES.hostOffline(from.name);
  if (peer.expired) return CAUSES.expired(to.name, other.keyExpiry);
  if (!own.online) return CAUSES.hostOffline(from.name);
  if (!peer.online) return CAUSES.peerOffline(to.name, from.name);
  if (from.udp === false) return CAUSES.udpBlocked(from.name);
  if (to.udp === false) return CAUSES.udpBlocked(to.name);
  return CAUSES.noPath(from.name, to.name);
}

function trafficCause(from: Known, to: Known, probe: Probe): Cause | undefined {
  if (probe.kernel === true) return undefined;
  if (probe.peerKernel === true) return probe.kernel === undefined ? undefined : CAUSES.ownSide(from.name);
  if (probe.tunnel !== true) return CAUSES.noTunnel(from.name, to.name, skewWords([from, to]));
  if (to.view?.shieldsUp) return to.wanted.shieldsUp ? undefined : CAUSES.shieldsUp(to.name);
  const sources = from.view?.addresses ?? [];
  const rules = to.letsIn;
  if (rules !== undefined && !sources.some((address) => rules.some((rule) => covers(rule, address))))
    return CAUSES.policy(to.name, from.name);
  return CAUSES.firewall(to.name);
}

function skewWords(hosts: readonly Known[]): string {
  const wrong = hosts.filter(({ clockSkewMs }) => Math.abs(clockSkewMs ?? 0) >= WRONG_CLOCK_MS);
  return wrong.length === 0 ? '' : ` (the clock of ${wrong.map(({ name }) => name).join(' and of ')} is wrong)`;
}

function nameVerdict(from: HostView, to: HostView, probe: Probe): NameVerdict {
  if (!from.givesNames || to.dnsName === '') return 'none';
  const { resolved } = probe;
  if (Array.isArray(resolved) && resolved.some((address) => to.addresses.includes(address))) return 'right';
  if (!from.takesNames) return 'not-taken';
  return Array.isArray(resolved) && resolved.length > 0 ? 'wrong' : 'unknown';
}

function nameCause(from: Known, to: Known, name: NameVerdict, probe: Probe, demands: Demands): Cause | undefined {
  if (name === 'wrong')
    return CAUSES.nameWrong(
      from.name,
      to.view?.dnsName ?? '',
      Array.isArray(probe.resolved) ? probe.resolved.join(' ') : '',
    );
  if (name === 'unknown') return CAUSES.nameUnknown(from.name, to.view?.dnsName ?? '');
  return name === 'not-taken' && demands.names ? CAUSES.namesNotTaken(from.name) : undefined;
}

function measured(probe: Probe | undefined): Pick<PairVerdict, 'path' | 'latencyMs'> {
  return {
    ...(probe?.path === undefined ? {} : { path: probe.path }),
    ...(probe?.latencyMs === undefined ? {} : { latencyMs: probe.latencyMs }),
  };
}
