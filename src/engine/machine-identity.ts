import { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { FactTree } from './capability.ts';
import { machineIdOf } from './machine-id.ts';

/** A host of a run, and what it said of itself. */
export interface SeenHost {
  readonly host: Pick<FleetHost, 'name' | 'source'>;
  readonly facts?: FactTree | undefined;
  readonly hostKeyFingerprint: string | undefined;
}

/** Hosts, by name, that turned out to be one machine under several names, or copies of one disk: none of them is touched, and each gets its error. */
export function machineClashes(seen: readonly SeenHost[]): ReadonlyMap<string, BringupError> {
  const byId = Map.groupBy(seen, ({ facts }) => machineIdOf(facts) ?? '');
  byId.delete('');
  return new Map(
    [...byId.values()].flatMap((same) =>
      same.flatMap((one) => {
        const others = same.filter((other) => other !== one);
        const itself = others.find(
          (other) => other.hostKeyFingerprint === one.hostKeyFingerprint || bootIdOf(other) === bootIdOf(one),
        );
        if (itself !== undefined) return [[one.host.name, sameMachine(itself, one)] as const];
        const [copy] = others;
        return copy === undefined ? [] : [[one.host.name, clonedDisk(copy, one)] as const];
      }),
    ),
  );
}

/** Two that booted together are one, whichever way each is reached. */
function bootIdOf({ facts }: SeenHost): unknown {
  const machine = facts?.['machine'];
  return machine !== null && typeof machine === 'object' && 'bootId' in machine ? machine.bootId : undefined;
}

function sameMachine(first: SeenHost, second: SeenHost): BringupError {
  return new BringupError({
    code: 'same-machine',
    category: 'config',
    what: `${second.host.name} and ${first.host.name} are one machine (same machine-id and same host key)`,
    remedy: 'take one of the two out of the fleet file',
    where: { ...second.host.source, host: second.host.name },
  });
}

function clonedDisk(first: SeenHost, second: SeenHost): BringupError {
  return new BringupError({
    code: 'cloned-disk',
    category: 'config',
    what: `${second.host.name} has the machine-id of ${first.host.name} but another host key: one of their disks is a copy`,
    remedy: 'give the copy an id of its own: run `rm /etc/machine-id; systemd-machine-id-setup` there and reboot',
    where: { ...second.host.source, host: second.host.name },
  });
}
