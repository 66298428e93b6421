import { counted } from '../../report/counted.ts';
import { toProblem } from '../../report/problem.ts';
import { causeError } from './causes.ts';
import { cannotBeAsked, type HostProber } from './host-prober.ts';
import { type Known, type PairVerdict, stateCause, WRONG_CLOCK_MS } from './judge.ts';
import { nothingProved } from './nothing-proved.ts';
import { type HostProof, type MeshProof, type PairProof, PROOF_VERSION } from './proof.ts';

/** From here the expiry of a key is told. */
const SOON_MS = 14 * 86_400_000;

const SKIPPED = 'a Windows host is not asked, nor others about it: it has no POSIX shell';

/** Makes the proof of what was found. */
export function proofFrom(found: {
  readonly hosts: readonly Pick<HostProber, 'known' | 'problem'>[];
  readonly verdicts: readonly PairVerdict[];
  readonly rounds: number;
  readonly startedAtMs: number;
  readonly nowMs: number;
}): MeshProof {
  const { verdicts, rounds, startedAtMs, nowMs } = found;
  const hosts = found.hosts.map((host) => hostProof(host, verdicts, nowMs));
  const count = (verdict: PairVerdict['verdict']) => verdicts.filter((one) => one.verdict === verdict).length;
  const latencies = verdicts.flatMap(({ verdict, latencyMs }) =>
    latencyMs === undefined || verdict === 'failed' ? [] : [latencyMs],
  );
  const totals = {
    pairs: verdicts.length,
    direct: count('ok'),
    relayed: count('relayed'),
    failed: count('failed'),
    unknown: count('unknown'),
    ...(latencies.length === 0 ? {} : { latencyMs: { least: Math.min(...latencies), most: Math.max(...latencies) } }),
  };
  const isWell = hosts.every(({ problem }) => problem === undefined);
  const asked = hosts.flatMap(({ name, skipped }) => (skipped ? [] : [name]));
  return {
    version: PROOF_VERSION,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: nowMs - startedAtMs,
    rounds,
    ok: totals.pairs > 0 && totals.failed + totals.unknown === 0 && isWell,
    ...(totals.pairs === 0 && isWell ? { problem: toProblem(nothingProved(asked)) } : {}),
    hosts,
    pairs: verdicts.map(pairProof),
    totals,
  };
}

function pairProof({ from, to, verdict, path, latencyMs, name, cause }: PairVerdict): PairProof {
  return {
    from,
    to,
    verdict,
    ...(path === undefined ? {} : { path: path.kind, via: path.via }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(name === undefined ? {} : { name }),
    ...(cause === undefined ? {} : { problem: toProblem(causeError(cause)) }),
  };
}

function hostProof(
  { known, problem }: Pick<HostProber, 'known' | 'problem'>,
  verdicts: readonly PairVerdict[],
  nowMs: number,
): HostProof {
  const host = known();
  const { name, view, clockSkewMs, udp } = host;
  const isSkipped = cannotBeAsked(problem());
  const trouble = isSkipped ? undefined : problem();
  const cause = isSkipped || trouble !== undefined ? undefined : stateCause(host);
  const error = trouble ?? (cause === undefined ? undefined : causeError(cause));
  return {
    name,
    version: view?.version ?? '',
    addresses: view?.addresses ?? [],
    dnsName: view?.dnsName ?? '',
    online: view?.online ?? false,
    ...(view?.keyExpiry === undefined ? {} : { keyExpiry: view.keyExpiry }),
    ...(clockSkewMs === undefined ? {} : { clockSkewMs }),
    relay: view?.relay ?? '',
    ...(udp === undefined ? {} : { udp }),
    warnings: isSkipped ? [SKIPPED] : error === undefined ? warningsOf(host, verdicts, nowMs) : [],
    ...(isSkipped ? { skipped: true } : {}),
    ...(error === undefined ? {} : { problem: toProblem(error, { host: name }) }),
  };
}

function warningsOf(
  { name, view, wanted, clockSkewMs = 0 }: Known,
  verdicts: readonly PairVerdict[],
  nowMs: number,
): readonly string[] {
  if (view === undefined) return [];
  const leftMs = Date.parse(view.keyExpiry ?? '') - nowMs;
  const hours = Math.round(leftMs / 3_600_000);
  const left = hours < 48 ? counted(hours, 'hour') : counted(Math.round(hours / 24), 'day');
  const misnamed = verdicts.some(
    (verdict) => verdict.from === name && verdict.name === 'not-taken' && verdict.verdict !== 'failed',
  );
  return [
    ...(leftMs < SOON_MS ? [`its key expires in ${left}: join it anew before, or switch the expiry off`] : []),
    ...(Math.abs(clockSkewMs) < WRONG_CLOCK_MS
      ? []
      : [`its clock is ${Math.round(Math.abs(clockSkewMs) / 1000)} s ${clockSkewMs > 0 ? 'ahead of' : 'behind'} ours`]),
    ...(misnamed && !wanted.noNames ? ['it does not take the names of the mesh: accept-dns is off'] : []),
    ...(view.online ? [] : ['it has no connection to the control server']),
    ...(view.hasInterface
      ? []
      : [
          'only tailscaled itself reaches the mesh, no other program: it has no network interface (userspace networking)',
        ]),
    ...view.health.map((line) => `tailscale says: ${line}`),
  ];
}
