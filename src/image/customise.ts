import { Readable } from 'node:stream';
import type { ImageStream } from '../bmc/board.ts';
import { sha256Of } from '../core/sha256-of.ts';
import { type Bytes, type EditedBytes, type Extent, part } from './bytes.ts';
import { contentHash } from './content-hash.ts';
import { editExt4 } from './ext4/edit.ts';
import { editFat } from './fat/edit-fat.ts';
import { streamOf } from './joined.ts';
import { throughMounts } from './os/mounts.ts';
import type { NodeWish } from './os/node-wish.ts';
import type { PartitionEdits } from './os/os-row.ts';
import { overlaid } from './overlaid.ts';
import type { ImageWorkOptions } from './source/base-image.ts';
import type { StockImage } from './stock-image.ts';
import type { Partition } from './table/partition.ts';
import { spliceFromBase } from './xz/splice-from-base.ts';

/** Of all that is written into images: a fixed one, so that the same wish gives the same bytes on every machine on every day. 2026-01-01. */
const EDIT_TIME = 1_767_225_600;

export interface CustomiseOptions extends ImageWorkOptions {
  /** Folder for temporary files of edits; that of the system when absent. */
  readonly scratch?: string;
}

/** An image for one node: its base with some changed blocks, and nothing else on the disk. */
export interface NodeImage extends AsyncDisposable {
  readonly stock: StockImage;
  /** The instance-id in it. */
  readonly contentHash: string;
  readonly edits: readonly PartitionEdits[];
  readonly bytes: EditedBytes;
  /** As .xz: blocks of the base's that did not change are taken over. Name ends in `.xz`. */
  xz(): Promise<ImageStream>;
  /** As it will be on the node. */
  raw(): Promise<ImageStream>;
}

/** What an image for a node would be, without making it. */
export interface ImagePlan {
  readonly contentHash: string;
  readonly edits: readonly PartitionEdits[];
}

/** The name of a node's image, and what would be changed in which partition. Pure. Throws BringupError for what its operating system cannot be given. */
export function planImage(stock: StockImage, wish: Omit<NodeWish, 'instanceId'>): ImagePlan {
  const hash = contentHash(stock.identity, wish);
  const { os, facts } = stock;
  return { contentHash: hash, edits: throughMounts(os.edits({ ...wish, instanceId: hash }, facts), facts, os.title) };
}

/**
 * Makes a node's image of a stock image and a wish. Costs what is changed, not the image. Needs no rights. What it returns is good until
 * it is disposed, and reads the stock image. Throws BringupError.
 */
export async function customise(
  stock: StockImage,
  wish: Omit<NodeWish, 'instanceId'>,
  { signal, scratch, ...more }: CustomiseOptions,
): Promise<NodeImage> {
  await using stack = new AsyncDisposableStack();
  const plan = planImage(stock, wish);
  const { base, raw, table } = stock;
  const editing = plan.edits.flatMap(({ partition: index, edits }) => {
    const partition = table.partitions.find((one) => one.index === index);
    return partition === undefined || edits.length === 0 ? [] : [{ partition, index, edits }];
  });
  const edit = async ({ partition, index, edits }: (typeof editing)[number]): Promise<EditedPart> => {
    const where = `partition ${index} of ${base.from}`;
    if (partition.fileSystem?.type.startsWith('fat'))
      return { partition, edited: await editFat(part(raw, partition), edits, { time: EDIT_TIME, where }) };
    const source = { image: base.raw.path, partition, folder: base.folder, where };
    const options = { time: EDIT_TIME, signal, ...(scratch === undefined ? {} : { scratch }) };
    return { partition, edited: stack.use(await editExt4(source, edits, options)) };
  };
  const parts = await allOf(editing.map(edit));
  const bytes = wholeOf(raw, parts);
  const name = `${wish.hostname}.img`;
  const kept = stack.move();
  let spliced: Promise<ImageStream> | undefined;
  let plain: Promise<ImageStream> | undefined;
  const splice = async (): Promise<ImageStream> => {
    const xz = kept.use(await spliceFromBase(base, bytes, { signal, ...more }));
    return imageStream(`${name}.xz`, xz, await xz.sha256());
  };
  return {
    stock,
    ...plan,
    bytes,
    xz: () => (spliced ??= splice()),
    raw: () =>
      (plain ??= sha256Of(streamOf(bytes, 0, signal), (done) =>
        more.onProgress?.({ doing: 'hash', done, total: bytes.size }),
      ).then((sha256) => imageStream(name, bytes, sha256))),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Works at once, all ended; throws the error of the first that has one. */
async function allOf<T>(works: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

interface EditedPart {
  readonly partition: Partition;
  readonly edited: EditedBytes;
}

/** The whole image with edited partitions in their places. */
function wholeOf(raw: Bytes, parts: readonly EditedPart[]): EditedBytes {
  const changed = parts
    .flatMap(({ partition, edited }) =>
      edited.changed.map(({ position, length }): Extent => ({ position: partition.position + position, length })),
    )
    .toSorted((a, b) => a.position - b.position);
  const over: Bytes = {
    size: raw.size,
    async read(position, length) {
      const found = parts.find(
        ({ partition }) => position >= partition.position && position < partition.position + partition.length,
      );
      return found === undefined
        ? raw.read(position, length)
        : found.edited.read(position - found.partition.position, length);
    },
  };
  return overlaid(raw, changed, over);
}

/** Bytes as they are sent. */
export function imageStream(name: string, bytes: Bytes, sha256: string): ImageStream {
  return {
    name,
    sizeBytes: bytes.size,
    sha256,
    givesAway: true,
    open: (signal) => Readable.from(streamOf(bytes, 0, signal), { objectMode: false, highWaterMark: 2 ** 20 }),
  };
}
