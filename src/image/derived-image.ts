import { createHash } from 'node:crypto';
import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../core/make-folder.ts';
import { type Bytes, fileBytes } from './bytes.ts';
import { streamOf } from './joined.ts';
import { reallyChanged } from './really-changed.ts';
import type { BaseImage, ImageProgress, ImageWorkOptions } from './source/base-image.ts';
import { inCache, openCacheWork, openImageCache } from './source/cache.ts';
import { withCacheLock } from './source/cache-lock.ts';
import { paced } from './source/paced.ts';
import { readRecord, writeRecord } from './source/record.ts';
import { sparseWriter } from './source/sparse-file.ts';
import { readXzIndex } from './xz/read-index.ts';
import { spliceXz } from './xz/splice.ts';
import { writeXz } from './xz/splice-from-base.ts';
import { whyNotSpliced } from './xz/spliceable.ts';

const COMPARED = 65_536;
const [RAW, XZ, RECORD] = ['raw.img', 'image.xz', 'derived.json'];

/** What an image is derived with. `folder` is for temporary files, and gone afterwards. */
export interface DeriveContext {
  readonly raw: Bytes;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImageProgress) => void;
}

/**
 * A base made of a base, such as a shorter one: made once for all its nodes, and kept in the cache below it under `name`. `make` gives the
 * bytes of it, good until the context's folder is gone; undefined when the base itself is right. Throws BringupError.
 * @param doing for people, as in `Another run shrinks …`
 */
export async function derivedBase(
  base: BaseImage,
  { name, doing }: { readonly name: string; readonly doing: ImageProgress['doing'] },
  options: ImageWorkOptions,
  make: (context: DeriveContext) => Promise<(Bytes & AsyncDisposable) | undefined>,
): Promise<BaseImage> {
  const { signal, onNote = () => undefined } = options;
  const folder = join(base.folder, name);
  const here = await kept(base, folder);
  if (here !== undefined) return here;
  const cache = await openImageCache(base.cache);
  const onWait = () => onNote(`Another run works on ${base.from}; this one waits for it.`);
  return withCacheLock(cache.lock(folder), signal, onWait, async () => {
    const made = await kept(base, folder);
    if (made !== undefined) return made;
    await using work = await openCacheWork(cache.root);
    await inCache(work.path, async () => makeFolder(folder, 0o700));
    await using rawFile = await open(base.raw.path, 'r');
    const raw = fileBytes(rawFile, base.raw.size);
    const context = { raw, folder: work.path, signal, onProgress: paced(options.onProgress) };
    await using image = await make(context);
    if (image !== undefined) return await keep(base, folder, image, doing, context);
    await inCache(folder, () => writeRecord(join(folder, RECORD), { same: 'yes' }));
    return base;
  });
}

async function keep(
  base: BaseImage,
  folder: string,
  image: Bytes,
  doing: ImageProgress['doing'],
  context: DeriveContext,
): Promise<BaseImage> {
  const { raw, folder: work, signal, onProgress } = context;
  const fresh = join(work, RAW);
  const rawSha256 = await writeSparse(image, fresh, doing, context);
  const common = Math.min(raw.size, image.size);
  const grown = { position: common, length: image.size - common };
  const differs = await reallyChanged(raw, image, [{ position: 0, length: common }], COMPARED);
  const changed = grown.length > 0 ? [...differs, grown] : differs;
  await using xzFile = await open(base.source.path, 'r');
  const canSplice = (await whyNotSpliced(base)) === undefined && base.xz !== undefined;
  const from =
    canSplice && base.xz !== undefined ? { xz: fileBytes(xzFile, base.source.size), index: base.xz, raw } : undefined;
  await using spliced = await inCache(work, () =>
    spliceXz(from, { ...image, changed }, { folder: work, signal, onProgress }),
  );
  const xzSha256 = await writeXz(spliced, join(folder, XZ), work, signal);
  await inCache(folder, async () => {
    await using file = await open(fresh, 'r+');
    // Who finds it later believes in it, also after a power cut.
    await file.datasync();
    await rename(fresh, join(folder, RAW));
    await writeRecord(join(folder, RECORD), { rawSize: String(image.size), rawSha256, xzSha256 });
  });
  return (await kept(base, folder)) as BaseImage;
}

/** What was made before, whole; the base itself where that was found to be right. */
async function kept(base: BaseImage, folder: string): Promise<BaseImage | undefined> {
  const record = await readRecord(join(folder, RECORD));
  if (record?.['same'] !== undefined) return base;
  const { rawSize, rawSha256, xzSha256 } = record ?? {};
  if (rawSize === undefined || rawSha256 === undefined || xzSha256 === undefined) return undefined;
  const [path, rawPath] = [join(folder, XZ), join(folder, RAW)];
  const [xz, raw] = await Promise.all([path, rawPath].map((file) => stat(file).catch(() => undefined)));
  if (xz === undefined || raw === undefined || String(raw.size) !== rawSize) return undefined;
  await using file = await open(path, 'r');
  return {
    from: base.from,
    source: { path, format: 'xz', size: xz.size, sha256: xzSha256 },
    raw: {
      path: rawPath,
      size: raw.size,
      sha256: rawSha256,
      diskBytes: raw.blocks === undefined ? raw.size : raw.blocks * 512,
    },
    xz: await readXzIndex(fileBytes(file, xz.size), path),
    folder,
    cache: base.cache,
  };
}

/** Writes bytes into a new sparse file. Returns their SHA-256. */
export async function writeSparse(
  bytes: Bytes,
  path: string,
  doing: ImageProgress['doing'],
  { signal, onProgress }: Pick<DeriveContext, 'signal' | 'onProgress'>,
): Promise<string> {
  const hash = createHash('sha256');
  return inCache(path, async () => {
    await using file = await open(path, 'wx', 0o600);
    const writer = sparseWriter(file);
    for await (const piece of streamOf(bytes, 0, signal)) {
      hash.update(piece);
      await writer.write(piece);
      onProgress({ doing, done: writer.size, total: bytes.size });
    }
    await writer.end();
    return hash.digest('hex');
  });
}
