import { readdirSync, readFileSync } from 'node:fs';

/** The processes that a process started, and theirs. */
export function descendants(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

/** Sends a signal to all session processes of an sshd; gives their ids. */
export function signalSessions(sshd: number, signal: NodeJS.Signals): readonly number[] {
  const pids = descendants(sshd);
  for (const pid of pids) signalOne(pid, signal);
  return pids;
}

/** Sends a signal to a process that may have ended in between. */
export function signalOne(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
