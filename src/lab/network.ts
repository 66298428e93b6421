import { readFileSync } from 'node:fs';
import { BringupError } from '../core/error.ts';
import { mustRun, runChild } from './child.ts';
import { freePrefixes } from './subnet.ts';

/** The address the machine itself has in the lab's network: the hosts' gateway. */
export function gatewayOf(prefix: string): string {
  return `${prefix}.1`;
}

/** The nft table of a lab: hosts reach the world behind the machine's address. */
export function natTable(id: string): string {
  return `bringup_lab_${id}`;
}

/** The hardware address of a lab's bridge. It carries the lab's id from the moment the bridge exists, so that nobody takes it for another lab's. */
export function bridgeMac(id: string): string {
  return `02:b1:75:${id.slice(0, 2)}:${id.slice(2, 4)}:${id.slice(4, 6)}`;
}

/** Takes a free subnet by making its bridge, whose name says the subnet: the kernel decides between two that want the same. `record` is called with each choice before it is tried. */
export async function makeBridge(
  id: string,
  record: (choice: { bridge: string; prefix: string }) => Promise<void>,
): Promise<string> {
  for (const prefix of await freePrefixes()) {
    const bridge = `bringup-${prefix.split('.').slice(1).join('-')}`;
    await record({ bridge, prefix });
    const made = await runChild(['ip', 'link', 'add', 'name', bridge, 'address', bridgeMac(id), 'type', 'bridge']);
    if (made.code !== 0 && made.stderr.includes('File exists')) continue;
    if (made.code !== 0) throw noBridge(made.stderr);
    await mustRun(['ip', 'address', 'add', `${gatewayOf(prefix)}/24`, 'dev', bridge]);
    await mustRun(['ip', 'link', 'set', bridge, 'up']);
    return prefix;
  }
  throw noBridge('every subnet from 10.77.0.0/24 to 10.92.255.0/24 is in use');
}

/** Lets the hosts of a lab out: masquerade in a table of its own, and a pass where the machine's firewall drops what is forwarded (Docker sets that). */
export async function openTheWorld(id: string, bridge: string, prefix: string): Promise<void> {
  const table = natTable(id);
  const rules = `table ip ${table} {
    chain nat {
      type nat hook postrouting priority srcnat;
      ip saddr ${prefix}.0/24 ip daddr != ${prefix}.0/24 masquerade comment "${bridge}"
    }
  }\n`;
  await mustRun(['nft', '-f', '-'], { input: rules });
  const policy = await runChild(['iptables', '-w', '-S', 'FORWARD']);
  if (!policy.stdout.includes('-P FORWARD DROP')) return;
  for (const rule of forwardRules(id, bridge)) await mustRun(['iptables', '-w', '-I', 'FORWARD', ...rule]);
}

/** The rules that `openTheWorld` puts into a FORWARD chain that drops by default. */
export function forwardRules(id: string, bridge: string): readonly (readonly string[])[] {
  const mark = ['-m', 'comment', '--comment', natTable(id), '-j', 'ACCEPT'];
  return [
    ['-i', bridge, ...mark],
    ['-o', bridge, ...mark],
  ];
}

/** Links of this machine, by name, with their hardware addresses. */
export async function links(): Promise<readonly { readonly name: string; readonly mac: string }[]> {
  const all = JSON.parse(await mustRun(['ip', '-j', 'link', 'show'])) as { ifname: string; address?: string }[];
  return all.map(({ ifname, address = '' }) => ({ name: ifname, mac: address }));
}

/** The name servers a host can use: the machine's, and those behind its local stub where it has one. */
export function resolvConf(): string {
  const text = readFileSync('/etc/resolv.conf', 'utf8');
  const onlyLocal = !text.split('\n').some((line) => /^nameserver\s+(?!127\.|::1)/.test(line));
  if (!onlyLocal) return text;
  try {
    return readFileSync('/run/systemd/resolve/resolv.conf', 'utf8');
  } catch {
    return text;
  }
}

function noBridge(why: string): BringupError {
  return new BringupError({
    code: 'lab-no-network',
    category: 'unsupported',
    what: `The lab's network could not be made: ${why.trim()}.`,
    remedy: 'The lab needs a kernel with bridges and veth links and the right to make them (CAP_NET_ADMIN).',
  });
}
