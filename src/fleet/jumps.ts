import type { FleetHost } from './fleet.ts';
import type { LayeredHost } from './layers.ts';
import { suggest } from './nearest.ts';
import type { Report } from './problems.ts';
import { locate } from './tree.ts';

const ENDPOINT = /^(?:[^\s@:/]+@)?(?:\[[0-9A-Fa-f:.%a-z]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?$/;

/**
 * The hosts with their `jump` checked: a host of the fleet or `user@address:port`, never in a circle. A host that inherits
 * itself as jump (`defaults: ssh: jump: bastion`) is reached directly.
 */
export function resolveJumps(
  hosts: readonly FleetHost[],
  layered: readonly LayeredHost[],
  report: Report,
): readonly FleetHost[] {
  const direct = hosts.map((host) => (host.ssh.jump === host.name ? { ...host, ssh: withoutJump(host.ssh) } : host));
  const byName = new Map(direct.map((host) => [host.name, host]));
  direct.forEach((host, index) => {
    const { jump } = host.ssh;
    const tree = layered[index]?.tree;
    if (jump === undefined || tree === undefined) return;
    const where = locate(tree, ['ssh', 'jump']);
    const wrong = judge(host, jump, byName);
    if (wrong !== undefined) report({ category: 'config', where, ...wrong });
  });
  return direct;
}

function judge(host: FleetHost, jump: string, byName: ReadonlyMap<string, FleetHost>) {
  const through = byName.get(jump);
  if (through?.connection === 'local') {
    return {
      code: 'jump-local',
      what: `${host.name} cannot be reached through ${jump}, which is this machine`,
      remedy: 'remove the jump: this machine connects directly',
    };
  }
  if (through === undefined) {
    const port = ENDPOINT.exec(jump)?.[1];
    if (ENDPOINT.test(jump) && /[@.:]/.test(jump) && Number(port ?? 22) >= 1 && Number(port ?? 22) <= 65535)
      return undefined;
    return {
      code: 'jump-unknown',
      what: `${host.name} goes through ${JSON.stringify(jump.slice(0, 80))}, which is no host of this fleet`,
      remedy: `${suggest(jump, [...byName.keys()], 'hosts')}; another machine is written user@address:port`,
    };
  }
  const circle = circleFrom(host, byName);
  if (circle === undefined) return undefined;
  return {
    code: 'jump-cycle',
    what: `jumps go in a circle: ${circle.join(' -> ')}`,
    remedy: 'one of these hosts must be reached directly: set its ssh.jump to null',
  };
}

/** The names of a circle, rotated so that every host of it tells the same sentence. */
function circleFrom(host: FleetHost, byName: ReadonlyMap<string, FleetHost>): readonly string[] | undefined {
  const seen: string[] = [];
  for (let next: FleetHost | undefined = host; next !== undefined; next = byName.get(next.ssh.jump ?? '')) {
    if (seen.includes(next.name)) return next.name === host.name ? [...seen, next.name] : undefined;
    seen.push(next.name);
  }
  return undefined;
}

function withoutJump({ jump: _, ...ssh }: FleetHost['ssh']): FleetHost['ssh'] {
  return { ...ssh, written: ssh.written.filter((name) => name !== 'jump') };
}
