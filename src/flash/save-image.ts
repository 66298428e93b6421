import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { BringupError } from '../core/error.ts';
import { customise } from '../image/customise.ts';
import { lookAt } from './look.ts';
import type { FlashContext } from './run.ts';
import { stockImages } from './stock-images.ts';
import type { FlashTarget } from './target.ts';

export interface SavedImage {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The content hash. */
  readonly image: string;
}

/** Writes a node's image into a file, for a card, a disk or a mirror: `.xz` when its name ends so, else raw. Throws BringupError. */
export async function saveImage(target: FlashTarget, file: string, context: FlashContext): Promise<SavedImage> {
  const { signal } = context;
  await requirePlainFile(file, target.image.from);
  await using images = stockImages(context);
  const { stock, wish } = await lookAt(target, images, context);
  await using image = await customise(stock, wish, { signal });
  const stream = /\.xz$/i.test(file) ? await image.xz() : await image.raw();
  // A private host key is in it: a file of our own making, whatever is there already.
  const unfinished = `${file}.${randomBytes(6).toString('hex')}.unfinished`;
  try {
    {
      await using out = await open(unfinished, 'wx', 0o600);
      for await (const piece of await stream.open(signal)) await out.writeFile(piece as Buffer);
      await out.sync();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    signal.throwIfAborted();
    throw new BringupError({
      code: 'flash-image-write',
      category: 'filesystem',
      what: `the image cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      remedy: 'name a file in a folder with enough room, and run it again',
      where: { file },
      cause: error,
    });
  }
  return { file, bytes: stream.sizeBytes, sha256: stream.sha256, image: image.contentHash };
}

/** Names that say something else than raw or xz: ways to pack, archives, and disks of virtual machines. */
const OTHER_KIND =
  /\.(?:gz|zst|zstd|bz2|lz4|lzma|lz|lzo|br|z|zip|7z|rar|tar|tar\.xz|tgz|tbz2?|txz|tzst|qcow2?|qed|vmdk|vdi|vhdx?|vpc|ova|iso|dmg|simg)$/i;

/** What can be replaced by a file without a loss. Throws BringupError (`flash-image-place`). */
async function requirePlainFile(file: string, from: string): Promise<void> {
  const [there, base] = await Promise.all([file, from].map((path) => stat(path).catch(() => undefined)));
  const wrong = (what: string, remedy: string) =>
    new BringupError({ code: 'flash-image-place', category: 'config', what, remedy, where: { file } });
  if (OTHER_KIND.test(file) || file === '-')
    throw wrong('an image is written raw, or packed with xz, into a file', 'end the name in .img or .img.xz');
  if (there === undefined) {
    const folder = dirname(resolve(file));
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory()) return;
    throw found === undefined
      ? wrong(`the folder ${folder} is not there`, 'make it first, or name a file in another')
      : wrong(`${folder} is no folder`, 'name a file in a folder');
  }
  if (!there.isFile())
    throw wrong(
      `it is ${there.isDirectory() ? 'a folder' : 'a device or a pipe'}, and an image is written into a file`,
      there.isDirectory()
        ? 'name a file in it'
        : `write it into a file, and that onto the device: \`dd if=node.img of=${file} bs=4M conv=fsync\``,
    );
  if (there.ino === base?.ino && there.dev === base.dev)
    throw wrong('it is the stock image that the nodes are made from', 'name another file');
}
