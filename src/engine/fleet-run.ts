import type { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import type { HostOutcome } from '../report/outcome.ts';
import type { HostReport } from '../report/report.ts';
import type { FactTree } from './capability.ts';
import type { Step } from './plan.ts';

/**
 * One host of a run, as the run over many sees it: a host with our agent in its shell (`host-run.ts`), or one that speaks
 * PowerShell (`powershell/run.ts`). The order of calls is `open`, then for an apply `lock`, `apply`, `rollBack`, `settle`;
 * `report` at any time; `close` always.
 */
export interface FleetRun {
  readonly host: FleetHost;
  readonly view: {
    readonly facts: FactTree | undefined;
    readonly steps: readonly Step[];
    readonly openSteps: readonly Step[];
    readonly waits: boolean;
    readonly hostsWaitedFor: ReadonlySet<string>;
    plan(): Promise<void>;
    explain(): Promise<void>;
  };
  wave: number | undefined;
  readonly problem: BringupError | undefined;
  readonly digest: string;
  readonly hostKeyFingerprint: string | undefined;
  readonly needsLock: boolean;
  fail(error: unknown, outcome?: HostOutcome): void;
  refuseMoved(error: BringupError, ids: readonly string[]): void;
  skip(note: string): void;
  holdBack(why: string): void;
  open(): Promise<void>;
  lock(): Promise<void>;
  apply(): Promise<void>;
  rollBack(): Promise<void>;
  settle(): Promise<void>;
  report(): HostReport;
  close(): Promise<void>;
}
