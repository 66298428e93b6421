import { BringupError } from '../core/error.ts';
import type { HostRun } from './host-run.ts';
import { machineIdOf } from './machine-id.ts';

/** Hosts that turned out to be one machine under several names, or copies of one disk: none of them is touched, and each gets its error. */
export function machineClashes(runs: readonly HostRun[]): ReadonlyMap<HostRun, BringupError> {
  const byId = Map.groupBy(runs, ({ view }) => machineIdOf(view.facts) ?? '');
  byId.delete('');
  return new Map(
    [...byId.values()].flatMap((same) =>
      same.flatMap((run) => {
        const others = same.filter((other) => other !== run);
        const itself = others.find(
          (other) => other.hostKeyFingerprint === run.hostKeyFingerprint || bootIdOf(other) === bootIdOf(run),
        );
        if (itself !== undefined) return [[run, sameMachine(itself, run)] as const];
        const [copy] = others;
        return copy === undefined ? [] : [[run, clonedDisk(copy, run)] as const];
      }),
    ),
  );
}

/** Two that booted together are one, whichever way each is reached. */
function bootIdOf({ view }: HostRun): unknown {
  const machine = view.facts?.['machine'];
  return machine !== null && typeof machine === 'object' && 'bootId' in machine ? machine.bootId : undefined;
}

function sameMachine(first: HostRun, second: HostRun): BringupError {
  return new BringupError({
    code: 'same-machine',
    category: 'config',
    what: `${second.host.name} and ${first.host.name} are one machine (same machine-id and same host key)`,
    remedy: 'take one of the two out of the fleet file',
    where: { ...second.host.source, host: second.host.name },
  });
}

function clonedDisk(first: HostRun, second: HostRun): BringupError {
  return new BringupError({
    code: 'cloned-disk',
    category: 'config',
    what: `${second.host.name} has the machine-id of ${first.host.name} but another host key: one of their disks is a copy`,
    remedy: 'give the copy an id of its own: run `rm /etc/machine-id; systemd-machine-id-setup` there and reboot',
    where: { ...second.host.source, host: second.host.name },
  });
}
