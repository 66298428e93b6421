import type { FactTree } from './capability.ts';

/** The machine-id of a host, as systemd and the others write it; undefined until it was read, and where there is none. */
export function machineIdOf(facts: FactTree | undefined): string | undefined {
  const machine = facts?.['machine'];
  const id = machine !== null && typeof machine === 'object' && 'machineId' in machine ? machine.machineId : undefined;
  return typeof id === 'string' ? id : undefined;
}
