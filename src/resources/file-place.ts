import { sha256 } from '../core/json.ts';
import { join, type Sh, sh } from '../core/sh.ts';
import { MOST_KEPT_BYTES, TOO_LARGE_TO_KEEP } from '../engine/undo-limits.ts';
import type { FileStat } from '../host/prelude-output.ts';

/** Exit code of a change whose `validate` command did not accept the new file. */
export const EXIT_INVALID = 65;

/** The directory a path is in. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** All directories above a path, nearest first, without `/`. */
export function ancestorsOf(path: string): readonly string[] {
  const parents: string[] = [];
  for (let parent = parentOf(path); parent !== '/'; parent = parentOf(parent)) parents.push(parent);
  return parents;
}

/** A name beside `path` that a change may use: hidden, always the same (what a cut-off run left is replaced), never too long. */
export function beside(path: string): string {
  const parent = parentOf(path);
  return `${parent === '/' ? '' : parent}/.bringup-${sha256(path).slice(0, 12)}`;
}

export interface Placement {
  readonly path: string;
  /** Steps that make the file at `"$bu_t"`, which does not exist before, owned by root and readable by nobody else. */
  readonly make: readonly Sh[];
  /** A user's command with `%s` for the file to judge. */
  readonly validate?: string;
}

/**
 * Makes a file beside its path, lets it be judged, syncs it and renames it into place: under its name there is always
 * the old file or the whole new one. What fails leaves nothing behind.
 */
export function place({ path, make, validate }: Placement): Sh {
  const steps = [
    sh`{ { [ ! -e "$bu_t" ] && [ ! -L "$bu_t" ]; } || rm -f "$bu_t"; }`,
    ...make,
    ...(validate === undefined ? [] : [judge(validate)]),
    sh`{ sync "$bu_t" 2>/dev/null || sync; }`,
    sh`mv -f "$bu_t" ${path}`,
  ];
  return sh`bu_t=${beside(path)}
if [ -d ${path} ]; then echo ${`${path}: Is a directory`} >&2; exit 1; fi
{
${join(steps, ' &&\n')}
} || { bu_r=$?; rm -f "$bu_t"; exit "$bu_r"; }
if bu_has restorecon; then restorecon ${path} || :; fi`;
}

/**
 * Creates `"$bu_t"` from what a command prints. `set -C`: never through a link that somebody put there meanwhile. The builtin
 * printf of dash says only `I/O error` when it could not write, so `df` says whether the disk is full.
 */
export function created(print: Sh, umask = '077'): Sh {
  return sh`{ (umask ${umask}; set -C; ${print} >"$bu_t") || { df -P "$bu_t" >&2; false; }; }`;
}

function judge(validate: string): Sh {
  const script = validate.includes('%s') ? validate.replaceAll('%s', '"$1"') : `${validate} "$1"`;
  return sh`{ sh -c ${script} sh "$bu_t" || { echo 'bringup: validate said no' >&2; (exit ${EXIT_INVALID}); }; }`;
}

/** As a member of a state: the file is too large to be kept when it is replaced. */
export function largeness({ sizeBytes }: Pick<FileStat, 'sizeBytes'>): { readonly large?: true } {
  return sizeBytes > MOST_KEPT_BYTES ? { large: true } : {};
}

/** As a member of a change that replaces or removes a file: it cannot be taken back when that is too large to be kept. */
export function irreversibility(old: { readonly large?: true } | undefined): { readonly irreversible?: string } {
  return old?.large === true ? { irreversible: TOO_LARGE_TO_KEEP } : {};
}

/** Keeps a file that is about to be replaced: its inode when that is possible, else a copy with all its attributes. */
export function keep(path: string): Sh {
  return sh`ln ${path} ${saved(path)} 2>/dev/null || cp -p ${path} ${saved(path)}`;
}

/** Removes a file that a change made, and what it had beside it when it was cut off. */
export function unmake(path: string): Sh {
  return sh`rm -f ${path} ${beside(path)}`;
}

/** The name under which something of a path is kept for undo. */
export function saved(path: string): Sh {
  return sh`"$BU_SAVE".${sha256(path).slice(0, 8)}`;
}

/** Puts back what `keep` kept. */
export function putBack(path: string): Sh {
  return place({ path, make: [sh`cp -p ${saved(path)} "$bu_t"`] });
}
