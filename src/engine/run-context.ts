import type { Redactor } from '../core/redact.ts';
import type { Secret } from '../core/secret.ts';
import type { Sh } from '../core/sh.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import type { Semaphore } from '../host/semaphore.ts';
import type { StepOutcome } from '../report/outcome.ts';
import type { AnyCapability, FactTree } from './capability.ts';
import type { RunEvent } from './event.ts';
import type { JumpWatch } from './jump-watch.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { Values } from './values.ts';

/** How a host's session becomes root. */
export type SudoChoice =
  | { readonly sudo: 'root' | 'nopasswd' }
  | { readonly sudo: 'password'; readonly password: Secret };

/** Reads facts: little of them on every run, all when a wish asks for more. */
export interface FactsReader {
  program(all: boolean): Sh;
  parse(
    output: string,
    times: { readonly sentAtMs: number; readonly receivedAtMs: number },
  ): { readonly tree: FactTree; readonly os: string };
}

/** What all hosts of a run share. */
export interface RunContext extends JumpWatch {
  readonly runId: string;
  readonly fleet: Fleet;
  readonly capabilities: readonly AnyCapability[];
  /** What each capability's `prepare` returned, by its name. */
  readonly prepared: ReadonlyMap<string, unknown>;
  readonly values: Values;
  readonly facts: FactsReader;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  /** False for runs that stop after the plan. */
  readonly applying: boolean;
  /** At most so many hosts are changed at once. */
  readonly slots: Semaphore;
  /** What may be tried again, of all hosts together. */
  readonly retries: RetryBudget;
  /** At most so many hosts are down for a reboot at once. */
  readonly reboots: Semaphore;
  /** How long a guarded change stays unconfirmed before the host takes it back. */
  readonly guardSeconds: number;
  readonly prune: boolean;
  /** Not all capabilities take part: others may have left something open on a host. */
  readonly partial: boolean;
  /** The plan was approved as it is: what moved since is refused. */
  readonly sealed: boolean;
  readonly onFailure: Fleet['onFailure'];
  readonly lockTimeoutMs: number;
  /** `user@machine` */
  readonly by: string;
  /** One line of JSON that the lock shows to others. */
  readonly holder: string;
  connect(host: FleetHost): Promise<{ readonly connection: Connection; readonly sudo: SudoChoice }>;
  /** A secret that was got in the middle of the run: hidden from now on. */
  newSecret(secret: Secret): void;
  /** A program that is sent to a host, secrets as variables. */
  onProgram(host: string, program: string): void;
  onEvent(event: RunEvent): void;
  /** The kept output of a step, for the log store. */
  onStepOutput(host: string, step: string, output: string, outcome: StepOutcome): void;
}
