import type { HostCount, Rollout } from '../fleet/fleet.ts';

/** A host that is to be changed, with the others that say something about when. */
export interface WaveHost {
  readonly name: string;
  /** Hosts whose values it waits for: they are never in a later wave. */
  readonly needs: readonly string[];
  /** Hosts behind it, when it is a jump host: it comes after them where that is possible. */
  readonly behind: readonly string[];
  /** Groups of which it is one, and which are not all to be disturbed at once. */
  readonly apart?: readonly string[];
}

/** Hosts that are changed together. */
export interface Wave {
  readonly hosts: readonly string[];
  readonly canary: boolean;
}

/**
 * Divides hosts into waves: canaries, then as many as the rollout says. Each host is in one wave; what it needs is in that
 * wave or before it; jump hosts come last in what that leaves. Without waves, hosts of a group go a third of it at a time. Pure: the same hosts, the same waves.
 */
export function planWaves(
  hosts: readonly WaveHost[],
  { canary, waves }: Pick<Rollout, 'canary' | 'waves'>,
): readonly Wave[] {
  const left = new Map(jumpsLast(hosts).map((host) => [host.name, host]));
  const planned: Wave[] = [];
  const apart = waves.length > 0 ? new Map<string, number>() : mostOfGroups(hosts);
  const groupsOf = new Map(hosts.map((host) => [host.name, host.apart ?? []]));
  const take = (names: Iterable<string>, size: number, isCanary: boolean) => {
    const taken: string[] = [];
    const isFull = (group: string) =>
      taken.filter((name) => groupsOf.get(name)?.includes(group)).length >= (apart.get(group) ?? hosts.length);
    for (const name of names) {
      if (taken.length >= size) break;
      if (left.get(name)?.apart?.some(isFull)) continue;
      takeWithNeeds(name, left, taken);
    }
    if (taken.length > 0) planned.push({ hosts: taken, canary: isCanary });
  };
  if (typeof canary === 'number') take(left.keys(), canary, true);
  else if (canary !== undefined) take(canary, Number.POSITIVE_INFINITY, true);
  for (let turn = 0; left.size > 0; turn++) {
    const size = waves[Math.min(turn, waves.length - 1)];
    take(left.keys(), size === undefined ? hosts.length : Math.max(1, hostsOf(size, hosts.length)), false);
  }
  return planned;
}

/** How many of each group may be in one wave: a third, and one at least. */
function mostOfGroups(hosts: readonly WaveHost[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const group of hosts.flatMap(({ apart = [] }) => apart)) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return new Map([...sizes].map(([group, size]) => [group, Math.max(1, Math.floor(size / 3))]));
}

/** How many hosts that is, of so many; a share is rounded up. */
function hostsOf(count: HostCount, total: number): number {
  return 'hosts' in count ? count.hosts : Math.ceil((count.percent * total) / 100);
}

/** How many failed hosts are tolerated, of so many; a share is rounded down. */
export function budgetOf(count: HostCount, total: number): number {
  return 'hosts' in count ? count.hosts : Math.floor((count.percent * total) / 100);
}

/** Moves a host, and all it needs, from those that are left to a wave. */
function takeWithNeeds(name: string, left: Map<string, WaveHost>, taken: string[]): void {
  const next = [name];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    const host = left.get(one);
    if (host === undefined) continue;
    left.delete(one);
    taken.push(one);
    next.push(...host.needs);
  }
}

/** The same hosts, each jump host after those behind it; else in their order. */
function jumpsLast(hosts: readonly WaveHost[]): readonly WaveHost[] {
  const byName = new Map(hosts.map((host) => [host.name, host]));
  const heights = new Map<string, number>();
  const heightOf = (name: string): number => {
    const known = heights.get(name);
    if (known !== undefined) return known;
    const behind = byName.get(name)?.behind.filter((other) => byName.has(other)) ?? [];
    const height = behind.reduce((most, other) => Math.max(most, 1 + heightOf(other)), 0);
    heights.set(name, height);
    return height;
  };
  return hosts.toSorted((a, b) => heightOf(a.name) - heightOf(b.name));
}
