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
  const circles = findCircles(byName);
  direct.forEach((host, index) => {
    const { jump } = host.ssh;
    const tree = layered[index]?.tree;
    if (jump === undefined || tree === undefined) return;
    const where = locate(tree, ['ssh', 'jump']);
    const wrong = judge(host, jump, byName, circles);
    if (wrong !== undefined) report({ category: 'config', where, ...wrong });
  });
  return direct;
}

type Names = readonly string[];

function judge(
  host: FleetHost,
  jump: string,
  byName: ReadonlyMap<string, FleetHost>,
  circles: ReadonlyMap<string, Names>,
) {
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
  const circle = circles.get(host.name);
  if (circle === undefined) return undefined;
  return {
    code: 'jump-cycle',
    what: `jumps go in a circle: ${shown(host.name, circle)}`,
    remedy: 'one of these hosts must be reached directly: set its ssh.jump to null',
  };
}

/** For every host that is part of a circle, the names of the circle. Each host is walked through once. */
function findCircles(byName: ReadonlyMap<string, FleetHost>): ReadonlyMap<string, Names> {
  const circles = new Map<string, Names>();
  const walkOf = new Map<string, number>();
  let walks = 0;
  for (const host of byName.values()) {
    const walk = ++walks;
    const path: string[] = [];
    let next: FleetHost | undefined = host;
    for (; next !== undefined && !walkOf.has(next.name); next = byName.get(next.ssh.jump ?? '')) {
      walkOf.set(next.name, walk);
      path.push(next.name);
    }
    if (next === undefined || walkOf.get(next.name) !== walk) continue;
    const circle = path.slice(path.indexOf(next.name));
    for (const name of circle) circles.set(name, circle);
  }
  return circles;
}

/** More names than this nobody follows. */
const MOST_NAMES = 10;

/** The circle as it is seen from one of its hosts. */
function shown(from: string, circle: Names): string {
  const at = circle.indexOf(from);
  const first = [...circle.slice(at, at + MOST_NAMES), ...circle.slice(0, at)].slice(0, MOST_NAMES);
  const more = circle.length - first.length;
  return [...first, ...(more > 0 ? [`${more} more`] : []), from].join(' -> ');
}

function withoutJump({ jump: _, ...ssh }: FleetHost['ssh']): FleetHost['ssh'] {
  return { ...ssh, written: ssh.written.filter((name) => name !== 'jump') };
}
