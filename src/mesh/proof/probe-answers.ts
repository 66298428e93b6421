import { z } from 'zod';
import type { Target } from './probe-program.ts';

/** What one host found out about the way to another. `undefined`: not asked. */
export interface Probe {
  /** A path between the daemons; `undefined` when there was no answer. */
  readonly path: Path | undefined;
  /** What the daemon said instead of trying. */
  readonly refusal: string | undefined;
  readonly kernel: boolean | undefined;
  /** Through WireGuard, answered by the daemon there. */
  readonly tunnel: boolean | undefined;
  /** Through WireGuard, answered by the kernel there. */
  readonly peerKernel: boolean | undefined;
  readonly latencyMs: number | undefined;
  /** The addresses that its name has for the host; empty: none; `silent`: nobody answered. */
  readonly resolved: readonly string[] | 'silent' | undefined;
}

/** How two daemons reach each other; `via` is the address, the relay's code, or the peer that relays. */
export interface Path {
  readonly kind: 'direct' | 'relay' | 'peer-relay';
  readonly via: string;
}

const pong = z.object({
  Err: z.string().default(''),
  LatencySeconds: z.number().default(0),
  Endpoint: z.string().default(''),
  PeerRelay: z.string().default(''),
  DERPRegionID: z.number().default(0),
  DERPRegionCode: z.string().default(''),
});

/** What `timeout` ends with. */
const TIMED_OUT = 124;

/** The answers of one round by host. Lines that nobody can read are as if they had not come. Source: tailscale ipn/ipnstate PingResult. */
export function parseProbes(text: string, targets: readonly Target[]): ReadonlyMap<string, Probe> {
  const lines = Map.groupBy(text.split('\n'), (line) => line.slice(0, Math.max(0, line.indexOf(' '))));
  return new Map(
    targets.map(({ host }, index) => {
      const told = new Map(
        (lines.get(String(index)) ?? []).map((line) => [/ (\S+)/.exec(line)?.[1], afterWords(line)]),
      );
      return [host, probeOf(told)];
    }),
  );
}

function afterWords(line: string): string {
  return /^\S+ \S+ ?(.*)$/.exec(line)?.[1] ?? '';
}

function probeOf(told: ReadonlyMap<string | undefined, string>): Probe {
  const disco = pongOf(told.get('disco'));
  const kernel = told.get('kernel');
  const [tunnel, peerKernel] = [told.get('TSMP'), told.get('ICMP')];
  const measured = kernel === undefined ? undefined : /= ?([\d.]+)\/[\d.]+\//.exec(kernel)?.[1];
  const answered = disco?.Err === '';
  return {
    path: answered ? pathOf(disco) : undefined,
    refusal: disco === undefined || answered ? undefined : disco.Err,
    kernel: kernel === undefined ? undefined : kernel.startsWith('yes'),
    tunnel: tunnel === undefined ? undefined : pongOf(tunnel)?.Err === '',
    peerKernel: peerKernel === undefined ? undefined : pongOf(peerKernel)?.Err === '',
    latencyMs: measured !== undefined ? Number(measured) : answered ? round(disco.LatencySeconds * 1000) : undefined,
    resolved: resolvedBy(told.get('name')),
  };
}

/** What an older client says instead of JSON. Source: tailscale cmd/tailscale/cli/ping.go */
const IN_WORDS = /pong from .+ via (?:DERP\((.*?)\)|peer-relay\((.*?)\)|(\S+)) in ([\d.]+)(µs|ms|s)\b/;

function pongOf(text: string | undefined): z.output<typeof pong> | undefined {
  const [matched, relay, peerRelay = '', endpoint = '', amount, unit] = IN_WORDS.exec(text ?? '') ?? [];
  if (matched !== undefined) {
    const LatencySeconds = Number(amount) * ({ µs: 1e-6, ms: 1e-3 }[unit ?? ''] ?? 1);
    return {
      Err: '',
      LatencySeconds,
      Endpoint: endpoint,
      PeerRelay: peerRelay,
      DERPRegionID: relay === undefined ? 0 : 1,
      DERPRegionCode: relay ?? '',
    };
  }
  try {
    return pong.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return text?.includes('no matching peer') ? pong.parse({ Err: 'no matching peer' }) : undefined;
  }
}

function pathOf({ Endpoint, PeerRelay, DERPRegionID, DERPRegionCode }: z.output<typeof pong>): Path {
  if (PeerRelay !== '') return { kind: 'peer-relay', via: PeerRelay };
  if (DERPRegionID !== 0) return { kind: 'relay', via: DERPRegionCode || String(DERPRegionID) };
  return { kind: 'direct', via: Endpoint };
}

/** `getent` tells lines of `address name`, `dscacheutil` has `ip_address: address`. */
function resolvedBy(text: string | undefined): Probe['resolved'] {
  if (text === undefined) return undefined;
  const [code, ...words] = text.split(' ');
  if (Number(code) === TIMED_OUT) return 'silent';
  return words.filter((word) => /^[\da-f:.]*[.:][\da-f:.]*$/i.test(word) && /\d|::/.test(word) && !word.endsWith(':'));
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
