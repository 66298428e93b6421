import type { Bytes } from '../bytes.ts';
import { blockRuns } from './block-map.ts';
import { type DirectoryEntry, directoryEntries } from './directory.ts';
import { brokenFileSystem, noExt4, wrongPath } from './errors.ts';
import { type FileType, INODE_FLAG, type Inode, inlineRest, typeOf } from './inode.ts';
import { openInodes } from './inodes.ts';
import { readSuperblock, type Superblock } from './superblock.ts';

/** What stands at a path. `mode`: the lower twelve bits; `size` in bytes. */
export interface Ext4Stat {
  readonly type: FileType;
  readonly inode: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly links: number;
}

/** The files of an ext2, ext3 or ext4 file system, read without any program. Paths are absolute; symlinks are followed within it. */
export interface Ext4Volume {
  readonly superblock: Superblock;
  /** The last name is not followed; undefined when nothing is there. Throws BringupError when something on the way is no directory. */
  stat(path: string): Promise<Ext4Stat | undefined>;
  /** A whole file; symlinks are followed; undefined when nothing is there or no file. */
  readFile(path: string): Promise<Buffer | undefined>;
  /** The text of a symlink; undefined when there is none. */
  readLink(path: string): Promise<string | undefined>;
  /** The names in a directory without `.` and `..`, as they are stored; undefined when there is none. Symlinks are followed. */
  list(path: string): Promise<readonly string[] | undefined>;
  /** The bytes of a file piece by piece; the last name is not followed. */
  chunks(path: string): AsyncIterable<Buffer>;
}

const ROOT = 2;
const CHUNK_BYTES = 2 ** 20;
const LINKS_MAX = 40;
/** Nobody writes into what is given out. */
const ZEROS = Buffer.alloc(CHUNK_BYTES);
const DIRECTORIES_KEPT = 256;

