import type { Lab } from '../../../src/lab/lab.ts';

/** Ticks of a process in a second, as Linux tells them to programs (proc(5), USER_HZ). */
const TICKS = 100;

/** CPU seconds that the processes of all hosts have used since they booted: their own, and those of children that ended. */
export async function cpuSeconds(lab: Lab): Promise<number> {
  const each = lab.hosts.map(async ({ name }) => {
    const { stdout } = await lab.run(name, 'cat /proc/[0-9]*/stat 2>/dev/null');
    // After the name in parentheses, which may have spaces: utime, stime, cutime and cstime are 12th to 15th.
    const ticks = stdout.split('\n').map((line) => {
      const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
      return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    });
    return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
  });
  return (await Promise.all(each)).reduce((sum, one) => sum + one, 0);
}
