import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { poll } from './poll.ts';
import { commandLine, isRunning, nestedIds, parentOf, processIds } from './process-table.ts';
import { hostDirectory } from './state.ts';

/** Asks the init of a container to power off. Source: systemd(1), SIGRTMIN+4; signal(7): SIGRTMIN is 34 with glibc. */
const POWER_OFF = 34 + 4;

/** The processes outside a host that carry it (its keeper and systemd-nspawn), found by the root they name. */
export function carriers(lab: string, host: string): readonly number[] {
  const mark = `--directory=${join(hostDirectory(lab, host), 'root')}`;
  const carries = (pid: number): boolean => isRunning(pid) && commandLine(pid).includes(mark);
  const keeper = keeperPid(lab, host);
  if (keeper !== undefined && carries(keeper)) return [keeper, ...childrenOf(keeper).filter(carries)];
  return processIds().filter(carries);
}

/** The machine's id of a host's process 1; undefined while it is not there. */
export function leaderOf(lab: string, host: string): number | undefined {
  return carriers(lab, host)
    .flatMap(childrenOf)
    .find((pid) => nestedIds(pid).length > 1 && nestedIds(pid).at(-1) === 1 && isRunning(pid));
}

/** Stops a host: asks its init, then kills. Returns when nothing of it runs; also when there was nothing. */
export async function stopHost(lab: string, host: string, graceMs: number): Promise<void> {
  const leader = leaderOf(lab, host);
  const gone = (): true | undefined => (carriers(lab, host).length === 0 ? true : undefined);
  if (leader !== undefined && graceMs > 0) {
    signal(leader, POWER_OFF);
    if (await poll(gone, { timeoutMs: graceMs })) return;
  }
  await killHost(lab, host);
}

/** What a power cut does: every process of the host ends now. */
export async function killHost(lab: string, host: string): Promise<void> {
  const end = (): true | undefined => {
    const leader = leaderOf(lab, host);
    const pids = carriers(lab, host);
    for (const pid of pids) signal(pid, 'SIGKILL'); // the keeper first, or it would start the host again
    if (leader !== undefined) signal(leader, 'SIGKILL');
    return pids.length === 0 && leader === undefined ? true : undefined;
  };
  await poll(end, { timeoutMs: 10_000 });
}

function signal(pid: number, name: number | NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it ended in the meantime
  }
}

function keeperPid(lab: string, host: string): number | undefined {
  try {
    return Number(readFileSync(join(hostDirectory(lab, host), 'keeper.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return processIds().filter((other) => parentOf(other) === pid); // a kernel without CONFIG_PROC_CHILDREN, or it ended
  }
}
