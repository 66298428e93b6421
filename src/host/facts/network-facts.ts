import { type AddressFacts, type InterfaceAddress, parseIfconfig, parseIpAddr } from './addresses.ts';
import { type Frame, linesOf, listOf, textOf, wholeNumber } from './frame.ts';
import { type Listener, parseLsof, parseProcNet, parseSs } from './listeners.ts';
import { type DefaultRoute, parseNetstatRoutes, parseRoutes4, parseRoutes6 } from './routes.ts';

/** One network interface with its addresses. Null: not known. */
export interface InterfaceFacts {
  readonly name: string;
  readonly mac: string | null;
  readonly mtuBytes: number | null;
  /** Has a carrier; tunnels and loopback, which do not say, are null. */
  readonly up: boolean | null;
  readonly speedMbps: number | null;
  readonly addresses: readonly AddressFacts[];
}

export interface NetworkFacts {
  readonly interfaces: readonly InterfaceFacts[];
  /** Of the main table, as the kernel orders them. */
  readonly defaultRoutes: readonly DefaultRoute[];
  readonly listeners: readonly Listener[];
  readonly nameservers: readonly string[];
}

/** Makes network facts of what the network section printed. Throws nothing. */
export function parseNetwork(frame: Frame): NetworkFacts {
  const machine = textOf(frame, 'machine');
  const proc = (name: string) =>
    parseProcNet(name.startsWith('tcp') ? 'tcp' : 'udp', linesOf(frame, `proc-${name}`), machine);
  return {
    interfaces: parseInterfaces(frame),
    defaultRoutes: [
      ...parseRoutes4(linesOf(frame, 'routes4'), machine),
      ...parseRoutes6(linesOf(frame, 'routes6')),
      ...parseNetstatRoutes(linesOf(frame, 'netstatRoutes')),
    ],
    listeners: [
      ...parseSs(linesOf(frame, 'ss')),
      ...parseLsof(linesOf(frame, 'lsof')),
      ...['tcp', 'tcp6', 'udp', 'udp6'].flatMap(proc),
    ],
    nameservers: linesOf(frame, 'resolv').flatMap((line) => /^\s*nameserver\s+(\S+)/.exec(line)?.[1] ?? []),
  };
}

function parseInterfaces(frame: Frame): readonly InterfaceFacts[] {
  const ifconfig = linesOf(frame, 'ifconfig');
  const addresses: readonly InterfaceAddress[] = [...parseIpAddr(linesOf(frame, 'ipAddr')), ...parseIfconfig(ifconfig)];
  const links = new Map([...linksOfIfconfig(ifconfig), ...listOf(frame, 'link').flatMap(linkOf)]);
  const names = new Set([...links.keys(), ...addresses.map(([name]) => name)]);
  return [...names].map((name) => ({
    name,
    ...(links.get(name) ?? NO_LINK),
    addresses: addresses.filter(([owner]) => owner === name).map(([, address]) => address),
  }));
}

type Link = Omit<InterfaceFacts, 'name' | 'addresses'>;

const NO_LINK: Link = { mac: null, mtuBytes: null, up: null, speedMbps: null };

/** `name mac mtu operstate speed` from /sys/class/net; a speed of -1 or 0 is none. */
function linkOf(text: string): readonly (readonly [string, Link])[] {
  const [name, mac = '', mtu, state, speed] = text.split(' ');
  if (name === undefined || state === undefined) return [];
  const mbps = wholeNumber(speed);
  return [
    [
      name,
      {
        mac: macOf(mac),
        mtuBytes: wholeNumber(mtu),
        up: state === 'up' ? true : state === 'down' ? false : null,
        speedMbps: mbps === 0 ? null : mbps,
      },
    ],
  ];
}

/** macOS: `en0: flags=8863<UP,...> mtu 1500`, then `ether ...` and `status: active`. */
function linksOfIfconfig(lines: readonly string[]): ReadonlyMap<string, Link> {
  const links = new Map<string, Link>();
  let name = '';
  for (const line of lines) {
    const [, head] = /^([^\s:]+)(?::| )/.exec(line) ?? [];
    if (head !== undefined) name = head;
    if (name === '') continue;
    const link = links.get(name) ?? NO_LINK;
    const mtu = /\bmtu[ :](\d+)/i.exec(line)?.[1];
    const mac = /(?:\bether|HWaddr) ([0-9A-Fa-f:]{17})/.exec(line)?.[1];
    const status = /^\s+status: (active|inactive)/.exec(line)?.[1];
    links.set(name, {
      ...link,
      mtuBytes: wholeNumber(mtu) ?? link.mtuBytes,
      mac: mac === undefined ? link.mac : macOf(mac),
      up: status === undefined ? link.up : status === 'active',
    });
  }
  return links;
}

function macOf(text: string): string | null {
  return /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text) && !/^[0:]+$/.test(text) ? text.toLowerCase() : null;
}
