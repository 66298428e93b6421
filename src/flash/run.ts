import type { BoardTiming, FlashProgress } from '../bmc/board.ts';
import type { Secret } from '../core/secret.ts';
import type { AnyCapability } from '../engine/capability.ts';
import type { Connect } from '../engine/connect-host.ts';
import type { RunEvent } from '../engine/event.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { ImageProgress } from '../image/source/base-image.ts';
import type { Log } from '../registry/log-file.ts';
import type { Finisher } from './finisher.ts';
import type { Confirm } from './question.ts';
import type { FlashState, PhaseName } from './state.ts';
import type { NodePatience } from './wait-for-node.ts';

/** What is told while boards are worked on. `node` as `rack-1/2`, or a board alone. */
export type FlashEvent =
  | {
      readonly type: 'phase';
      readonly node: string;
      readonly phase: PhaseName;
      readonly state: 'began' | 'done' | 'kept';
      readonly text?: string;
      readonly tookMs?: number;
    }
  | { readonly type: 'image'; readonly node: string; readonly progress: ImageProgress }
  | { readonly type: 'flash'; readonly node: string; readonly progress: FlashProgress }
  /** A node has power and did not answer yet; told again and again. `line`: the last on its serial line, empty when it wrote nothing. */
  | {
      readonly type: 'waiting';
      readonly node: string;
      readonly waitedMs: number;
      readonly mostMs: number;
      readonly line: string;
    }
  /** A board or a node was asked what it is, and has answered, or was given up. */
  | { readonly type: 'asking'; readonly node: string; readonly state: 'began' | 'done' }
  | { readonly type: 'note'; readonly node: string; readonly text: string }
  | { readonly type: 'post-install'; readonly node: string; readonly event: RunEvent };

/** A board of which nobody has said which certificate it has. */
export interface UnknownBoard {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** SHA-256 of what is shown there: `AA:BB:…`. */
  readonly fingerprint: string;
}

/** What all boards of a run share. */
export interface FlashContext {
  readonly runId: string;
  /** `user@machine` */
  readonly by: string;
  readonly fleet: Fleet;
  readonly state: FlashState;
  readonly connect: Connect;
  readonly signal: AbortSignal;
  readonly secrets: readonly Secret[];
  /** What a post-install may use: the capabilities of hosts. */
  readonly capabilities: readonly AnyCapability[];
  /** Default: what the sections of the host say. */
  readonly finisher?: Finisher;
  /** Write every node: also what runs the right image already, was written and does not answer, or is not known. */
  readonly force: boolean;
  /** Told what is about to be done, when all boards were looked at and nothing was changed. Default: go on. */
  readonly confirm?: Confirm;
  /** How long to wait for a board that another run holds. */
  readonly lockTimeoutMs: number;
  readonly patience: NodePatience;
  readonly boardTiming?: BoardTiming;
  /** Whether the certificate that a board shows is its own, where nobody has said so yet. Default: it is not, and the board is sent nothing. */
  readonly trust?: (board: UnknownBoard) => Promise<boolean>;
  /** Folder of the cache of images. Default: that of this user. */
  readonly cache?: string;
  onEvent(event: FlashEvent): void;
  /** What happens is written there, too, without secrets. */
  readonly log?: Log;
}

/** Slow enough for an sshd and for a first boot that grows its file system. */
export const PATIENCE: NodePatience = { pauseMs: 5_000, askMs: 15_000, bootMs: 600_000 };
