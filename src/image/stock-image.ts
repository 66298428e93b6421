import { open } from 'node:fs/promises';
import { BringupError } from '../core/error.ts';
import { type Bytes, fileBytes } from './bytes.ts';
import type { ImageFacts } from './os/image-facts.ts';
import { operatingSystemOf } from './os/operating-systems.ts';
import type { OsRow } from './os/os-row.ts';
import { readImageFacts } from './os/read-image-facts.ts';
import { asIs } from './os/rows/as-is.ts';
import type { BaseImage } from './source/base-image.ts';
import type { PartitionTable } from './table/partition.ts';
import { readPartitions } from './table/read-partitions.ts';

/** A base with all that is known of it, once for all nodes that get it. Open until disposed. */
export interface StockImage extends AsyncDisposable {
  readonly base: BaseImage;
  /** What it is called in content hashes: the same on every machine, also where programs of different versions made it shorter. */
  readonly identity: string;
  readonly raw: Bytes;
  /** Of one that was to be made shorter: how long it was before, in bytes. Its length now is the same where there was little to gain. */
  readonly lengthBefore?: number;
  readonly table: PartitionTable;
  readonly facts: ImageFacts;
  readonly os: OsRow;
}

export interface StockImageOptions {
  /** Default: the SHA-256 of its bytes. */
  readonly identity?: string;
  /** Nobody has to know what is in it: it is written without a change. */
  readonly asIs?: boolean;
  readonly lengthBefore?: number;
}

/** Opens a base and learns how it is divided and which operating system it holds. Throws BringupError. */
export async function openStockImage(
  base: BaseImage,
  { identity = base.raw.sha256, asIs: keep = false, lengthBefore }: StockImageOptions = {},
): Promise<StockImage> {
  await using stack = new AsyncDisposableStack();
  const file = stack.use(await open(base.raw.path, 'r'));
  const raw = fileBytes(file, base.raw.size);
  const read = readPartitions(raw, base.from);
  const table = await (keep ? read.catch(undivided) : read);
  const facts: ImageFacts = keep ? { volumes: [] } : await readImageFacts(raw, table, base.from);
  const os = keep ? asIs : operatingSystemOf(facts);
  const kept = stack.move();
  return {
    base,
    identity,
    raw,
    ...(lengthBefore === undefined ? {} : { lengthBefore }),
    table,
    facts,
    os,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

function undivided(error: unknown): PartitionTable {
  if (!(error instanceof BringupError)) throw error;
  return { scheme: 'none', partitions: [], flaws: [error.message] };
}
