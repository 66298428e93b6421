import { sh } from '../core/sh.ts';
import type { Section } from './program.ts';

/** Where a guard lives on a host, root only. */
export const GUARD_DIRECTORY = '/var/lib/bringup/guard';

/**
 * How far a guard is. `armed`: the host will take the change back unless a new connection confirms it. `taking-back`: it does
 * so now. The other two are ends. Each is the name of one file, so that every step between them is one rename.
 */
const GUARD_STATES = ['armed', 'taking-back', 'kept', 'taken-back'] as const;

export type GuardState = (typeof GUARD_STATES)[number];

/** What a host says of the last change that was guarded there. */
export interface Guard {
  readonly state: GuardState;
  readonly run: string;
  readonly by: string;
  readonly fleet: string;
  /** Ids of the steps it guards. */
  readonly steps: readonly string[];
  /** Their numbers in the run, for the undo index. */
  readonly seqs: readonly number[];
  /** When it was armed: ISO 8601, by the clock of the run. */
  readonly at: string;
  /** How long after the last of its steps a new connection is waited for. */
  readonly seconds: number;
  /** Of one that was taken back: what the undo printed, when part of it failed. */
  readonly failure?: string;
  /** It was taken back at a boot. */
  readonly atBoot?: true;
}

/** Reads the guard's state, for `parseGuard`. Changes nothing. */
export const GUARD_SECTION: Section = {
  name: 'guard',
  body: sh`cd ${GUARD_DIRECTORY} || exit
for BU_L in ${GUARD_STATES}; do if [ -f "$BU_L" ]; then printf '%s ' "$BU_L"; cat "$BU_L"; fi; done
if [ -f taken-back ]; then echo "outcome $(cat outcome)"; tail -n 20 log; fi`,
};

/** What `GUARD_SECTION` printed; undefined when nothing was ever guarded there, or what is there is not readable. */
export function parseGuard(output: string): Guard | undefined {
  const [, outcome = '0', when, log = ''] = /^outcome (\d*) ?(\w*)\n([\s\S]*)/m.exec(output) ?? [];
  for (const line of output.split('\n')) {
    const space = line.indexOf(' ');
    const state = GUARD_STATES.find((one) => one === line.slice(0, space));
    if (state === undefined) continue;
    try {
      const told = JSON.parse(line.slice(space + 1)) as Omit<Guard, 'state'>;
      return {
        ...told,
        state,
        ...(outcome === '0' ? {} : { failure: log.trim() }),
        ...(when === 'booted' ? { atBoot: true as const } : {}),
      };
    } catch {}
  }
  return undefined;
}

/** Whether a guard still has to be decided: then no other run may change the host. */
export function isOpenGuard(guard: Guard | undefined): boolean {
  return guard?.state === 'armed' || guard?.state === 'taking-back';
}
