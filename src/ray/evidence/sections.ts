import { type Sh, sh, trusted } from '../../core/sh.ts';
import type { Section } from '../../engine/program.ts';
import { READ_GATES } from '../gates/read.ts';
import { askHead } from '../node/ask-head.ts';
import { configurationOf, ENVIRONMENTS, SERVICE_USER, tempDirOf, unitOf } from '../places.ts';

/** One file of a host's evidence: what it is called, and what prints it there. */
interface Piece {
  readonly file: string;
  readonly body: Sh;
}

/** The most of one piece, in bytes: its end, where what went wrong stands. */
const MOST_OF_A_PIECE = 256 * 1024;
/** The same of one log of Ray. */
const MOST_OF_A_LOG = 96 * 1024;
/** What the way here may add or take: the last newline, bytes that are no UTF-8. */
const SLACK = 1024;
/** For a program that could hang, such as `df` over a network. */
const BOUNDED = trusted('bu_e() { if command -v timeout >/dev/null; then timeout 5 "$@"; else "$@"; fi; }');

/** The section that is judged, and no file by itself. */
export const GATES_PIECE = 'gates';

/**
 * What explains why a host is no node, all read in one command: nothing is changed, and files that hold secrets are told by their names and
 * modes alone. Command lines of processes are left out: jobs of users stand in them.
 */
export function evidenceSections(cluster: string): readonly Section[] {
  const pieces = [...systemPieces(cluster), ...rayPieces(cluster)];
  return [
    { name: GATES_PIECE, body: READ_GATES },
    ...pieces.map(({ file, body }) => ({
      name: file,
      body: sh`${BOUNDED}
{ ${body}
} 2>&1 | tail -c ${MOST_OF_A_PIECE}`,
    })),
  ];
}

function systemPieces(cluster: string): readonly Piece[] {
  const unit = unitOf(cluster);
  return [
    {
      file: 'versions.txt',
      body: sh`uname -a; cat /etc/os-release; systemctl --version | head -n 1; nft --version; getconf GNU_LIBC_VERSION; ls -l ${ENVIRONMENTS}
for bu_p in ${ENVIRONMENTS}/*/bin/python; do [ -x "$bu_p" ] && echo "$bu_p: $(bu_e "$bu_p" -I -S --version)"; done`,
    },
    {
      file: 'unit.txt',
      body: sh`systemctl status --no-pager --lines=0 -- ${unit}; systemctl show -p ActiveState -p SubState -p Result -p ExecMainCode -p ExecMainStatus -p NRestarts -p InvocationID -p MemoryCurrent -p MemoryPeak -p TasksCurrent -- ${unit}; systemctl cat --no-pager -- ${unit}
ls -ld ${configurationOf(cluster)}; ls -l ${configurationOf(cluster)}`,
    },
    { file: 'journal.txt', body: sh`journalctl --quiet --no-pager -o short-iso -n 2000 -u ${unit}` },
    { file: 'kernel.txt', body: kernel() },
    { file: 'listeners.txt', body: sh`ss -ltnp || netstat -ltnp || cat /proc/net/tcp /proc/net/tcp6` },
    { file: 'firewall.txt', body: sh`nft list ruleset || iptables-save` },
    { file: 'network.txt', body: sh`ip -brief address; ip route; ip -6 route; cat /etc/resolv.conf` },
    {
      file: 'room.txt',
      body: sh`bu_e df -hT; bu_e df -i; cat /proc/meminfo /proc/loadavg; cat /proc/pressure/memory /proc/pressure/cpu; date -u; uptime`,
    },
    { file: 'processes.txt', body: sh`ps -u ${SERVICE_USER} -o pid,ppid,etime,rss,stat,comm` },
  ];
}

function rayPieces(cluster: string): readonly Piece[] {
  const logs = `${tempDirOf(cluster)}/session_latest/logs`;
  const named = [
    'raylet.out',
    'raylet.err',
    'gcs_server.out',
    'gcs_server.err',
    'dashboard.log',
    'dashboard_agent.log',
    'runtime_env_agent.log',
    'monitor.log',
    'ray_process_exit.log',
  ];
  return [
    { file: 'head-says.txt', body: askHead(cluster) },
    { file: 'ray/files.txt', body: sh`ls -lR ${tempDirOf(cluster)} | head -n 400` },
    ...named.map((name) => ({
      file: `ray/${name}`,
      body: sh`[ -e ${`${logs}/${name}`} ] && tail -c ${MOST_OF_A_LOG} ${`${logs}/${name}`}`,
    })),
  ];
}

/** Lines of the kernel about programs that it ended, and about disks. */
function kernel(): Sh {
  return sh`{ dmesg -T || journalctl --quiet --no-pager -k -o short-iso; } 2>/dev/null | grep -iE 'out of memory|oom|killed process|segfault|traps:|i/o error|no space|nvrm|xid' | tail -n 300`;
}

/** A piece without the rest of a line whose beginning was cut off with what came before: half a secret in it would not be known for one. */
export function wholeLines(text: string): string {
  const isCut = Buffer.byteLength(text) >= MOST_OF_A_LOG - SLACK;
  return isCut ? text.slice(text.indexOf('\n') + 1) : text;
}
