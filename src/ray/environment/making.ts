import type { Pace } from './download-limit.ts';
import type { Indexes } from './index-settings.ts';

/** What the making of locks and wheelhouses on this machine is given. */
export interface Making {
  /** Folder: `rayCacheDirectory()`. */
  readonly cache: string;
  readonly indexes: Indexes;
  readonly signal: AbortSignal;
  /** Keeps downloads below a rate. */
  readonly pace?: Pace;
  /** Tells the person who watches. */
  readonly tell: (text: string) => void;
}