/** Opens the file system of a partition for reading. Throws BringupError when there is none, or one that cannot be read. */
export async function openExt4(partition: Bytes, where = 'the partition'): Promise<Ext4Volume> {
  const superblock = await readSuperblock(partition);
  if (superblock === undefined) throw noExt4(where);
  const { blockSize } = superblock;
  const readBlock = (block: number) => partition.read(block * blockSize, blockSize);
  const inodeAt = await orBroken(openInodes(partition, superblock));

  async function orBroken<Value>(work: Promise<Value>): Promise<Value> {
    return work.catch((error: unknown) => {
      throw error instanceof RangeError ? brokenFileSystem(where, error) : error;
    });
  }

  async function* content(inode: Inode): AsyncGenerator<Buffer> {
    let done = 0;
    const zeros = function* (until: number) {
      for (; done < until; done += Math.min(CHUNK_BYTES, until - done)) yield ZEROS.subarray(0, until - done);
    };
    if ((inode.flags & INODE_FLAG.inlineData) !== 0) {
      // A file of holes alone is kept so by debugfs, with its size: what is not there reads as zeros.
      const there = Buffer.concat([inode.block, inlineRest(inode)]).subarray(0, inode.size);
      yield there;
      done = there.length;
      yield* zeros(inode.size);
      return;
    }
    for (const run of await blockRuns(inode, blockSize, readBlock)) {
      yield* zeros(Math.min(run.logical * blockSize, inode.size));
      const end = Math.min((run.logical + run.count) * blockSize, inode.size);
      if (run.unwritten) yield* zeros(end);
      while (done < end) {
        const length = Math.min(CHUNK_BYTES, end - done);
        yield await partition.read((run.physical - run.logical) * blockSize + done, length);
        done += length;
      }
    }
    yield* zeros(inode.size);
  }

  async function all(inode: Inode): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const chunk of content(inode)) parts.push(chunk);
    return Buffer.concat(parts);
  }

  async function target(inode: Inode): Promise<string> {
    const short = inode.size < 60 && (inode.flags & (INODE_FLAG.extents | INODE_FLAG.inlineData)) === 0;
    return (short ? inode.block.subarray(0, inode.size) : await all(inode)).toString('utf8');
  }

  async function entries(inode: Inode): Promise<readonly DirectoryEntry[]> {
    if ((inode.flags & INODE_FLAG.inlineData) !== 0)
      return [...directoryEntries(inode.block.subarray(4)), ...directoryEntries(inlineRest(inode))];
    const data = await all(inode);
    const found: DirectoryEntry[] = [];
    for (let at = 0; at < data.length; at += blockSize)
      found.push(...directoryEntries(data.subarray(at, at + blockSize)));
    return found.filter(({ name }) => name !== '.' && name !== '..');
  }

  /** Directories that were read, by their inode: who looks for many files of one reads it once. */
  const read = new Map<number, ReadonlyMap<string, number>>();
  async function namesOf(inode: Inode): Promise<ReadonlyMap<string, number>> {
    const known = read.get(inode.number);
    if (known) return known;
    const names = new Map((await entries(inode)).map((entry) => [entry.name, entry.inode]));
    if (read.size >= DIRECTORIES_KEPT) read.clear();
    read.set(inode.number, names);
    return names;
  }

  /** Walks from the root, along symlinks. */
  async function walk(path: string, followLast: boolean): Promise<Inode | undefined> {
    const root = { name: '', inode: await inodeAt(ROOT) };
    let names = path.split('/').filter((name) => name !== '' && name !== '.');
    let parents = [root];
    for (let links = 0; ; ) {
      const name = names[0];
      const parent = parents.at(-1) ?? root;
      if (name === undefined) return parent.inode;
      names = names.slice(1);
      if (name === '..') {
        parents = parents.length > 1 ? parents.slice(0, -1) : parents;
        continue;
      }
      if (typeOf(parent.inode) !== 'directory') throw notADirectory(path, pathOf(parents));
      const number = (await namesOf(parent.inode)).get(name);
      if (number === undefined) return undefined;
      const inode = await inodeAt(number);
      if (typeOf(inode) === 'symlink' && (names.length > 0 || followLast)) {
        if (++links > LINKS_MAX) throw tooManyLinks(path);
        const to = await target(inode);
        if (to.startsWith('/')) parents = [root];
        names = [...to.split('/').filter((part) => part !== '' && part !== '.'), ...names];
      } else if (names.length === 0) return inode;
      else parents = [...parents, { name, inode }];
    }
  }

  const found = (path: string, followLast: boolean) => orBroken(walk(path, followLast));
  const readable = async (path: string): Promise<Inode | undefined> => {
    const inode = await found(path, true);
    return inode && typeOf(inode) === 'file' ? inode : undefined;
  };
  return {
    superblock,
    async stat(path) {
      const inode = await found(path, false);
      return inode && orBroken(Promise.resolve(inode).then(statOf));
    },
    async readFile(path) {
      const inode = await readable(path);
      return inode && orBroken(all(inode));
    },
    async readLink(path) {
      const inode = await found(path, false);
      return inode && typeOf(inode) === 'symlink' ? orBroken(target(inode)) : undefined;
    },
    async list(path) {
      const inode = await found(path, true);
      if (!inode || typeOf(inode) !== 'directory') return undefined;
      return [...(await orBroken(namesOf(inode))).keys()];
    },
    async *chunks(path) {
      const inode = await found(path, false);
      if (inode) yield* content(inode);
    },
  };
}

function pathOf(parents: readonly { readonly name: string }[]): string {
  return `/${parents
    .slice(1)
    .map(({ name }) => name)
    .join('/')}`;
}

function statOf(inode: Inode): Ext4Stat {
  const type = typeOf(inode);
  if (type === undefined) throw new RangeError(`inode ${inode.number} is of no type`);
  const { mode, uid, gid, size, links } = inode;
  return { type, inode: inode.number, mode: mode & 0o7777, uid, gid, size, links };
}

function notADirectory(path: string, at: string) {
  return wrongPath(path, `${at} is no directory`, 'Remove it first, or choose another path.');
}

function tooManyLinks(path: string) {
  return wrongPath(path, 'its symlinks go in a circle', 'Choose a path without them.');
}
