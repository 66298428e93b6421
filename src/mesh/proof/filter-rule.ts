import { BlockList } from 'node:net';

/** Whether a source of a rule holds an address: `*`, an address, a prefix, or a range. Source: tailscale tailcfg FilterRule.SrcIPs. */
export function covers(rule: string, address: string): boolean {
  if (rule === '*' || rule === address) return true;
  const family = address.includes(':') ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  try {
    const [first = '', last] = rule.split('-');
    const [prefix = '', bits] = first.split('/');
    if (last !== undefined) list.addRange(first, last, family);
    else list.addSubnet(prefix, Number(bits), family);
    return list.check(address, family);
  } catch {
    return false;
  }
}
