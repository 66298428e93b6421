import { setTimeout as sleep } from 'node:timers/promises';
import type { Connect } from '../../engine/connect-host.ts';
import { cancelledError } from '../../engine/errors.ts';
import { withSlots } from '../../engine/slots.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import { cannotBeAsked, type HostProber, hostProber } from './host-prober.ts';
import { type Demands, judgePair, type Known, type PairVerdict, peerOf, stateCause } from './judge.ts';
import { type Pair, pairsOf } from './pairs.ts';
import type { Probe } from './probe-answers.ts';
import type { Target } from './probe-program.ts';
import type { MeshProof } from './proof.ts';
import { proofFrom } from './proof-from.ts';

/** What is told while a proof goes on. `waiting` names what is not well yet. */
export type ProofEvent =
  | { readonly type: 'asked'; readonly host: string; readonly round: number }
  | { readonly type: 'round'; readonly round: number; readonly verdicts: readonly PairVerdict[] }
  | { readonly type: 'waiting'; readonly verdicts: readonly PairVerdict[]; readonly leftMs: number };

export interface ProofOptions extends Partial<Demands> {
  readonly connect: Connect;
  readonly signal: AbortSignal;
  /** How long pairs that may still come are asked again, in milliseconds; default 60 s. */
  readonly waitMs?: number;
  /** So many others for each host instead of all. */
  readonly sample?: number;
  /** Most hosts that are connected to at once. */
  readonly parallel?: number;
  onEvent?(event: ProofEvent): void;
}

const WAIT_MS = 60_000;
/** What most likely waits for a person is asked again no longer than this. */
const SHORT_MS = 10_000;
/** A path usually becomes direct within some pings; with `direct` demanded it gets longer. */
const SETTLE_MS = 6_000;
const PAUSES_MS = [500, 1_000, 2_000, 4_000];

/**
 * Proves that hosts reach each other by the mesh: each one is asked about every other (or a sample), in one session a host, and what is not well is
 * asked again until the deadline. What is wrong is in the answer; only a cancelled run throws.
 */
export async function proveMesh(hosts: readonly FleetHost[], options: ProofOptions): Promise<MeshProof> {
  const { signal, onEvent } = options;
  const started = Date.now();
  await using probers = proberSet(hosts, options);
  const patience = patienceOf(options, started);
  let verdicts: readonly PairVerdict[] = [];
  let round = 0;
  // Who is asked about must have told its address first.
  await probers.ask(hosts.map(({ name }) => ({ name, targets: [] })));
  const taking = probers.all.filter(({ problem }) => !cannotBeAsked(problem()));
  const pairs = pairsOf(
    taking.map(({ name }) => name),
    options.sample,
  );
  for (const pause of pauses()) {
    round += 1;
    verdicts = await probers.round(pairs, verdicts);
    onEvent?.({ type: 'round', round, verdicts });
    const next = Date.now() + pause;
    const { open, untilMs } = patience(verdicts, next);
    // A connection that broke is made again.
    const isLost = probers.all.some(({ problem }) => problem()?.category === 'network') && next < started + SHORT_MS;
    if (open.length === 0 && !isLost) break;
    if (open.length > 0) onEvent?.({ type: 'waiting', verdicts: open, leftMs: untilMs - Date.now() });
    await sleep(pause, undefined, { signal }).catch(() => {
      throw cancelledError();
    });
  }
  return proofFrom({ hosts: probers.all, verdicts, rounds: round, startedAtMs: started, nowMs: Date.now() });
}

/** Pairs that are worth asking again at a time, and until when the last of them will be. */
interface Patience {
  readonly open: readonly PairVerdict[];
  readonly untilMs: number;
}

