import { readFileSync } from 'node:fs';
import type { Lab } from '../../../src/lab/lab.ts';

/** Ticks of a process in a second, as Linux tells them to programs (proc(5), USER_HZ). */
const TICKS = 100;

/** CPU seconds that the processes of all hosts have used since they booted: their own, and those of children that ended. */
export async function cpuSeconds(lab: Lab): Promise<number> {
  const each = lab.hosts.map(async ({ name }) => {
    const { stdout } = await lab.run(name, 'cat /proc/[0-9]*/stat 2>/dev/null');
    return sum(stdout.split('\n').map((line) => sum(timesOf(line))));
  });
  return sum(await Promise.all(each)) / TICKS;
}

/** CPU seconds that programs which this process started, and which ended, have used. */
export function cpuOfPrograms(): number {
  return sum(timesOf(readFileSync('/proc/self/stat', 'utf8')).slice(2)) / TICKS;
}

/** utime, stime, cutime and cstime of a line of `/proc/PID/stat`, in ticks: behind the name in parentheses, which may have spaces, 12th to 15th. */
function timesOf(line: string): readonly number[] {
  return line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
