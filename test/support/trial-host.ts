import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join as path } from 'node:path';
import type { Lab } from '../../src/lab/lab.ts';

/** How a script ended on a trial host; `output` is both streams. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly output: string;
}

/** Something that runs a POSIX sh script as root, with nothing on its stdin. */
export interface TrialHost {
  run(script: string): Promise<Ran>;
}

/** Takes the whole script before it runs, so that what it starts finds nothing on stdin. */
const TAKE_SCRIPT = 'p=$(cat); exec </dev/null; eval "$p"';

/** A running lab host, entered without ssh. */
export function labHost(lab: Lab, name: string): TrialHost {
  return {
    async run(script) {
      const { code, stdout, stderr } = await lab.run(name, TAKE_SCRIPT, { input: script });
      return { code, stdout, output: stdout + stderr };
    },
  };
}

/** A trial host behind any command that passes stdin and both outputs on. */
function hostBehind(command: readonly string[]): TrialHost {
  return {
    run: (script) =>
      new Promise((settle, fail) => {
        const [program = '', ...args] = command;
        const env = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root' };
        const child = spawn(program, [...args, 'sh', '-c', TAKE_SCRIPT], { stdio: 'pipe', env });
        let stdout = '';
        let output = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          stdout += text;
          output += text;
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          output += text;
        });
        child.on('error', fail).on('close', (code) => settle({ code: code ?? 255, stdout, output }));
        child.stdin.on('error', () => undefined).end(script);
      }),
  };
}

export interface ChrootHost extends TrialHost, AsyncDisposable {
  /** What the trial wrote, as seen from this machine. */
  readonly upper: string;
}

/**
 * A throw-away copy of a root file system: an overlay over `lowers`, mounted anew for each script in namespaces of its own,
 * so that nothing is left mounted and everything the script started ends with it. Needs root. `files` are put in first.
 */
export async function chrootHost(
  lowers: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<ChrootHost> {
  const base = await mkdtemp(path(tmpdir(), 'bringup-trial-'));
  const upper = path(base, 'upper');
  for (const directory of ['upper', 'work', 'root']) await mkdir(path(base, directory));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(path(upper, name)), { recursive: true });
    await writeFile(path(upper, name), text);
  }
  const enter = `mount --make-rprivate / &&
mount -t overlay overlay -o "lowerdir=$1,upperdir=$2/upper,workdir=$2/work" "$2/root" &&
mount -t proc proc "$2/root/proc" && mount -t sysfs -o ro sysfs "$2/root/sys" && mount --rbind /dev "$2/root/dev" &&
root=$2/root && shift 2 && exec chroot "$root" "$@"`;
  const command = [
    'unshare',
    '--mount',
    '--pid',
    '--fork',
    '--kill-child',
    'sh',
    '-c',
    enter,
    'sh',
    lowers.join(':'),
    base,
  ];
  return {
    upper,
    ...hostBehind(command),
    async [Symbol.asyncDispose]() {
      await rm(base, { recursive: true, force: true });
    },
  };
}
