import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { cancelledError } from './errors.ts';
import type { Values } from './values.ts';

/** Why a jump host may go on: nobody goes through it any more, or all that do can only wait (for what it tells, maybe). */
type Alone = 'alone' | 'all-wait';

/** Who of a run still goes through whom. */
export interface JumpWatch {
  /**
   * Settles when no other host of the run goes through this one any more: before what could cut them off. Also when all
   * hosts that are left can only wait. Throws BringupError (`cancelled`).
   */
  whenAlone(host: string, signal: AbortSignal): Promise<Alone>;
  /** This host has ended its part: it goes through nothing any more. */
  left(host: string): void;
}

/** Watches the jumps of the hosts of one run, over as many hosts of the fleet as they go through. */
export function createJumpWatch(fleet: Fleet, hosts: readonly FleetHost[], values: Values): JumpWatch {
  const through = usersOfJumps(fleet, hosts);
  const waiting = new Map<string, Set<() => void>>();
  return {
    async whenAlone(host, signal) {
      if (signal.aborted) throw cancelledError(host);
      if ((through.get(host)?.size ?? 0) === 0) return 'alone';
      const woken = waiting.get(host) ?? new Set();
      waiting.set(host, woken);
      const { promise, resolve, reject } = Promise.withResolvers<Alone>();
      const alone = () => resolve('alone');
      const onAbort = () => reject(cancelledError(host));
      woken.add(alone);
      signal.addEventListener('abort', onAbort, { once: true });
      const goOn = values.rest(() => resolve('all-wait'));
      try {
        return await promise;
      } finally {
        goOn();
        woken.delete(alone);
        signal.removeEventListener('abort', onAbort);
      }
    },
    left(host) {
      for (const [jump, users] of through) {
        if (!users.delete(host) || users.size > 0) continue;
        for (const wake of waiting.get(jump) ?? []) wake();
      }
    },
  };
}

/** For each host that is a jump: the hosts that go through it, near or far. Jumps that are no hosts of the fleet end a chain. */
export function usersOfJumps(fleet: Pick<Fleet, 'hosts'>, hosts: readonly FleetHost[]): Map<string, Set<string>> {
  const byName = new Map(fleet.hosts.map((host) => [host.name, host]));
  const users = new Map<string, Set<string>>();
  for (const { name, ssh } of hosts) {
    let jump = byName.get(ssh.jump ?? '');
    while (jump !== undefined && jump.name !== name) {
      const there = users.get(jump.name);
      if (there?.has(name)) break;
      users.set(jump.name, (there ?? new Set()).add(name));
      jump = byName.get(jump.ssh.jump ?? '');
    }
  }
  return users;
}