/** Patience with a cause begins when it is seen first: before that the host may not have been there. */
function patienceOf(
  { waitMs = WAIT_MS, direct = false }: ProofOptions,
  started: number,
): (verdicts: readonly PairVerdict[], atMs: number) => Patience {
  const seen = new Map<string, number>();
  const untilOf = (verdict: PairVerdict): number => {
    const { cause } = verdict;
    if (cause === undefined || cause.code === 'mesh-host-not-asked') return 0;
    const key = `${keyOf(verdict)}\n${cause.code}`;
    const since = seen.get(key) ?? Date.now();
    seen.set(key, since);
    const end = started + waitMs;
    if (cause.code === 'mesh-relayed') return Math.min(end, since + (direct ? 3 * SETTLE_MS : SETTLE_MS));
    return cause.patience === 'deadline' ? end : Math.min(end, since + SHORT_MS);
  };
  return (verdicts, atMs) => {
    const all = verdicts.map((verdict) => ({ verdict, until: untilOf(verdict) }));
    const open = all.filter(({ until }) => until >= atMs);
    return { open: open.map(({ verdict }) => verdict), untilMs: Math.max(0, ...open.map(({ until }) => until)) };
  };
}

function* pauses(): Generator<number> {
  for (let index = 0; ; index += 1) yield PAUSES_MS[Math.min(index, PAUSES_MS.length - 1)] ?? 0;
}

interface ProberSet extends AsyncDisposable {
  readonly all: readonly HostProber[];
  ask(
    asked: readonly { readonly name: string; readonly targets: readonly Target[] }[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, Probe>>>;
  /** Asks about the pairs that are not well yet; the others stay as they are. */
  round(pairs: readonly Pair[], before: readonly PairVerdict[]): Promise<readonly PairVerdict[]>;
}

function proberSet(hosts: readonly FleetHost[], options: ProofOptions): ProberSet {
  const { connect, signal, parallel = hosts.length, direct = false, names = false, onEvent } = options;
  const all = hosts.map((host) => hostProber(host, connect, signal));
  const byName = new Map(all.map((prober) => [prober.name, prober]));
  const known = (name: string): Known => byName.get(name)?.known() as Known;
  let deep = new Set<string>();
  let rounds = 0;
  const ask: ProberSet['ask'] = async (asked) => {
    const found = new Map<string, ReadonlyMap<string, Probe>>();
    await withSlots(asked, rounds === 0 ? parallel : asked.length, async ({ name, targets }) => {
      const { view, udp } = known(name);
      const probes = await byName.get(name)?.ask({
        targets,
        hasInterface: view?.hasInterface ?? true,
        netcheck: deep.has(name) && udp === undefined,
      });
      found.set(name, probes ?? new Map());
      onEvent?.({ type: 'asked', host: name, round: rounds });
    }).catch(() => {
      throw cancelledError();
    });
    rounds += 1;
    return found;
  };
  return {
    all,
    ask,
    async round(pairs, before) {
      const done = new Map(
        before.filter(({ verdict }) => verdict === 'ok').map((verdict) => [keyOf(verdict), verdict]),
      );
      const open = pairs.filter((pair) => !done.has(keyOf(pair)));
      const involved = new Set(open.flatMap(({ from, to }) => [from, to]));
      const found = await ask(
        [...involved].map((name) => ({
          name,
          targets: open.filter(({ from }) => from === name).flatMap(({ to }) => targetOf(known(name), known(to))),
        })),
      );
      const verdicts = pairs.map(
        (pair) =>
          done.get(keyOf(pair)) ??
          judgePair(pair, known(pair.from), known(pair.to), found.get(pair.from)?.get(pair.to), { direct, names }),
      );
      // What is still wrong when it is asked the second time is looked into.
      if (rounds > 2) deep = new Set(verdicts.filter(needsDepth).flatMap(({ from, to }) => [from, to]));
      return verdicts;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(all.map((prober) => prober[Symbol.asyncDispose]()));
    },
  };
}

/** Whom the one was told nothing of cannot be pinged. */
function targetOf(from: Known, to: Known): readonly Target[] {
  if (from.view === undefined || to.view === undefined) return [];
  if (stateCause(from) !== undefined || stateCause(to) !== undefined || peerOf(from.view, to.view) === undefined)
    return [];
  const [address] = to.view.addresses;
  const { givesNames } = from.view;
  return address === undefined ? [] : [{ host: to.name, address, dnsName: givesNames ? to.view.dnsName : '' }];
}

function needsDepth({ cause }: PairVerdict): boolean {
  return ['mesh-relayed', 'mesh-no-path', 'mesh-peer-offline'].includes(cause?.code ?? '');
}

function keyOf({ from, to }: Pair): string {
  return `${from}\n${to}`;
}
