import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { posix, resolve, win32 } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { versionIn, withoutBanner } from './banner.ts';
import type { E2fsprogs, ProgramOptions } from './e2fsprogs.ts';
import { containerFailed } from './errors.ts';
import { type ProgramEnd, programIn, runProgram } from './run-program.ts';

/** What can run containers without rights of ours, the usual one first. */
const ENGINES = ['docker', 'podman'];
/** Their own exit codes: the container could not be made, its program could not be started, or is not there. Source: docker-run(1). */
const OWN_FAILURES = [125, 126, 127];
/** So long a container may take to be made after it was cancelled. */
const END_MS = 20_000;
const IMAGE = /^[a-z0-9][\w./:@-]*$/i;

/**
 * The programs of e2fsprogs in a container image, for machines that lack them. A container gets the working folder and the files that are
 * read, at the same paths, and neither a network nor capabilities. Throws BringupError (`e2fsprogs-container`).
 * @param directories where docker or podman may be
 */
export async function containedE2fsprogs(image: string, directories: readonly string[]): Promise<E2fsprogs> {
  if (!IMAGE.test(image)) throw containerFailed(image, 'that is no name of a container image');
  const engine = await engineIn(directories);
  if (engine === undefined) throw containerFailed(image, 'neither docker nor podman is in PATH');
  const user = await userOptions(engine);
  const start = async (how: readonly string[], program: string, args: readonly string[], options: ProgramOptions) => {
    const { directory, environment = {}, reads = [], signal } = options;
    const name = `bringup-${randomBytes(8).toString('hex')}`;
    const command = [
      ...['run', '--rm', '--name', name, '--network', 'none', '--cap-drop', 'ALL', '--read-only'],
      ...['--security-opt', 'no-new-privileges', '--security-opt', 'label=disable', ...user, ...how],
      ...Object.entries({ LC_ALL: 'C', TZ: 'UTC', ...environment }).flatMap(([key, value]) => [
        '--env',
        `${key}=${value}`,
      ]),
      ...['--entrypoint', program, image],
      ...args.map((arg) => (reads.includes(arg) ? inside(arg) : arg)),
    ];
    const ours = { directory, environment: engineEnvironment() };
    const endIt = (client: ChildProcess) =>
      void endContainer(client, () => runProgram(engine, ['kill', name], ours).catch(() => undefined));
    const end = await runProgram(engine, command, { ...ours, signal, end: endIt });
    if (end.code !== undefined && OWN_FAILURES.includes(end.code)) throw containerFailed(image, lastLine(end));
    return withoutPlatform(end);
  };
  // Only now it may be fetched: what is said meanwhile would look like an error of a program.
  const { said } = await start(['--pull', 'missing'], 'debugfs', ['-V'], { directory: tmpdir() });
  return {
    version: versionIn(said),
    async run(program, args, options) {
      const { reads = [] } = options;
      const directory = resolve(options.directory);
      const mounts = [mount(directory, true), ...reads.map((path) => mount(path, false))];
      const how = ['--pull', 'never', ...mounts.flatMap((one) => ['--mount', one]), '--workdir', inside(directory)];
      return withoutBanner(await start(how, program, args, options));
    },
  };
}

/** To end its client does not end a container; and one that is only being made cannot be ended yet, and would start when nobody waits for it. */
async function endContainer(client: ChildProcess, kill: () => Promise<unknown>): Promise<void> {
  client.kill('SIGTERM');
  const until = performance.now() + END_MS;
  while (client.exitCode === null && client.signalCode === null && performance.now() < until) {
    await kill();
    await delay(100);
  }
  client.kill('SIGKILL');
}

/** What docker and podman need of our environment to find their service and settings; secrets of a run are not theirs. */
function engineEnvironment(): NodeJS.ProcessEnv {
  const theirs =
    /^(?:PATH|HOME|USER|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|TMPDIR|TEMP|TMP|XDG_\w+|DOCKER_\w+|CONTAINER_\w+|CONTAINERS_\w+|SSH_AUTH_SOCK)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => theirs.test(name)));
}

async function engineIn(directories: readonly string[]): Promise<string | undefined> {
  for (const engine of ENGINES) {
    const found = await programIn(directories, engine);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** So that files of a container belong to us. Where containers have users of their own, their root is us. */
async function userOptions(engine: string): Promise<readonly string[]> {
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  if (uid === undefined || gid === undefined) return [];
  const ask = (...args: string[]) =>
    runProgram(engine, args, { directory: tmpdir(), environment: engineEnvironment() }).catch(() => undefined);
  const isPodman = /podman/i.test((await ask('--version'))?.printed ?? '');
  if (isPodman) return uid === 0 ? ['--user', '0:0'] : ['--userns', 'keep-id', '--user', `${uid}:${gid}`];
  const security = await ask('info', '--format', '{{json .SecurityOptions}}');
  return ['--user', /rootless/.test(security?.printed ?? '') ? '0:0' : `${uid}:${gid}`];
}

/** A value of `--mount`, which is a line of CSV. */
function mount(path: string, writable: boolean): string {
  return ['type=bind', `source=${path}`, `target=${inside(path)}`, ...(writable ? [] : ['readonly'])]
    .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

/** A path of this machine as it is called in a container: as it is, but `/c/work` for `C:\work`. */
export function inside(path: string, platform = process.platform): string {
  if (platform !== 'win32') return path;
  const { root } = win32.parse(path);
  return posix.join('/', root.slice(0, 1).toLowerCase(), ...path.slice(root.length).split(win32.sep));
}

/** That a machine runs it slowly is no failure. */
function withoutPlatform({ said, ...end }: ProgramEnd): ProgramEnd {
  const lines = said.split('\n').filter((line) => !/^WARNING: The requested image's platform/.test(line));
  return { ...end, said: lines.join('\n') };
}

function lastLine({ said, code }: ProgramEnd): string {
  return said.split('\n').findLast((line) => line.trim() !== '' && !line.startsWith('See ')) ?? `it ended with ${code}`;
}
