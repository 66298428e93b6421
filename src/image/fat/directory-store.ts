import type { Bytes } from '../bytes.ts';
import type { AllocationTable } from './allocation-table.ts';
import { entryNamed, type Listing, MAX_SLOTS, parseDirectory, roomFor, withSlots } from './directory.ts';
import { directoryFull, notThere, otherType } from './errors.ts';
import { clusterPosition, type Geometry } from './geometry.ts';
import { longNameSlots } from './long-name.ts';
import { folded } from './names.ts';
import { shortNameChecksum, shortNameOf } from './short-name.ts';
import { SLOT, type SlotContent, slotOf } from './slot.ts';

/** A directory as it was read. */
export interface OpenDirectory extends Listing {
  readonly path: string;
  /** None for the fixed root of FAT12 and FAT16. */
  readonly chain: readonly number[];
  readonly slots: Buffer;
}

/** Where a new entry goes. */
export interface Room {
  readonly directory: OpenDirectory;
  /** Slots of the long name, and then the short name. */
  readonly long: Buffer;
  readonly shortName: string;
  readonly index: number;
  /** Clusters that the directory has to get for it. */
  readonly growth: number;
}

/** The directories of a volume: read from and written to its bytes. */
export interface DirectoryStore {
  /** The slots of the directory in these clusters; none: the fixed root. */
  read(chain: readonly number[]): Promise<Buffer>;
  /** Throws BringupError when there is no such directory. */
  open(names: readonly string[]): Promise<OpenDirectory>;
  /** Finds a place for a name that is not there yet; nothing is changed. Throws BringupError when there can be none. */
  room(directory: OpenDirectory, name: string): Room;
  /** The same for one slot that has no long name. */
  roomForSlot(directory: OpenDirectory, shortName: string): Room;
  /** Puts the entry where room was found. The volume has `growth` free clusters. */
  put(room: Room, attributes: number, content: SlotContent): Promise<void>;
  /** Writes slots of a directory anew, whose number stays. */
  write(directory: OpenDirectory, slots: Buffer): Promise<void>;
}

export function directoryStore(
  geometry: Geometry,
  table: AllocationTable,
  volume: Pick<Bytes, 'read'> & { write(position: number, bytes: Buffer): Promise<void> },
): DirectoryStore {
  const { clusterBytes, rootPosition, rootEntries, rootCluster, bits } = geometry;

  const read = async (chain: readonly number[]): Promise<Buffer> => {
    if (chain.length === 0) return Buffer.from(await volume.read(rootPosition, rootEntries * SLOT));
    const pieces: Buffer[] = [];
    for (const cluster of chain) pieces.push(await volume.read(clusterPosition(geometry, cluster), clusterBytes));
    return Buffer.concat(pieces);
  };
  const opened = async (path: string, start: number): Promise<OpenDirectory> => {
    const chain = table.chain(start);
    const slots = await read(chain);
    return { path, chain, slots, ...parseDirectory(slots, bits) };
  };
  /** Writes what differs from `before`, and all of what is new. */
  const write = async (chain: readonly number[], before: Buffer, slots: Buffer): Promise<void> => {
    if (chain.length === 0) await volume.write(rootPosition, slots);
    for (const [index, cluster] of chain.entries()) {
      const [from, to] = [index * clusterBytes, (index + 1) * clusterBytes];
      const piece = slots.subarray(from, to);
      if (!piece.equals(before.subarray(from, to))) await volume.write(clusterPosition(geometry, cluster), piece);
    }
  };
  const roomOf = (directory: OpenDirectory, long: Buffer, shortName: string): Room => {
    const count = long.length / SLOT + 1;
    const index = roomFor(directory.slots, count);
    const missing = (index + count) * SLOT - directory.slots.length;
    const growth = Math.max(0, Math.ceil(missing / clusterBytes));
    const most = directory.chain.length === 0 ? rootEntries : MAX_SLOTS;
    if (index + count > most) throw directoryFull(directory.path, most);
    return { directory, long, shortName, index, growth };
  };

  return {
    read,
    async open(names) {
      let directory = await opened('/', rootCluster);
      for (const name of names) {
        const path = `${directory.path === '/' ? '' : directory.path}/${name}`;
        const entry = entryNamed(directory, name);
        if (entry === undefined) throw notThere(path);
        if (entry.type === 'file') throw otherType(path, 'file');
        directory = await opened(path, entry.cluster);
      }
      return directory;
    },
    room(directory, name) {
      const taken = new Set(directory.entries.flatMap((entry) => [folded(entry.name), folded(entry.shortName)]));
      const { padded, complete } = shortNameOf(name, (shown) => taken.has(shown));
      const long = complete ? Buffer.alloc(0) : longNameSlots(name, shortNameChecksum(Buffer.from(padded, 'latin1')));
      return roomOf(directory, long, padded);
    },
    roomForSlot: (directory, shortName) => roomOf(directory, Buffer.alloc(0), shortName),
    async put({ directory, long, shortName, index, growth }, attributes, content) {
      const chain = [...directory.chain, ...table.extend(directory.chain.at(-1), growth)];
      const grown = Buffer.concat([directory.slots, Buffer.alloc(growth * clusterBytes)]);
      const fresh = Buffer.concat([long, slotOf(shortName, attributes, content)]);
      await write(chain, directory.slots, withSlots(grown, index, fresh));
    },
    write: ({ chain, slots: before }, slots) => write(chain, before, slots),
  };
}
