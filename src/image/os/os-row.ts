import type { FileEdit } from '../file-edit.ts';
import type { ImageFacts } from './image-facts.ts';
import type { NodeWish } from './node-wish.ts';

/** Changes of one partition. In a FAT volume modes and owners mean nothing. */
export interface PartitionEdits {
  /** As `Partition.index`. */
  readonly partition: number;
  readonly edits: readonly FileEdit[];
}

/** An operating system that nodes can be given. A new one is a file with such an object, and its line in `operating-systems.ts`. */
export interface OsRow {
  readonly id: string;
  /** For people. */
  readonly title: string;
  /** Whether an image is of this kind, by labels and files and never by a partition's type. */
  recognises(facts: ImageFacts): boolean;
  /** The file on the running node whose text is the wish's `instanceId`. */
  readonly attestation: string;
  /** Pure: what has to be changed so that a wish comes true. Throws BringupError for one that cannot. */
  edits(wish: NodeWish, facts: ImageFacts): readonly PartitionEdits[];
}
