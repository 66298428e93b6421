import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { shown } from '../../image/source/address.ts';
import { SYSTEMS } from '../systems/table.ts';
import { cacheFolder, inRayCache, withRayLock } from './cache.ts';
import { noWheel } from './choose-wheel.ts';
import { lockFileText, pinsOfLockFile } from './lock-file.ts';
import { inputsDigest, type LockInputs, requirementsIn } from './lock-inputs.ts';
import { asLocked } from './locked-requirements.ts';
import type { Making } from './making.ts';
import { lockHashOf, type Pin } from './requirements-lock.ts';
import { runUv } from './run-uv.ts';
import { type Target, targetName } from './target.ts';
import { uvProgram } from './uv-program.ts';

/** What is installed on hosts of one target, to the last byte. */
export interface Lock {
  readonly target: Target;
  readonly pins: readonly Pin[];
  /** The name of the environment it makes. */
  readonly lockHash: string;
  /** As it may be kept beside the fleet file. */
  readonly text: string;
  readonly from: 'file' | 'cache' | 'made';
}

export interface LockWish {
  readonly inputs: LockInputs;
  readonly target: Target;
  /** The lock that is kept beside the fleet file, where there is one. */
  readonly kept?: { readonly text: string; readonly file: string };
  /** A uv that the user names. */
  readonly uv?: string;
  /** Whose Python it is, where that makes another environment of the same lock. */
  readonly manager?: 'conda';
}

const RESOLVE_MS = 10 * 60_000;

/** What was read in texts of locks, by the digest of what each is for, whose Python it is, and the text. */
const read = new Map<string, Pick<Lock, 'pins' | 'lockHash'>>();

/**
 * The lock for these inputs: the one beside the fleet file, else the one this machine made once, else a new one. Throws
 * BringupError (`ray-lock-failed`, `ray-lock-no-python`, `ray-lock-outdated`, `ray-lock-unreadable`, or of getting uv).
 */
export async function lockFor({ inputs, target, kept, uv, manager }: LockWish, making: Making): Promise<Lock> {
  const wanted = inputsDigest(inputs, target);
  const lockOf = (text: string, file: string, from: Lock['from']): Lock => {
    // A fleet has few locks and many hosts, and each asks for its own.
    const key = JSON.stringify([wanted, manager, text]);
    const known = read.get(key);
    if (known !== undefined) return { ...known, target, text, from };
    const pins = asLocked(pinsOfLockFile(text, file, wanted), inputs.locked);
    const found = { pins, lockHash: lockHashOf(pins, target, manager) };
    read.set(key, found);
    return { ...found, target, text, from };
  };
  if (kept !== undefined) return lockOf(kept.text, kept.file, 'file');
  const path = join(await cacheFolder(making.cache, 'locks-made'), `${wanted}.lock`);
  const found = async () => {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    try {
      return text === undefined ? undefined : lockOf(text, path, 'cache');
    } catch {
      return undefined;
    }
  };
  const here = await found();
  if (here !== undefined) return here;
  return withRayLock(making.cache, `lock-${wanted.slice(0, 16)}`, making, async () => {
    const meanwhile = await found();
    if (meanwhile !== undefined) return meanwhile;
    const program = await uvProgram(making, uv);
    making.tell(`locking ray ${inputs.ray} for ${targetName(target)}`);
    const body = await resolved(program.path, { inputs, target }, making);
    const text = lockFileText(body, { inputs: wanted, target, uv: program.version });
    const lock = lockOf(text, path, 'made');
    await inRayCache(path, () => writeWhole(path, text));
    return lock;
  });
}

async function resolved(uv: string, { inputs, target }: LockWish, making: Making): Promise<string> {
  const { cache, indexes, signal } = making;
  const { code, stdout, stderr } = await runUv(uv, {
    args: [
      ...['pip', 'compile', '-', '--generate-hashes', '--only-binary', ':all:'],
      ...['--python-version', target.python, '--python-platform', SYSTEMS[target.system].uvPlatform(target)],
      ...['--no-annotate', '--no-header', '--no-emit-index-url', '--quiet'],
    ],
    env: {
      UV_CACHE_DIR: join(cache, 'uv-cache'),
      UV_DEFAULT_INDEX: indexes.main.href,
      ...(indexes.extra.length === 0 ? {} : { UV_INDEX: indexes.extra.map(({ href }) => href).join(' ') }),
    },
    stdin: requirementsIn(inputs),
    // Not in its own cache, which it refuses.
    cwd: await cacheFolder(cache, 'locks-made'),
    signal,
    timeoutMs: RESOLVE_MS,
  });
  if (code === 0) return stdout;
  const said = withoutLogins(stderr, [indexes.main, ...indexes.extra]);
  if (/No interpreter found|No Python/i.test(stderr)) throw noPython(said);
  throw failed(target, inputs, said);
}

/** What uv says names indexes. */
function withoutLogins(text: string, urls: readonly URL[]): string {
  const known = urls.reduce((said, url) => said.replaceAll(url.href, shown(url)), text);
  return known.replace(/(https?:\/\/)[^\s/@]+@/g, '$1').trim();
}

async function writeWhole(path: string, text: string): Promise<void> {
  const next = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(next, text, { mode: 0o600 });
    await rename(next, path);
  } finally {
    await rm(next, { force: true });
  }
}

const MOST_SAID = 1_200;

/** uv's words for a package that is not made for the target. Source: uv crates/uv-resolver/src/pubgrub/report.rs. */
const NO_WHEEL = /\b([a-z0-9][\w.-]*?)(?:==(\S+?))? has no (?:usable )?wheels\b/i;

function failed(target: Target, { ray }: LockInputs, said: string): BringupError {
  const [, missing, version] = NO_WHEEL.exec(said) ?? [];
  if (missing !== undefined) {
    const [, there] = /^hint: (Wheels are available .*)$/m.exec(said) ?? [];
    return noWheel({
      package: version === undefined ? missing : `${missing} ${version}`,
      target,
      there: there ?? said.slice(0, MOST_SAID),
    });
  }
  const unsolved = /No solution found/.test(said);
  const unreached = /Failed to fetch|error sending request|Connection refused|dns error|timed out/i.test(said);
  return new BringupError({
    code: 'ray-lock-failed',
    category: unreached && !unsolved ? 'download' : 'config',
    what: `no lock of ray ${ray} could be made for ${targetName(target)}: ${said.slice(0, MOST_SAID) || 'uv said nothing'}`,
    remedy: unsolved
      ? 'change the versions that do not go together: ray.clusters.*.version, python, or the requirements'
      : 'see what uv says; the package index is named in UV_DEFAULT_INDEX',
  });
}

function noPython(said: string): BringupError {
  return new BringupError({
    code: 'ray-lock-no-python',
    category: 'config',
    what: `to make a lock, this machine needs some Python 3 in PATH, and has none: ${said.slice(0, MOST_SAID)}`,
    remedy:
      'install python3 here, or keep a lock beside the fleet file that was made elsewhere (docs/ray-environment.md)',
  });
}
