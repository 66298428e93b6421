import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the processes that carry a variable with this value, our own left out. The runner ends them when the job ends (actions/runner: JobExtension.cs). */
export function processesWith(variable: string, value: string): readonly number[] {
  const wanted = `${variable}=${value}`;
  return processIds().filter((id) => id !== process.pid && readProc(id, 'environ').split('\0').includes(wanted));
}

/** Ids of a process's descendants, nearest first. */
export function descendants(id: number): readonly number[] {
  const children = processIds().filter((child) => parentOf(child) === id);
  return [...children, ...children.flatMap(descendants)];
}

/** Ends processes at once; those that are gone already are fine. */
export function killAll(ids: readonly number[]): void {
  for (const id of ids) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended between being seen and being told to.
    }
  }
}

function processIds(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(id: number): number {
  const status = readProc(id, 'stat');
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
}

function readProc(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
