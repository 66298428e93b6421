import { readlinkSync } from 'node:fs';
import { leaderOf } from '../host-process.ts';
import type { Lab } from '../lab.ts';
import { processIds, shortName, startTime } from '../process-table.ts';
import { type Fault, faultWith } from './fault.ts';

/** Stops (SIGSTOP) the sshd of a host, the one that listens and those of all sessions: connections stay open and nobody answers. */
export async function freezeSshd(lab: Lab, host: string): Promise<Fault> {
  lab.host(host);
  const frozen = new Map<number, string | undefined>();
  for (;;) {
    // A listener may have started a session while we looked: look until nothing new is there.
    const fresh = sshdProcesses(lab.name, host).filter((pid) => !frozen.has(pid));
    if (fresh.length === 0) break;
    for (const pid of fresh) {
      frozen.set(pid, startTime(pid));
      signal(pid, 'SIGSTOP');
    }
  }
  return faultWith(`sshd of ${host} frozen (${frozen.size} processes)`, async () => {
    for (const [pid, since] of frozen) if (since !== undefined && startTime(pid) === since) signal(pid, 'SIGCONT');
  });
}

/** OpenSSH 9.8 and newer split sshd into sshd, sshd-session and sshd-auth. Source: OpenSSH release notes 9.8. */
function sshdProcesses(lab: string, host: string): readonly number[] {
  const leader = leaderOf(lab, host);
  const namespace = leader === undefined ? undefined : pidNamespace(leader);
  if (namespace === undefined) return [];
  return processIds().filter((pid) => shortName(pid).startsWith('sshd') && pidNamespace(pid) === namespace);
}

function pidNamespace(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return undefined;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it ended in the meantime
  }
}
