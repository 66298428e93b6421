import { type Bytes, type Extent, part } from '../bytes.ts';
import { overlaps } from '../extents.ts';
import { cutShort, damagedTable, isoImage } from './damaged.ts';
import { fileSystemOf, isoLabel } from './file-system.ts';
import { type Gpt, gptAt, gptExtents, gptPartitions } from './gpt.ts';
import { isExtended, type Mbr, mbrPartitions, parseMbr, SECTOR } from './mbr.ts';
import type { Partition, PartitionTable } from './partition.ts';

/** Of a sector in bytes: what images have, and what some disks of servers do. */
const SECTOR_SIZES = [512, 4096] as const;

/**
 * How an image is divided, and what file systems its partitions have. The second GPT is taken where the first is damaged.
 * @param file the image's path or address, for errors. Throws BringupError (`filesystem`).
 */
export async function readPartitions(image: Bytes, file: string): Promise<PartitionTable> {
  const iso = await isoLabel(image);
  if (iso !== undefined) throw isoImage(file, iso === '' ? undefined : iso);
  const { own, ...table } = await readTable(image, file);
  const partitions: Partition[] = [];
  for (const partition of table.partitions) {
    const { index, position, length, type } = partition;
    if (length <= 0) throw damagedTable(file, `partition ${index} ends before it begins.`);
    if (position + length > image.size) throw cutShort(file, index, position + length, image.size);
    if (own.some((extent) => overlaps([extent], partition)))
      throw damagedTable(file, `partition ${index} lies on the table itself.`);
    const fileSystem = isExtended(type) ? undefined : await fileSystemOf(part(image, { position, length }));
    partitions.push({ ...partition, ...(fileSystem === undefined ? {} : { fileSystem }) });
  }
  if (table.scheme !== 'none') requireApart(partitions, file);
  return { ...table, partitions };
}

/** `own`: what the table takes itself, where no partition can be. */
type FoundTable = PartitionTable & { readonly own: readonly Extent[] };

const FIRST_SECTOR: Extent = { position: 0, length: SECTOR };

async function readTable(image: Bytes, file: string): Promise<FoundTable> {
  const mbr = image.size < SECTOR ? undefined : parseMbr(await image.read(0, SECTOR));
  if (mbr === undefined || mbr.protective || mbr.entries.length === 0) {
    const found = await readGpt(image);
    if (!Array.isArray(found)) return fromGpt(found, mbr);
    if (mbr?.protective) throw damagedTable(file, `it says that there is a GPT, but ${found.join(', and ')}.`);
  }
  if (mbr !== undefined && mbr.entries.length > 0) {
    return { scheme: 'mbr', diskId: mbr.diskId, ...(await mbrPartitions(image, mbr)), own: [FIRST_SECTOR] };
  }
  const fileSystem = await fileSystemOf(image);
  const whole: Partition = { index: 1, position: 0, length: image.size, type: '' };
  return { scheme: 'none', partitions: fileSystem === undefined ? [] : [whole], flaws: [], own: [] };
}

function fromGpt({ gpt, other, flaws }: FoundGpt, mbr: Mbr | undefined): FoundTable {
  const bare = mbr?.protective
    ? []
    : ['its first sector does not say that it has a GPT, so some systems will see no partitions'];
  const own = [FIRST_SECTOR, ...gptExtents(gpt), ...(other === undefined ? [] : gptExtents(other))];
  return { scheme: 'gpt', diskId: gpt.diskId, partitions: gptPartitions(gpt), flaws: [...bare, ...flaws], own };
}

/** The GPT that counts, and what is wrong with the other. */
export interface FoundGpt {
  readonly gpt: Gpt;
  /** Undefined when it is damaged. */
  readonly other?: Gpt;
  readonly flaws: readonly string[];
}

/** The GPT of an image, for any size of sectors; else clauses that say why neither of the two can be used. */
export async function readGpt(image: Bytes): Promise<FoundGpt | string[]> {
  let why: string[] = [];
  for (const sectorSize of SECTOR_SIZES) {
    const first = await gptAt(image, sectorSize, 1);
    const second = await gptAt(image, sectorSize, Math.floor(image.size / sectorSize) - 1);
    if (typeof first !== 'string')
      return { gpt: first, flaws: flawsOf(first, second), ...(typeof second === 'string' ? {} : { other: second }) };
    if (typeof second !== 'string')
      return { gpt: second, flaws: [`the first GPT is damaged (${first}); the second one counts`] };
    if (sectorSize === SECTOR || !first.startsWith('its signature'))
      why = [`of the first ${first}`, `of the second ${second}`];
  }
  return why;
}

function flawsOf(first: Gpt, second: Gpt | string): readonly string[] {
  if (typeof second === 'string') return [`there is no second GPT at its end: ${second}`];
  return first.entries.equals(second.entries) ? [] : ['its two GPTs differ; the first one counts'];
}

/** Two file systems on the same bytes are nobody's intent. What only holds others may overlap them. */
function requireApart(partitions: readonly Partition[], file: string): void {
  const real = partitions.filter(({ type }) => !isExtended(type)).toSorted((a, b) => a.position - b.position);
  for (const [at, { index, position, length }] of real.entries()) {
    const next = real[at + 1];
    if (next !== undefined && next.position < position + length) {
      throw damagedTable(file, `partitions ${index} and ${next.index} overlap.`);
    }
  }
}
