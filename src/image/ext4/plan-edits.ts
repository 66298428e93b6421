import type { FileEdit } from '../file-edit.ts';
import { fileTooLarge, wrongPath } from './errors.ts';
import type { FileType } from './inode.ts';
import type { Ext4Volume } from './volume.ts';

/** One step of a plan. `directory` has no symlinks in it; `name` is in it. */
export type Operation =
  | {
      readonly do: 'make-directory' | 'remove-file' | 'remove-directory';
      readonly directory: string;
      readonly name: string;
    }
  /** `source`: which of the plan's contents. */
  | { readonly do: 'write'; readonly directory: string; readonly name: string; readonly source: number }
  | { readonly do: 'link'; readonly directory: string; readonly name: string; readonly target: string }
  /** `mode` with the bits of its type; without it only the owner is set. */
  | {
      readonly do: 'set';
      readonly directory: string;
      readonly name: string;
      readonly mode?: number;
      readonly uid: number;
      readonly gid: number;
    };

/** What has to be read back at a path without symlinks. */
export type Wanted =
  | { readonly type: 'absent' }
  | {
      readonly type: 'file';
      readonly source: number;
      readonly mode: number;
      readonly uid: number;
      readonly gid: number;
    }
  | { readonly type: 'directory'; readonly mode: number; readonly uid: number; readonly gid: number }
  | { readonly type: 'symlink'; readonly target: string; readonly uid: number; readonly gid: number };

/** What is done to a file system, in order, and what is there afterwards. */
export interface EditPlan {
  readonly operations: readonly Operation[];
  /** Contents, as `source` counts them. */
  readonly contents: readonly (FileEdit & { readonly type: 'file' })['content'][];
  readonly wanted: ReadonlyMap<string, Wanted>;
}

type Node =
  | { readonly type: 'absent' }
  /** `fresh`: made by these edits, so that nothing of the image is below it. */
  | { readonly type: 'directory'; readonly fresh: boolean }
  | { readonly type: 'symlink'; readonly target: string }
  | { readonly type: Exclude<FileType, 'directory' | 'symlink'> };

const MODE_BITS = { file: 0o100000, directory: 0o040000 } as const;
const LINKS_MAX = 40;
/** debugfs, before 1.47.4, loses what is behind it in a file without holes. Source: e2fsprogs 6359e0ec. */
export const FILE_BYTES_MAX = 2 ** 31 - 1;

/** What debugfs has to do for `edits`, each as if those before it were done. Throws BringupError for one that cannot be. */
export async function planEdits(volume: Ext4Volume, edits: readonly FileEdit[]): Promise<EditPlan> {
  const operations: Operation[] = [];
  const contents: (FileEdit & { type: 'file' })['content'][] = [];
  const wanted = new Map<string, Wanted>();
  const nodes = new Map<string, Node>([['', { type: 'directory', fresh: false }]]);

  async function nodeAt(path: string): Promise<Node> {
    const known = nodes.get(path);
    if (known) return known;
    const parent = nodes.get(parentOf(path));
    const node: Node = parent?.type === 'directory' && parent.fresh ? { type: 'absent' } : await inImage(path);
    nodes.set(path, node);
    return node;
  }

  async function inImage(path: string): Promise<Node> {
    const stat = await volume.stat(path);
    if (stat === undefined) return { type: 'absent' };
    if (stat.type === 'directory') return { type: 'directory', fresh: false };
    if (stat.type === 'symlink') return { type: 'symlink', target: (await volume.readLink(path)) ?? '' };
    return { type: stat.type };
  }

  /** The directory of a path, without symlinks; what is missing of it is made, unless `make` is false. */
  async function directoryOf(path: string, make: boolean): Promise<string | undefined> {
    let names = namesOf(path).slice(0, -1);
    let real = '';
    for (let links = 0; names.length > 0; ) {
      const [name = '', ...rest] = names;
      names = rest;
      if (name === '..') {
        real = parentOf(real);
        continue;
      }
      const next = `${real}/${name}`;
      const node = await nodeAt(next);
      if (node.type === 'symlink') {
        if (++links > LINKS_MAX) throw wrongPath(path, 'its symlinks go in a circle', CHOOSE_ANOTHER);
        if (node.target.startsWith('/')) real = '';
        names = [...node.target.split('/').filter((part) => part !== '' && part !== '.'), ...names];
        continue;
      }
      if (node.type === 'absent') {
        if (!make) return undefined;
        makeDirectory(next, { mode: 0o755, uid: 0, gid: 0 });
      } else if (node.type !== 'directory') {
        if (!make) return undefined;
        throw wrongPath(path, `${next} is a ${node.type}`, REMOVE_FIRST);
      }
      real = next;
    }
    return real;
  }

  function makeDirectory(path: string, owner: { mode: number; uid: number; gid: number }): void {
    operations.push({ do: 'make-directory', ...split(path) });
    nodes.set(path, { type: 'directory', fresh: true });
    setDirectory(path, owner);
  }

  function setDirectory(path: string, { mode, uid, gid }: { mode: number; uid: number; gid: number }): void {
    operations.push({ do: 'set', ...split(path), mode: MODE_BITS.directory | mode, uid, gid });
    wanted.set(path, { type: 'directory', mode, uid, gid });
  }

  /** Takes away what is at a path, so that something else may come. */
  async function remove(path: string): Promise<void> {
    const node = await nodeAt(path);
    if (node.type === 'directory') {
      const inside = new Set(node.fresh ? [] : ((await volume.list(path || '/')) ?? []));
      for (const [other, there] of nodes)
        if (other !== '' && parentOf(other) === path && there.type !== 'absent') inside.add(split(other).name);
      for (const name of [...inside].toSorted()) await remove(`${path}/${name}`);
      operations.push({ do: 'remove-directory', ...split(path) });
      for (const below of wanted.keys()) if (below.startsWith(`${path}/`)) wanted.delete(below);
    } else if (node.type !== 'absent') operations.push({ do: 'remove-file', ...split(path) });
    nodes.set(path, { type: 'absent' });
    wanted.set(path, { type: 'absent' });
  }

  for (const edit of edits) {
    check(edit);
    const directory = await directoryOf(edit.path, edit.type !== 'remove');
    if (directory === undefined) continue;
    const path = `${directory}/${namesOf(edit.path).at(-1)}`;
    const node = await nodeAt(path);
    if (edit.type === 'remove') {
      await remove(path);
      continue;
    }
    const { uid, gid } = edit;
    if (edit.type === 'directory') {
      if (node.type === 'directory') setDirectory(path, edit);
      else if (node.type === 'absent') makeDirectory(path, edit);
      else throw wrongPath(edit.path, `it is a ${node.type}, and shall be a directory`, REMOVE_FIRST);
      continue;
    }
    if (node.type === 'directory')
      throw wrongPath(edit.path, `it is a directory, and shall be a ${edit.type}`, REMOVE_FIRST);
    if (node.type !== 'absent') operations.push({ do: 'remove-file', ...split(path) });
    if (edit.type === 'file') {
      const source = contents.push(edit.content) - 1;
      operations.push({ do: 'write', ...split(path), source });
      operations.push({ do: 'set', ...split(path), mode: MODE_BITS.file | edit.mode, uid, gid });
      wanted.set(path, { type: 'file', source, mode: edit.mode, uid, gid });
      nodes.set(path, { type: 'file' });
    } else {
      operations.push({ do: 'link', ...split(path), target: edit.target });
      operations.push({ do: 'set', ...split(path), uid, gid });
      wanted.set(path, { type: 'symlink', target: edit.target, uid, gid });
      nodes.set(path, { type: 'symlink', target: edit.target });
    }
  }
  return { operations, contents, wanted };
}

