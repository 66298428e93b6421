import { spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Everything that could attach, mount or get rights, and every program that is started. */
const WATCHED =
  'execve,execveat,mount,umount2,fsopen,fsmount,fspick,move_mount,open_tree,pivot_root,chroot,unshare,setns,swapon,setuid,setresuid';
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** Whom `WITHOUT_RIGHTS` makes of us, for files that are to be theirs. */
export const USER = isRoot ? NOBODY : (process.getuid?.() ?? 0);

/** In front of a command: it runs as a user without rights, capabilities and a way to get any. Program: setpriv. */
export const WITHOUT_RIGHTS: readonly string[] = [
  'setpriv',
  ...(isRoot ? ['--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups', '--bounding-set=-all'] : []),
  '--inh-caps=-all',
  '--no-new-privs',
];

/** What a command asked of the kernel, of what is watched. */
export interface Trace {
  /** In front of a command. */
  readonly before: readonly string[];
  /** Programs that were started, by name, and calls that only somebody with rights makes. */
  seen(): Promise<{ readonly started: readonly string[]; readonly others: readonly string[] }>;
}

/** Watches a command and all that it starts. @param file for what strace writes @throws Error where it cannot trace: a test that says what was not done has to have looked */
export async function traced(file: string): Promise<Trace> {
  await writeFile(file, '');
  await chmod(file, 0o666);
  const strace = ['strace', '-f', '-qq', '-A', '-e', `trace=${WATCHED}`, '-o', file];
  const [program = '', ...args] = [...WITHOUT_RIGHTS, ...strace];
  const tried = spawnSync(program, [...args, 'true'], { encoding: 'utf8' });
  const [first = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  if (tried.status !== 0 || !first.includes('execve('))
    throw new Error(`strace does not work here: ${tried.error?.message ?? tried.stderr}`);
  await writeFile(file, '');
  return {
    before: [program, ...args],
    async seen() {
      const lines = (await readFile(file, 'utf8')).split('\n');
      const calls = lines.map((line) => /^\d+\s+(\w+)\((.*)/.exec(line) ?? []);
      return {
        started: calls.flatMap(([line = '', call, args = '']) =>
          call === 'execve' && !line.includes('= -1 E') ? [basename(/^"([^"]*)"/.exec(args)?.[1] ?? '')] : [],
        ),
        others: calls.flatMap(([line = '', call]) => (call !== undefined && call !== 'execve' ? [line] : [])),
      };
    },
  };
}
