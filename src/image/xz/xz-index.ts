/** Integrity check that each block of a stream carries, as `xz --check` names it. */
export type XzCheck = 'none' | 'crc32' | 'crc64' | 'sha256';

/** A block: a part of an .xz that decodes by itself. All in bytes. */
export interface XzBlock {
  /** Of its header, in the .xz. */
  readonly position: number;
  /** Header, data and check, without the padding to four bytes. */
  readonly unpaddedLength: number;
  /** What it decodes to, and where that lies in the whole. */
  readonly raw: { readonly position: number; readonly length: number };
  readonly check: XzCheck;
}

/** Where the blocks of an .xz are, of all its streams, in order. */
export interface XzIndex {
  /** Of the .xz and of what it decodes to, in bytes. */
  readonly size: number;
  readonly rawSize: number;
  readonly streams: number;
  readonly blocks: readonly XzBlock[];
}