const CHOOSE_ANOTHER = 'Choose another path.';
const REMOVE_FIRST = 'Remove it first, or choose another path.';

function namesOf(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function split(path: string): { directory: string; name: string } {
  return { directory: parentOf(path) || '/', name: path.slice(path.lastIndexOf('/') + 1) };
}

/** Refuses what debugfs cannot be told or an image cannot hold. */
function check(edit: FileEdit): void {
  const { path } = edit;
  const names = path.split('/').filter((name) => name !== '');
  const wrong = (why: string, remedy = CHOOSE_ANOTHER): never => {
    throw wrongPath(path, why, remedy);
  };
  if (!path.startsWith('/')) wrong('it does not begin with /', 'Write the whole path.');
  if (names.length === 0) wrong('it is the root itself', 'Name something below it.');
  for (const name of names) {
    if (name === '.' || name === '..') wrong(`it has ${name} in it`, 'Write the path without.');
    if (/[\0\r\n]/.test(name)) wrong('it has the end of a line in it');
    if (Buffer.byteLength(name) > 255) wrong('one of its names is longer than 255 bytes');
    // To debugfs that is the number of an inode.
    if (/^<.*>$/.test(name)) wrong('one of its names stands in < and >');
  }
  // A line of debugfs has 8 KiB, and each double quote takes two bytes.
  if (Buffer.byteLength(path.replaceAll('"', '""')) > 4000) wrong('it is longer than 4000 bytes');
  if (edit.type === 'remove') return;
  for (const id of [edit.uid, edit.gid])
    if (!Number.isInteger(id) || id < 0 || id > 0xffff_fffe)
      wrong(`${id} is no number of a user or group`, 'Use 0 to 4294967294.');
  if (edit.type === 'symlink') {
    const length = Buffer.byteLength(edit.target.replaceAll('"', '""'));
    if (length === 0 || length > 1000 || /[\0\r\n]/.test(edit.target))
      wrong('its target is empty, longer than 1000 bytes, or of more than one line', 'Write another target.');
    return;
  }
  if (!Number.isInteger(edit.mode) || edit.mode < 0 || edit.mode > 0o7777)
    wrong(`its mode ${edit.mode} is more than twelve bits`, 'Write it as 0644.');
  if (edit.type === 'file' && Buffer.isBuffer(edit.content) && edit.content.length > FILE_BYTES_MAX)
    throw fileTooLarge(path, edit.content.length);
}
