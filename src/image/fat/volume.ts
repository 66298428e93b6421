import { BringupError } from '../../core/error.ts';
import type { Bytes, EditedBytes } from '../bytes.ts';
import { allocationTable } from './allocation-table.ts';
import { checkTree } from './check-tree.ts';
import { type DirectoryEntry, entryNamed, parseDirectory, slotAt, withoutSlots, withSlot } from './directory.ts';
import { directoryStore, type OpenDirectory } from './directory-store.ts';
import { noSpace, notClean, notFat, notThere, otherType, tooLarge, wrongName } from './errors.ts';
import { freeCount } from './free-count.ts';
import { BOOT_BYTES, clusterPosition, readGeometry } from './geometry.ts';
import { labelIn, paddedLabel } from './label.ts';
import { namesOf } from './names.ts';
import { overlay } from './overlay.ts';
import { ARCHIVE, DIRECTORY, slotOf, VOLUME, withContent } from './slot.ts';

/** A file or directory of a volume. Size in bytes, 0 for a directory. */
export type FatEntry = Pick<DirectoryEntry, 'name' | 'shortName' | 'type' | 'size' | 'mtime'>;

/** When something was written: FAT keeps it to two seconds, in UTC. */
export interface Written {
  readonly mtime: Date;
}

/**
 * A FAT volume that can be changed in memory. Paths are `a/b` or `/a/b`; case is kept and does not matter. A change that throws
 * has changed nothing. Calls may overlap: they are done one after the other.
 */
export interface FatVolume {
  readonly type: 'fat12' | 'fat16' | 'fat32';
  readonly label: string | undefined;
  /** As blkid prints it: `1234-ABCD`. */
  readonly uuid: string | undefined;
  /** It was not unmounted cleanly: it can be read, and not changed. */
  readonly dirty: boolean;
  readonly clusterBytes: number;
  readonly freeBytes: number;
  /** Undefined when nothing has the path. */
  stat(path: string): Promise<FatEntry | undefined>;
  list(path: string): Promise<readonly FatEntry[]>;
  readFile(path: string): Promise<Buffer>;
  /** Makes the file, or replaces what is in it. Its directory has to be there. */
  writeFile(path: string, content: Buffer, written: Written): Promise<void>;
  /** Does nothing when the directory is there. The one it is in has to be. */
  mkdir(path: string, written: Written): Promise<void>;
  /** Removes a file, or a directory with everything in it. @returns whether it was there */
  remove(path: string): Promise<boolean>;
  /** @param label 1 to 11 capitals and digits */
  setLabel(label: string, written: Written): Promise<void>;
  /** The partition as it is now. Later changes do not reach what was given out. */
  commit(): Promise<EditedBytes>;
}

const ROOT: FatEntry = { name: '/', shortName: '/', type: 'directory', size: 0, mtime: new Date(0) };
const MAX_FILE_BYTES = 0xffff_ffff;

/**
 * Opens the FAT12, FAT16 or FAT32 volume of a partition and checks all of its directories and chains. The partition itself is
 * never changed; the same changes give the same bytes. Throws BringupError when it is none, or damaged.
 * @param where the partition as people know it, for errors
 */
export function openFat(partition: Bytes, where?: string): Promise<FatVolume> {
  const located = locatedAt(where);
  return located(() => open(partition, turns(located)));
}

