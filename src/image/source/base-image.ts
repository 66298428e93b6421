import type { XzIndex } from '../xz/xz-index.ts';

/** How a file of an image is packed, told by its first bytes and never by its name. */
export type ImageFormat = 'raw' | 'xz' | 'zst' | 'gz';

/** A stock image on this machine, checked, and unpacked once. It stays as it is: every node image is made of it and its edits. */
export interface BaseImage {
  /** Path or address it came from, without credentials and query. */
  readonly from: string;
  /** The file as it came. Of a local file it is that file; else one in the cache. Sizes in bytes. */
  readonly source: {
    readonly path: string;
    readonly format: ImageFormat;
    readonly size: number;
    readonly sha256: string;
  };
  /** Unpacked, sparse. `diskBytes`: what it takes on the disk, less than its size where it has holes. `sha256` is what names an image, however it was packed. */
  readonly raw: { readonly path: string; readonly size: number; readonly sha256: string; readonly diskBytes: number };
  /** Only when it came as .xz. */
  readonly xz?: XzIndex;
  /** A folder in the cache for what is derived from this image alone. */
  readonly folder: string;
  /** The folder of the whole cache. */
  readonly cache: string;
}

/** Which image. */
export interface ImageWish {
  /** A path, or an http(s) address. */
  readonly from: string;
  /** What the file as it comes hashes to. Without it a `.sha256` beside the image is asked. */
  readonly sha256?: string;
}

/** How far a long work on an image is. `total` is missing while nobody knows it. All in bytes. */
export interface ImageProgress {
  readonly doing: 'download' | 'hash' | 'unpack' | 'recompress' | 'shrink' | 'recover';
  readonly done: number;
  readonly total?: number;
}

/** What every long work on an image can be told. */
export interface ImageWorkOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ImageProgress) => void;
  /** What a person should know and nobody has to act on: a partial download that goes on, a fall back to full recompression. */
  readonly onNote?: (note: string) => void;
}
