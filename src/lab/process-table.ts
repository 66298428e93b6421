import { readdirSync, readFileSync } from 'node:fs';

/** All process ids of this machine now. */
export function processIds(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The words a process was started with; empty when it is gone or a kernel thread. */
export function commandLine(pid: number): readonly string[] {
  return read(`/proc/${pid}/cmdline`).split('\0').slice(0, -1);
}

/** When a process began, in clock ticks after boot: with its pid it names the process for ever. Undefined when it is gone. Source: proc(5), /proc/pid/stat field 22. */
export function startTime(pid: number): string | undefined {
  return stat(pid)?.[19];
}

/** The process that started this one; undefined when it is gone. */
export function parentOf(pid: number): number | undefined {
  const parent = stat(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Whether a process still runs; a zombie does not. */
export function isRunning(pid: number): boolean {
  const state = stat(pid)?.[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** Its process id in each nested namespace, the machine's first. Empty when it is gone. */
export function nestedIds(pid: number): readonly number[] {
  const line = /^NSpid:\s*(.*)$/m.exec(read(`/proc/${pid}/status`))?.[1];
  return line === undefined ? [] : line.split(/\s+/).map(Number);
}

/** The short name of a process (at most 15 characters); empty when it is gone. */
export function shortName(pid: number): string {
  return read(`/proc/${pid}/comm`).trim();
}

/** The fields after the name, which itself may hold spaces and brackets. */
function stat(pid: number): readonly string[] | undefined {
  const text = read(`/proc/${pid}/stat`);
  return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it ended in the meantime
  }
}
