import { BringupError } from '../core/error.ts';
import type { HostRun } from './host-run.ts';

/** Hosts that turned out to be one machine under two names, or copies of one disk. Each later one gets the error. */
export function machineClashes(runs: readonly HostRun[]): ReadonlyMap<HostRun, BringupError> {
  const seen = new Map<string, HostRun>();
  const clashes = new Map<HostRun, BringupError>();
  for (const run of runs) {
    const id = machineIdOf(run);
    if (id === undefined || id === '') continue;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, run);
    else
      clashes.set(
        run,
        first.hostKeyFingerprint === run.hostKeyFingerprint || bootIdOf(first) === bootIdOf(run)
          ? sameMachine(first, run)
          : clonedDisk(first, run),
      );
  }
  return clashes;
}

function machineIdOf({ view }: HostRun): string | undefined {
  const machine = view.facts?.['machine'];
  const id = machine !== null && typeof machine === 'object' && 'machineId' in machine ? machine.machineId : undefined;
  return typeof id === 'string' ? id : undefined;
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
    what: `${second.host.name} has the machine-id of ${first.host.name} but another host key: its disk is a copy`,
    remedy: `give it an id of its own: on ${second.host.name} run \`rm /etc/machine-id; systemd-machine-id-setup\` and reboot`,
    where: { ...second.host.source, host: second.host.name },
  });
}