async function open(partition: Bytes, inTurn: Run): Promise<FatVolume> {
  if (partition.size < BOOT_BYTES) throw notFat(`it has ${partition.size} bytes`);
  const geometry = readGeometry(await partition.read(0, BOOT_BYTES), partition.size);
  const { bits, clusterBytes, tablePosition, tableBytes, tables, rootCluster, bootPositions, labelOffset } = geometry;
  const volume = overlay(partition);
  const copies: Buffer[] = [];
  for (let index = 0; index < tables; index += 1)
    copies.push(await partition.read(tablePosition + index * tableBytes, tableBytes));
  const table = allocationTable(geometry, copies);
  const directories = directoryStore(geometry, table, volume);
  await checkTree(geometry, table, directories.read);

  const dirty = geometry.inUse || !table.clean;
  const labelOf = ({ slots, labelAt }: Pick<OpenDirectory, 'slots' | 'labelAt'>) =>
    labelAt === undefined ? undefined : labelIn(slotAt(slots, labelAt));
  const root = await directories.open([]);
  let label = labelOf(root);

  const change = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      if (dirty) throw notClean();
      return work();
    });

  /** The directory of a path, and what is there under its last name. */
  const find = async (path: string) => {
    const names = namesOf(path);
    const name = names.at(-1);
    if (name === undefined) return undefined;
    const directory = await directories.open(names.slice(0, -1));
    return { directory, name, entry: entryNamed(directory, name) };
  };
  const need = (path: string, clusters: number): void => {
    if (clusters > table.freeClusters) throw noSpace(path, clusters * clusterBytes, table.freeClusters * clusterBytes);
  };
  const write = async (chain: readonly number[], content: Buffer): Promise<void> => {
    for (const [index, cluster] of chain.entries()) {
      const piece = content.subarray(index * clusterBytes, (index + 1) * clusterBytes);
      const rest = Buffer.alloc(clusterBytes - piece.length);
      await volume.write(clusterPosition(geometry, cluster), Buffer.concat([piece, rest]));
    }
  };
  /** All clusters of an entry and of what is below it. */
  const clustersOf = async (entry: DirectoryEntry): Promise<readonly number[]> => {
    const all: number[] = [];
    const left = [entry];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const chain = table.chain(next.cluster);
      for (const cluster of chain) all.push(cluster);
      if (next.type === 'directory') left.push(...parseDirectory(await directories.read(chain), bits).entries);
    }
    return all;
  };

  return {
    type: `fat${bits}`,
    get label() {
      return label;
    },
    uuid: geometry.serial,
    dirty,
    clusterBytes,
    get freeBytes() {
      return table.freeClusters * clusterBytes;
    },
    stat: (path) =>
      inTurn(async () => {
        if (namesOf(path).length === 0) return ROOT;
        const entry = (await find(path).catch(absent))?.entry;
        return entry === undefined ? undefined : shown(entry);
      }),
    list: (path) => inTurn(async () => (await directories.open(namesOf(path))).entries.map(shown)),
    readFile: (path) =>
      inTurn(async () => {
        const found = await find(path);
        if (found === undefined) throw otherType('/', 'directory');
        const { entry } = found;
        if (entry === undefined) throw notThere(path);
        if (entry.type === 'directory') throw otherType(path, 'directory');
        const pieces: Buffer[] = [];
        for (const cluster of table.chain(entry.cluster))
          pieces.push(await volume.read(clusterPosition(geometry, cluster), clusterBytes));
        return Buffer.concat(pieces).subarray(0, entry.size);
      }),
    writeFile: (path, content, { mtime }) =>
      change(async () => {
        const found = await find(path);
        if (found === undefined) throw otherType('/', 'directory');
        const { directory, name, entry } = found;
        if (entry?.type === 'directory') throw otherType(path, 'directory');
        const size = content.length;
        if (size > MAX_FILE_BYTES) throw tooLarge(path, size);
        const count = Math.ceil(size / clusterBytes);
        if (entry === undefined) {
          const room = directories.room(directory, name);
          need(path, count + room.growth);
          const chain = table.extend(undefined, count);
          await write(chain, content);
          await directories.put(room, ARCHIVE, { cluster: chain[0] ?? 0, size, mtime });
          return;
        }
        const old = table.chain(entry.cluster);
        need(path, count - old.length);
        table.release(old.slice(count), old[count - 1]);
        const chain = [...old.slice(0, count), ...table.extend(old.at(-1), Math.max(0, count - old.length))];
        await write(chain, content);
        const slot = withContent(slotAt(directory.slots, entry.at), { cluster: chain[0] ?? 0, size, mtime });
        await directories.write(directory, withSlot(directory.slots, entry.at, slot));
      }),
    mkdir: (path, { mtime }) =>
      change(async () => {
        const found = await find(path);
        if (found === undefined || found.entry?.type === 'directory') return;
        if (found.entry !== undefined) throw otherType(path, 'file');
        const room = directories.room(found.directory, found.name);
        need(path, 1 + room.growth);
        const [cluster = 0] = table.extend(undefined, 1);
        const above = found.directory.chain[0] ?? 0;
        const content = { cluster, size: 0, mtime };
        // The root is told as 0, also where it has a cluster.
        const parent = { ...content, cluster: above === rootCluster ? 0 : above };
        const dots = [slotOf('.'.padEnd(11), DIRECTORY, content), slotOf('..'.padEnd(11), DIRECTORY, parent)];
        await write([cluster], Buffer.concat(dots));
        await directories.put(room, DIRECTORY, content);
      }),
    remove: (path) =>
      change(async () => {
        if (namesOf(path).length === 0) throw wrongName(path, 'the root directory cannot be removed');
        const found = await find(path).catch(absent);
        if (found?.entry === undefined) return false;
        const { directory, entry } = found;
        table.release(await clustersOf(entry));
        await directories.write(directory, withoutSlots(directory.slots, entry.from, entry.at));
        return true;
      }),
    setLabel: (wanted, { mtime }) =>
      change(async () => {
        const text = paddedLabel(wanted);
        const directory = await directories.open([]);
        const content = { cluster: 0, size: 0, mtime };
        if (directory.labelAt === undefined) {
          const room = directories.roomForSlot(directory, text);
          need('the label', room.growth);
          await directories.put(room, VOLUME, content);
        } else {
          const slot = slotOf(text, VOLUME, content);
          await directories.write(directory, withSlot(directory.slots, directory.labelAt, slot));
        }
        if (labelOffset !== undefined)
          for (const at of bootPositions) await volume.write(at + labelOffset, Buffer.from(text, 'latin1'));
        label = wanted;
      }),
    commit: () =>
      inTurn(async () => {
        await table.flush(volume.write);
        if (volume.written) await freeCount(geometry, volume, table.freeClusters);
        return volume.snapshot();
      }),
  };
}

/** For what may be missing: undefined in place of the error that says so, or that a file is on the way to it. */
function absent(error: unknown): undefined {
  if (error instanceof BringupError && /^fat-path-/.test(error.code)) return undefined;
  throw error;
}

function shown({ name, shortName, type, size, mtime }: DirectoryEntry): FatEntry {
  return { name, shortName, type, size, mtime };
}

type Run = <T>(work: () => Promise<T>) => Promise<T>;

/** Tells errors of ours where the volume is. */
function locatedAt(where: string | undefined): Run {
  return (work) =>
    work().catch((error: unknown) => {
      throw where === undefined || !(error instanceof BringupError) ? error : error.at({ file: where });
    });
}

/** Runs one piece of work after the other. */
function turns(run: Run): Run {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(() => run(work));
    last = mine.catch(() => undefined);
    return mine;
  };
}
