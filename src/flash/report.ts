import type { HostOutcome } from '../report/outcome.ts';
import type { Problem } from '../report/report.ts';
import type { PhaseName } from './state.ts';

/** A number that only grows when a reader of the old shape could not read the new one. */
export const FLASH_REPORT_VERSION = 'bringup.flash/1';

/** What became of one node. */
export interface NodeReport {
  /** `rack-1/2` */
  readonly node: string;
  readonly host: string;
  readonly outcome: HostOutcome;
  /** The content hash of its image; absent when it never came so far. */
  readonly image?: string;
  /** Phases that this run did, and how long they took. */
  readonly phases: readonly { readonly phase: PhaseName; readonly tookMs: number }[];
  readonly durationMs: number;
  /** What it wrote on its serial line. */
  readonly serialLog?: string;
  /** The line of known_hosts that it has from now on. */
  readonly knownHost?: string;
  readonly notes: readonly string[];
  /** Of one that did not end well, where the run was cancelled or something is left of it: what it is now, and what the next run does. */
  readonly now?: string;
  readonly problem?: Problem;
}

/** What an earlier run of this machine had left behind on a board, and what became of it, in one sentence. */
export interface LeftBehindNote {
  readonly board: string;
  readonly text: string;
}

/** The result of a run over nodes of boards. */
export interface FlashReport {
  readonly version: typeof FLASH_REPORT_VERSION;
  readonly run: {
    readonly id: string;
    readonly fleet: string;
    readonly startedAt: string;
    readonly durationMs: number;
  };
  readonly nodes: readonly NodeReport[];
  /** Also when nothing was written: it is put right before anybody is asked. */
  readonly leftBehind: readonly LeftBehindNote[];
  readonly exitCode: number;
}
