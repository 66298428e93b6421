import { wholeNumber } from './frame.ts';
import { kernelAddress } from './kernel-address.ts';

/** One socket that waits for others. */
export interface Listener {
  readonly protocol: 'tcp' | 'udp';
  /** `0.0.0.0`, `::` and `*` (both) mean every address; a zone (`%lo`) is left out. */
  readonly address: string;
  readonly port: number;
  /** Programs that hold the socket; empty when they may not be seen (only root may). */
  readonly processes: readonly { readonly name: string; readonly pid: number }[];
}

/** Listeners from `ss -ltun` or `ss -ltunp`, with or without its head line. */
export function parseSs(lines: readonly string[]): readonly Listener[] {
  return lines.flatMap((line): readonly Listener[] => {
    const [, protocol, local = '', rest = ''] = /^(tcp|udp)\s+\S+\s+\d+\s+\d+\s+(\S+)\s+\S+(.*)$/.exec(line) ?? [];
    const processes = [...rest.matchAll(/\("((?:[^"]|"(?!,pid=))*)",pid=(\d+)/g)].map(([, name = '', pid]) => ({
      name,
      pid: Number(pid),
    }));
    return isProtocol(protocol) ? listenerAt(protocol, local, uniqueByPid(processes)) : [];
  });
}

/** Listeners from /proc/net/tcp, tcp6, udp, udp6: `0: 0100007F:0277 00000000:0000 0A ...`; state 0A is LISTEN, 07 is an unconnected UDP socket. */
export function parseProcNet(
  protocol: Listener['protocol'],
  lines: readonly string[],
  machine: string | null,
): readonly Listener[] {
  return lines.flatMap((line): readonly Listener[] => {
    const [, hex = '', port = '', state] =
      /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} ([0-9A-F]{2}) /.exec(line) ?? [];
    const address = kernelAddress(hex, machine);
    if (address === undefined || state !== (protocol === 'tcp' ? '0A' : '07')) return [];
    return [{ protocol, address, port: Number.parseInt(port, 16), processes: [] }];
  });
}

/** Listeners from `lsof -F pcPn`: one field a line, its first letter says which. Source: lsof(8), OUTPUT FOR OTHER PROGRAMS. */
export function parseLsof(lines: readonly string[]): readonly Listener[] {
  const found = new Map<string, Listener>();
  let pid = 0;
  let name = '';
  let protocol = '';
  for (const line of lines) {
    const value = line.slice(1);
    if (line.startsWith('p')) pid = Number(value) || 0;
    else if (line.startsWith('c')) name = value;
    else if (line.startsWith('P')) protocol = value.toLowerCase();
    else if (line.startsWith('n') && !value.includes('->') && isProtocol(protocol)) {
      for (const one of listenerAt(protocol, value, [{ name, pid }])) {
        found.set([one.protocol, one.address, one.port, pid].join(' '), one);
      }
    }
  }
  return [...found.values()];
}

function isProtocol(text: string | undefined): text is Listener['protocol'] {
  return text === 'tcp' || text === 'udp';
}

/** The listener at `address:port` or `[address%zone]:port`; none when that is no endpoint. */
export function listenerAt(
  protocol: Listener['protocol'],
  local: string,
  processes: Listener['processes'],
): readonly Listener[] {
  const at = local.lastIndexOf(':');
  const port = wholeNumber(local.slice(at + 1));
  if (at < 1 || port === null || port > 65535) return [];
  return [
    {
      protocol,
      address: local
        .slice(0, at)
        .replace(/%[^\]]*/, '')
        .replace(/^\[|\]$/g, ''),
      port,
      processes,
    },
  ];
}

function uniqueByPid(processes: Listener['processes']): Listener['processes'] {
  return [...new Map(processes.map((one) => [one.pid, one])).values()];
}
