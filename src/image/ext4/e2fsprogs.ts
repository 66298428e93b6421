import { delimiter } from 'node:path';
import { versionIn, withoutBanner } from './banner.ts';
import { e2fsprogsMissing, e2fsprogsTooOld } from './errors.ts';
import { compareVersions, LEAST_E2FSPROGS } from './features.ts';
import { containedE2fsprogs } from './in-container.ts';
import { type ProgramEnd, programIn, runProgram } from './run-program.ts';

const PROGRAMS = ['debugfs', 'e2fsck', 'e2image', 'resize2fs'] as const;
export type Program = (typeof PROGRAMS)[number];

/** The programs of e2fsprogs on this machine, or in a container of it. */
export interface E2fsprogs {
  /** Such as `1.47.0`. */
  readonly version: string;
  /** Runs one in `directory`, with nothing of our environment but what is said. `said` comes without its banner. Throws what `signal` was aborted with. */
  run(program: Program, args: readonly string[], options: ProgramOptions): Promise<ProgramEnd>;
}

export interface ProgramOptions {
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Files elsewhere that it reads, as absolute paths: a container gets no others. */
  readonly reads?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** Homebrew and MacPorts keep e2fsprogs out of PATH; Linux keeps it out of a user's. */
const ELSEWHERE = [
  '/usr/sbin',
  '/sbin',
  '/usr/local/sbin',
  '/opt/homebrew/opt/e2fsprogs/sbin',
  '/usr/local/opt/e2fsprogs/sbin',
  '/opt/local/sbin',
];

/**
 * Finds e2fsprogs in `path`, then where distributions and Homebrew put it; else takes those of the container image that
 * BRINGUP_E2FSPROGS_IMAGE names. Throws BringupError when there are none, or only ones that are older than editing needs.
 */
export async function findE2fsprogs(
  path = process.env['PATH'] ?? '',
  elsewhere: readonly string[] = ELSEWHERE,
  image = process.env['BRINGUP_E2FSPROGS_IMAGE'] ?? '',
): Promise<E2fsprogs> {
  if (elsewhere !== ELSEWHERE) return find(path, elsewhere, image);
  const key = `${path}\0${image}`;
  const finding = known.get(key) ?? find(path, elsewhere, image);
  known.set(key, finding);
  // What is installed meanwhile is found.
  finding.catch(() => known.delete(key));
  return finding;
}

/** They are asked for once, and not by each node. */
const known = new Map<string, Promise<E2fsprogs>>();

async function find(path: string, elsewhere: readonly string[], image: string): Promise<E2fsprogs> {
  const inPath = path.split(delimiter).filter((directory) => directory !== '');
  try {
    return await onThisMachine([...inPath, ...elsewhere]);
  } catch (error) {
    if (image === '') throw error;
    return await newEnough(containedE2fsprogs(image, inPath));
  }
}

async function onThisMachine(directories: readonly string[]): Promise<E2fsprogs> {
  const paths = new Map<Program, string>();
  for (const program of PROGRAMS) {
    const found = await programIn(directories, program);
    if (found === undefined) throw e2fsprogsMissing(program);
    paths.set(program, found);
  }
  const start = (program: Program, args: readonly string[], { environment, ...options }: ProgramOptions) =>
    // C: what it says is matched. No pager, no configuration of the user.
    runProgram(paths.get(program) ?? program, args, { ...options, environment: { ...BARE, ...environment } });
  return newEnough(
    start('debugfs', ['-V'], { directory: '/' }).then(({ said }) => ({
      version: versionIn(said),
      run: async (...call) => withoutBanner(await start(...call)),
    })),
  );
}

const BARE = { LC_ALL: 'C', TZ: 'UTC' };

async function newEnough(finding: Promise<E2fsprogs>): Promise<E2fsprogs> {
  const found = await finding;
  if (compareVersions(found.version, LEAST_E2FSPROGS) < 0)
    throw e2fsprogsTooOld(found.version, LEAST_E2FSPROGS, 'editing images');
  return found;
}
