import type { Context, ImageBuilder, ImageWriter, Module, NetworkOptions } from './api.ts';

/** Names of the rows of operating systems that a builder takes, by module; undefined: whatever is found. */
export type SystemOf = (module: Module) => string | undefined;

/** What an image builder has been told. */
export interface ImageWish {
  readonly system: SystemOf;
  readonly from?: string;
  readonly sha256?: string;
  readonly network?: NetworkOptions | 'dhcp';
  readonly hostname?: string;
  readonly userData?: string;
  readonly timezone?: string;
  readonly locale?: string;
  readonly shrink?: true;
  readonly recoverJournal?: true;
  readonly files: readonly ((image: ImageWriter, context: Context) => void | Promise<void>)[];
}

const WISHES = new WeakMap<ImageBuilder, ImageWish>();

/** A builder for images of one system. */
export function imageBuilder(system: SystemOf): ImageBuilder {
  return builderOf({ system, files: [] });
}

/** What a builder was told. Throws TypeError for one that this package did not make. */
export function wishOfImage(builder: ImageBuilder): ImageWish {
  const wish = WISHES.get(builder);
  if (wish === undefined)
    throw new TypeError('image() takes what ubuntu(), debian(), raspios(), armbian() or anyImage() gave');
  return wish;
}

function builderOf(wish: ImageWish): ImageBuilder {
  const next = (more: Partial<ImageWish>) => builderOf({ ...wish, ...more });
  const builder: ImageBuilder = {
    base: (from, { sha256 } = {}) => next({ from, ...(sha256 === undefined ? {} : { sha256 }) }),
    network: (network) => next({ network }),
    hostname: (hostname) => next({ hostname }),
    userData: (userData) => next({ userData }),
    timezone: (timezone) => next({ timezone }),
    locale: (locale) => next({ locale }),
    shrink: () => next({ shrink: true }),
    recoverJournal: () => next({ recoverJournal: true }),
    files: (write) => next({ files: [...wish.files, write] }),
  };
  WISHES.set(builder, wish);
  return Object.freeze(builder);
}
