import { execFileSync, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

const onSmallDisk = (mebibytes: number) => [
  ...[
    '-rm',
    'sh',
    '-c',
    `mount -t tmpfs -o size=${Math.ceil(mebibytes * 1024)}k none "$1" && shift && exec "$@"`,
    'sh',
  ],
];

/** Whether a process here can have a disk of its own. */
export function hasSmallDisks(): boolean {
  try {
    execFileSync('unshare', [...onSmallDisk(1), tmpdir(), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a module of JavaScript as a process for which `folder` is a disk of so many MiB, empty and gone at its end.
 * @returns what it prints, parsed as JSON; its arguments are the last of `process.argv`
 */
export async function withSmallDisk(
  folder: string,
  mebibytes: number,
  script: string,
  args: readonly string[],
): Promise<unknown> {
  const node = [process.execPath, '--input-type=module', '-e', script, '--', ...args];
  const child = spawn('unshare', [...onSmallDisk(mebibytes), folder, ...node], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (complained += text));
  await new Promise((resolve) => child.once('close', resolve));
  if (said === '') throw new Error(`it said nothing, but: ${complained}`);
  return JSON.parse(said);
}
