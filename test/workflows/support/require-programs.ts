import { spawnSync } from 'node:child_process';

/** What builds and fetches the programs that run and judge workflows. */
const NEEDED = [
  ['go', 'version'],
  ['python3', '-m', 'pip', '--version'],
  ['git', '--version'],
] as const;

/** Whether this machine can get those programs. Without, their tests are skipped, and one line says so; with BRINGUP_LAB=required that is a failure. */
export function requirePrograms(): boolean {
  const missing = NEEDED.filter(([command, ...args]) => spawnSync(command, args, { stdio: 'ignore' }).status !== 0);
  if (missing.length === 0) return true;
  const obstacle = `this machine has no ${missing.map((words) => words.slice(0, 3).join(' ')).join(', no ')}`;
  if (process.env['BRINGUP_LAB'] === 'required') throw new Error(`BRINGUP_LAB=required, but ${obstacle}`);
  process.stderr.write(`\n*** TESTS OF WORKFLOWS SKIPPED: ${obstacle} ***\n\n`);
  return false;
}
