import { join, type Sh, sh, trusted } from '../../core/sh.ts';
import type { Section } from '../../engine/program.ts';

/** Somebody whom a host is to reach. */
export interface Target {
  readonly host: string;
  readonly address: string;
  /** Its name in the mesh; empty: not asked for. */
  readonly dnsName: string;
}

/** What one host is asked in one round. */
export interface Round {
  readonly targets: readonly Target[];
  /** Without an interface the kernel reaches nobody: the daemon is asked alone. */
  readonly hasInterface: boolean;
  /** Whether UDP gets out is asked, too: that takes seconds. */
  readonly netcheck: boolean;
}

/** Pings that run at once on one host. */
const AT_ONCE = 16;

/**
 * The reads of a round: what the daemon knows, the clock, and each target up a ladder that ends where it breaks. `disco`: a path between the two
 * daemons, direct or relayed. `kernel`: a real ping through both hosts' own firewalls and routes. Only where that fails, `TSMP`: through WireGuard,
 * answered by the daemon, and `ICMP`: through WireGuard, answered by the other kernel, past our own. No service has to listen anywhere.
 * Source: tailscale wgengine/userspace.go (Ping), wgengine/filter/filter.go (ICMP passes where any port may).
 */
export function roundSections(round: Round): readonly Section[] {
  return [
    ...(round.targets.length === 0 ? [] : [{ name: 'probes', body: probes(round) }]),
    // After the pings: it tells the way that packets take by then.
    { name: 'client', body: sh`command -v tailscale` },
    { name: 'status', body: join([LIMIT, sh`bu_limit 10 tailscale status --json 2>&1`]) },
    { name: 'prefs', body: join([LIMIT, sh`bu_limit 10 tailscale debug prefs 2>/dev/null`]) },
    {
      name: 'service',
      body: sh`systemctl show -p LoadState -p ActiveState -p SubState -p NRestarts -p Result tailscaled 2>/dev/null`,
    },
    ...(round.netcheck
      ? [{ name: 'netcheck', body: join([LIMIT, sh`bu_limit 12 tailscale netcheck --format=json 2>/dev/null`]) }]
      : []),
    {
      name: 'filter',
      body: join([LIMIT, sh`bu_limit 5 tailscale debug localapi /localapi/v0/debug-packet-filter-rules 2>/dev/null`]),
    },
    { name: 'clock', body: sh`date +%s.%N` },
  ];
}

/** macOS has no `timeout`. */
const LIMIT = trusted(
  `bu_limit() { if bu_has timeout; then timeout "$@"; else perl -e 'alarm shift; exec @ARGV' "$@"; fi; }`,
);

/** Each line is one write, so that those who run at once do not mix. Clients before 1.82 have no `debug localapi`: their `ping` says the same in words, and rounds. */
const PROBE = trusted(String.raw`
case $(tailscale debug --help 2>&1) in *localapi*) BU_API=1 ;; *) BU_API= ;; esac
bu_api() {
  if [ -n "$BU_API" ]; then bu_limit "$3" tailscale debug localapi POST "/localapi/v0/ping?ip=$1&type=$2" 2>/dev/null; return; fi
  case $2 in disco) set -- "$@" --until-direct=false ;; TSMP) set -- "$@" --tsmp ;; ICMP) set -- "$@" --icmp ;; esac
  bu_limit $(($3 + 2)) tailscale ping -c 1 --timeout "$3s" "$4" "$1" 2>&1
}
bu_tell() { set -f; bu_t="$1 $2"; shift 2; set -- $*; printf '%s %s\n' "$bu_t" "$*"; }
case $BU_OS in Darwin) BU_WAIT=2000 ;; *) BU_WAIT=2 ;; esac
bu_pair() {
  bu_a=$(bu_api "$2" disco 2)
  bu_tell "$1" disco "$bu_a"
  case $bu_a in *'"Err":""'* | *'pong from'*) ;; *) return ;; esac
  bu_k=no
  if [ "$4" = 1 ] && bu_has ping; then
    bu_a=$(bu_limit 5 ping -n -q -c 2 -i 0.2 -W "$BU_WAIT" "$2" 2>&1) && bu_k=yes
    bu_tell "$1" kernel "$bu_k $bu_a"
  fi
  if [ "$bu_k" = no ]; then
    bu_tell "$1" TSMP "$(bu_api "$2" TSMP 2)" &
    bu_tell "$1" ICMP "$(bu_api "$2" ICMP 2)"
    wait
  fi
  [ -n "$3" ] || return
  if bu_has getent; then bu_a=$(bu_limit 3 getent hosts "$3"); else bu_a=$(bu_limit 3 dscacheutil -q host -a name "$3"); fi
  bu_tell "$1" name "$? $bu_a"
}`);

function probes({ targets, hasInterface }: Round): Sh {
  const calls = targets.map(
    ({ address, dnsName }, index) => sh`bu_pair ${index} ${address} ${dnsName} ${hasInterface ? 1 : 0}`,
  );
  const workers = Array.from({ length: Math.min(AT_ONCE, calls.length) }, (_, worker) =>
    join(
      calls.filter((_call, index) => index % AT_ONCE === worker),
      '; ',
    ),
  );
  return join([LIMIT, PROBE, ...workers.map((work) => sh`(${work}) &`), sh`wait`]);
}
