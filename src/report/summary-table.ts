import { shortened } from './budget.ts';
import { counted } from './counted.ts';
import { duration } from './duration.ts';
import { isBad, isChange, isKnownLater, outcomeWord } from './host-state.ts';
import { code, prose, tableRow } from './markdown.ts';
import { HOST_OUTCOMES } from './outcome.ts';
import type { HostReport } from './report.ts';

/** Fleets larger than this show hosts that were right already in one row. */
const SMALL_FLEET = 20;
const LONGEST_CELL = 100;

/** The table of hosts in parts, so that it can be cut between its rows: the head, a row per host, and the row of the hosts not named. */
export interface HostTable {
  readonly head: readonly string[];
  readonly rows: readonly string[];
  readonly rest: readonly string[];
}

/** Host, state, changes, time; its wave when there are several, and the mesh address where hosts have one. */
export function hostTable(hosts: readonly HostReport[], planned: boolean): HostTable {
  const quiet = hosts.length > SMALL_FLEET ? hosts.filter(isUntouched) : [];
  const shown = hosts.filter((host) => !quiet.includes(host));
  const mesh = shown.some((host) => meshAddress(host) !== undefined);
  const waves = shown.some((host) => host.wave !== undefined);
  const row = (cells: readonly string[], wave: string, address: string) =>
    tableRow([...cells, ...(waves ? [wave] : []), ...(mesh ? [address] : [])]);
  const rows = shown.map((host) => {
    const address = code(shortened(meshAddress(host) ?? '', LONGEST_CELL));
    const name = prose(shortened(host.name, LONGEST_CELL));
    return row([name, state(host), String(changes(host)), duration(host.durationMs)], String(host.wave ?? ''), address);
  });
  return {
    head: [
      row(['host', 'state', planned ? 'changes' : 'changed', 'time'], 'wave', 'mesh address'),
      row(['---', '---', '--:', '--:'], '--:', '---'),
    ],
    rows,
    rest: quiet.length === 0 ? [] : [row([counted(quiet.length, 'host'), '✔ already right', '0', ''], '', '')],
  };
}

function isUntouched(host: HostReport): boolean {
  return host.outcome === 'converged' && changes(host) === 0;
}

function state(host: HostReport): string {
  if (!isBad(host.outcome) && host.steps.some((step) => step.outcome === 'planned')) return '~ to change';
  if (host.heldBack !== undefined) return `${HOST_OUTCOMES[host.outcome].mark} not begun`;
  return `${HOST_OUTCOMES[host.outcome].mark} ${outcomeWord(host.outcome)}`;
}

function changes(host: HostReport): number {
  return host.steps.filter((step) => step.outcome === 'changed' || isChange(step) || isKnownLater(step)).length;
}

function meshAddress(host: HostReport): string | undefined {
  const address = host.published?.['address.mesh'];
  return typeof address === 'string' ? address : undefined;
}
