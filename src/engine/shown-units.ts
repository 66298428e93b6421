import { type Sh, sh } from '../core/sh.ts';

/** What systemd says of a unit. */
export interface ShownUnit {
  /** `active`, `inactive`, `failed`, and so on; `inactive` also when there is no such unit. */
  readonly active: string;
  /** Changes with every start; empty when it never ran. */
  readonly invocation: string;
  readonly restarts: number;
  readonly enabled: boolean;
  /** systemd works with an older text than the file's. */
  readonly stale: boolean;
}

/** Prints what `shownUnits` reads; no templates. Asking systemd takes as long as ten other programs, so it is asked once for all units. */
export function showUnits(units: readonly string[]): Sh {
  return sh`systemctl show -p Id,Names,ActiveState,InvocationID,NRestarts,UnitFileState,NeedDaemonReload -- ${units}`;
}

/** Units by each of their names in what `showUnits` printed, whatever else stands around it. None where there is no systemd. */
export function shownUnits(output: string): ReadonlyMap<string, ShownUnit> {
  const units = new Map<string, ShownUnit>();
  for (const block of output.split(/\n\n+/)) {
    const field = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(block)?.[1];
    const [id, active] = [field('Id'), field('ActiveState')];
    if (id === undefined || active === undefined) continue;
    const unit = {
      active,
      invocation: field('InvocationID') ?? '',
      restarts: Number(field('NRestarts')) || 0,
      enabled: field('UnitFileState') === 'enabled',
      stale: field('NeedDaemonReload') === 'yes',
    };
    for (const name of new Set([id, ...(field('Names') ?? '').split(' ').filter((name) => name !== '')]))
      units.set(name, unit);
  }
  return units;
}

/** Whether a unit runs, by what `showUnits` printed. */
export function isActive(output: string, unit: string): boolean {
  return shownUnits(output).get(unit)?.active === 'active';
}
