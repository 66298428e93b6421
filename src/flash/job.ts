import type { FoundNode } from './find-out.ts';
import type { NodeRun } from './node-run.ts';

/** A node that is right to be worked on, and from where it goes on. */
export interface Job extends FoundNode {
  readonly run: NodeRun;
}
