import { BringupError } from '../core/error.ts';
import { recoverBase } from '../image/recover.ts';
import { shrinkBase } from '../image/shrink.ts';
import { addressOf, shown } from '../image/source/address.ts';
import type { BaseImage } from '../image/source/base-image.ts';
import { openBase } from '../image/source/open-base.ts';
import { openStockImage, type StockImage } from '../image/stock-image.ts';
import type { FlashContext } from './run.ts';
import { type FlashTarget, nameOf } from './target.ts';

/** Stock images of a run: each is fetched and opened once, however many nodes get it. */
export interface StockImages extends AsyncDisposable {
  /** @param bytes of the files that are put into it, for which a shortened one needs room */
  of(target: FlashTarget, bytes: number): Promise<StockImage>;
}

/** `identity`: by what it came from, as programs of different versions may recover it to other bytes. */
interface NamedBase {
  readonly base: BaseImage;
  readonly identity: string;
}

const ROOM = 64 * 2 ** 20;

export function stockImages({ signal, cache, onEvent }: FlashContext): StockImages {
  const bases = new Map<string, Promise<NamedBase>>();
  const opened = new Map<string, Promise<StockImage>>();
  const once = <T>(found: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const made = found.get(key) ?? make();
    found.set(key, made);
    return made;
  };
  return {
    async of(target, bytes) {
      const { from, sha256, name, os, shrink, 'recover-journal': recover } = target.image;
      const node = nameOf(target);
      const options = {
        signal,
        onProgress: (progress: Parameters<NonNullable<Parameters<typeof openBase>[1]['onProgress']>>[0]) =>
          onEvent({ type: 'image', node, progress }),
        onNote: (text: string) => onEvent({ type: 'note', node, text }),
      };
      // In steps, so that nodes with a little more or less share one.
      const roomBytes = ROOM + Math.ceil(bytes / ROOM) * ROOM;
      const asIs = os === 'as-is';
      const stock = await once(opened, shrink ? `${name} ${roomBytes}` : name, async () => {
        const { base, identity } = await once(bases, name, async () => {
          const base = await openBase(
            { from, ...(sha256 === undefined ? {} : { sha256 }) },
            { ...options, ...(cache === undefined ? {} : { cache }) },
          ).catch((error: unknown) => {
            throw atImage(error, target);
          });
          const { sha256: identity } = base.raw;
          if (!recover) return { base, identity };
          const recovered = await recoverBase(base, options);
          return recovered === base ? { base, identity } : { base: recovered, identity: `${identity} recovered` };
        });
        if (!shrink) return openStockImage(base, { asIs, identity });
        const shrunk = await shrinkBase(base, { ...options, roomBytes });
        return openStockImage(shrunk, {
          asIs,
          identity: `${identity} shrunk ${roomBytes}`,
          lengthBefore: base.raw.size,
        });
      });
      if (os !== undefined && stock.os.id !== os) throw otherOs(target, os, stock.os.title);
      return stock;
    },
    async [Symbol.asyncDispose]() {
      const all = await Promise.allSettled(opened.values());
      for (const one of all) if (one.status === 'fulfilled') await one.value[Symbol.asyncDispose]();
    },
  };
}

function otherOs(target: FlashTarget, wanted: string, found: string): BringupError {
  return new BringupError({
    code: 'flash-image-os',
    category: 'config',
    what: `the image ${target.image.name} holds ${found}, and os: says ${wanted}`,
    remedy: 'correct os: or from: of that image',
    where: target.imagePlace('os'),
  });
}

/** What is wrong with the file of an image, at the line that names it, as that is what a person corrects. */
function atImage(error: unknown, { image, imagePlace }: FlashTarget): unknown {
  const isHash = error instanceof BringupError && error.code === 'image-wrong-hash' && image.sha256 !== undefined;
  const where = imagePlace(isHash ? 'sha256' : 'from');
  const url = addressOf(image.from);
  const from = url === undefined ? image.from : shown(url);
  if (!(error instanceof BringupError) || error.where.file !== from || where.line === undefined) return error;
  const { code, category, message, remedy, retryable, cause } = error;
  return new BringupError({
    code,
    category,
    what: `${from}: ${message}`,
    remedy,
    where,
    ...(retryable === undefined ? {} : { retryable }),
    cause,
  });
}
