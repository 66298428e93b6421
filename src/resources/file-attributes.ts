import { join, type Sh, sh } from '../core/sh.ts';
import type { FileStat } from '../host/prelude-output.ts';
import type { FieldChange } from '../report/report.ts';

/** What may be wanted of any file or directory; what is not given is left as it is. */
export interface Attributes {
  /** Four octal digits: `0644`. */
  readonly mode?: string;
  /** A name, or a number as text. */
  readonly owner?: string;
  readonly group?: string;
}

/** The same as it was read. */
export interface ReadAttributes {
  readonly mode: string;
  readonly owner: string;
  readonly group: string;
  readonly uid: number;
  readonly gid: number;
}

/** The attributes of a `stat` line, with the mode as four octal digits. */
export function attributesOf({ mode, owner, group, uid, gid }: FileStat): ReadAttributes {
  return { mode: mode.toString(8).padStart(4, '0'), owner, group, uid, gid };
}

/** What of `wanted` is not so, as fields for people. */
export function attributeChanges(state: ReadAttributes, wanted: Attributes): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  const { mode, owner, group } = wanted;
  if (mode !== undefined && mode !== state.mode) changes.push({ field: 'mode', from: state.mode, to: mode });
  if (owner !== undefined && owner !== state.owner && owner !== String(state.uid)) {
    changes.push({ field: 'owner', from: state.owner, to: owner });
  }
  if (group !== undefined && group !== state.group && group !== String(state.gid)) {
    changes.push({ field: 'group', from: state.group, to: group });
  }
  return changes;
}

/** `owner:group`, either part may be missing; undefined when there is nothing to do for a file that root just made. */
function ownership({ owner, group }: Attributes): string | undefined {
  const isRoot = (name: string | undefined) => name === undefined || name === 'root' || name === '0';
  if (isRoot(owner) && isRoot(group)) return undefined;
  return `${owner ?? ''}${group === undefined ? '' : `:${group}`}`;
}

/** Lines that give a file just made (root's, nobody else may read it) its attributes. The owner first: chown clears setuid bits. */
export function dressNew(file: Sh, attributes: Attributes & { readonly mode: string }): readonly Sh[] {
  const owner = ownership(attributes);
  return [...(owner === undefined ? [] : [sh`chown ${owner} ${file}`]), sh`chmod ${attributes.mode} ${file}`];
}

/**
 * The umask under which a new file has its mode from the start, so that no chmod is needed; undefined where it has to be
 * dressed: it belongs to somebody else, or has bits that a redirection does not give.
 */
export function umaskFor({ owner, group, mode }: Attributes & { readonly mode: string }): string | undefined {
  const bits = Number.parseInt(mode, 8);
  if (ownership({ ...(owner === undefined ? {} : { owner }), ...(group === undefined ? {} : { group }) }) !== undefined)
    return undefined;
  return (bits & ~0o666) === 0 ? (0o777 & ~bits).toString(8).padStart(3, '0') : undefined;
}

/** Changes only what is named, on a file that is there. */
export function setAttributes(path: string, { mode, owner, group }: Attributes): Sh {
  const lines = [
    ...(owner === undefined && group === undefined
      ? []
      : [sh`chown ${`${owner ?? ''}${group === undefined ? '' : `:${group}`}`} ${path}`]),
    ...(mode === undefined ? [] : [sh`chmod ${mode} ${path}`]),
  ];
  return join(lines, ' &&\n');
}

/** Gives a path back what it had. Numbers, because a name may be gone by then. */
export function restoreAttributes(path: string, { uid, gid, mode }: ReadAttributes): Sh {
  return sh`chown ${`${uid}:${gid}`} ${path} && chmod ${mode} ${path}`;
}

/** The attributes for a file that replaces another: what is wanted, else what the old one had. */
export function inherited(
  wanted: Attributes,
  old: ReadAttributes | undefined,
  mode: string,
): Attributes & { readonly mode: string } {
  const owner = wanted.owner ?? (old === undefined ? undefined : String(old.uid));
  const group = wanted.group ?? (old === undefined ? undefined : String(old.gid));
  return {
    mode: wanted.mode ?? old?.mode ?? mode,
    ...(owner === undefined ? {} : { owner }),
    ...(group === undefined ? {} : { group }),
  };
}
