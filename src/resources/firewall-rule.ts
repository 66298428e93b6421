import { BringupError } from '../core/error.ts';
import { type Network, parseNetwork } from './firewall-address.ts';

/** A rule for what comes in. */
export interface FirewallSpec {
  /** What the rule is for; it stands in the firewall as the rule's comment and says which rule is bringup's. */
  readonly name: string;
  readonly action: 'allow' | 'deny';
  /** `22`, `'8000:8010'`; every port when not given. */
  readonly ports?: readonly (number | string)[];
  /** `any`, when not given: TCP and UDP, or everything when there are no ports. */
  readonly proto?: 'tcp' | 'udp' | 'any';
  /** An address or a network. */
  readonly from?: string;
  readonly interface?: string;
  /** Not given: ufw where it is installed, otherwise nft. */
  readonly backend?: 'ufw' | 'nft';
  readonly state: 'present' | 'absent';
}

/** A rule with nothing left to interpret: ports in order, an address without host bits. */
export interface FirewallRule {
  readonly name: string;
  readonly action: 'allow' | 'deny';
  readonly ports: readonly string[];
  readonly proto: 'tcp' | 'udp' | 'any';
  readonly from: Network | undefined;
  readonly interface: string | undefined;
}

/** The rule of a spec. Throws BringupError for what no firewall could mean. */
export function ruleOf(spec: FirewallSpec): FirewallRule {
  const from = spec.from === undefined || spec.from === 'any' ? undefined : parseNetwork(spec.from);
  const ports = (spec.ports ?? []).map((port) => String(port).replace('-', ':'));
  const problem =
    (/^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,59}$/.test(spec.name)
      ? undefined
      : `the name ${spec.name} has more than letters, digits, blanks and . _ / -`) ??
    (spec.from !== undefined && spec.from !== 'any' && from === undefined
      ? `${spec.from} is neither an address nor a network`
      : undefined) ??
    ports.filter((port) => !isPort(port)).map((port) => `${port} is neither a port nor a range`)[0] ??
    (ports.length > 15 ? 'more than 15 ports do not fit into one rule' : undefined) ??
    (ports.length > 1 && (spec.proto ?? 'any') === 'any' ? 'several ports need a proto, tcp or udp' : undefined) ??
    (spec.interface !== undefined && !/^[A-Za-z0-9_.@-]{1,15}$/.test(spec.interface)
      ? `${spec.interface} is no interface name`
      : undefined);
  if (problem !== undefined) throw invalid(spec, problem);
  const sorted = [...new Set(ports)].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return {
    name: spec.name,
    action: spec.action,
    ports: sorted,
    proto: spec.proto ?? 'any',
    from,
    interface: spec.interface,
  };
}

function isPort(text: string): boolean {
  const [first, last = first, ...more] = text
    .split(':')
    .map((part) => (/^\d{1,5}$/.test(part) ? Number(part) : Number.NaN));
  return (
    first !== undefined && last !== undefined && more.length === 0 && first >= 1 && last <= 65_535 && first <= last
  );
}

/** The rule in words, for plans. */
export function describeRule({ action, ports, proto, from, interface: on }: FirewallRule): string {
  const what = [ports.length === 0 ? 'everything' : ports.join(','), proto === 'any' ? '' : proto].filter(
    (part) => part !== '',
  );
  return [action, ...what, `from ${from?.text ?? 'anywhere'}`, ...(on === undefined ? [] : [`on ${on}`])].join(' ');
}

function invalid(spec: FirewallSpec, problem: string): BringupError {
  return new BringupError({
    code: 'firewall-rule-invalid',
    category: 'config',
    what: `firewall rule ${spec.name}: ${problem}`,
    remedy: 'correct the rule in the fleet file',
  });
}
