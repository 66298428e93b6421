import type { HostOutcome, StepOutcome } from '../report/outcome.ts';

/** What happens during a run, as it happens: live lines, log groups and log files are made from these. */
export type RunEvent =
  | { readonly type: 'host-started'; readonly host: string }
  | {
      readonly type: 'host-phase';
      readonly host: string;
      readonly phase: 'connect' | 'read' | 'lock' | 'apply' | 'verify' | 'undo';
      readonly detail?: string;
    }
  | { readonly type: 'host-planned'; readonly host: string; readonly changes: number; readonly steps: number }
  | {
      readonly type: 'step-started';
      readonly host: string;
      readonly step: string;
      readonly capability: string;
      readonly title: string;
    }
  | { readonly type: 'step-output'; readonly host: string; readonly step: string; readonly text: string }
  | {
      readonly type: 'step-finished';
      readonly host: string;
      readonly step: string;
      readonly capability: string;
      readonly title: string;
      readonly outcome: StepOutcome;
      readonly durationMs: number;
      readonly summary?: string;
      readonly problem?: string;
    }
  | {
      readonly type: 'host-finished';
      readonly host: string;
      readonly outcome: HostOutcome;
      readonly durationMs: number;
      readonly problem?: string;
    }
  | { readonly type: 'note'; readonly host: string; readonly text: string }
  /** A wave begins, or the rollout waits or stops. Of no single host. */
  | { readonly type: 'rollout'; readonly text: string };
