import type { Category } from '../core/category.ts';
import type { Place } from '../core/error.ts';
import type { Json } from '../core/json.ts';
import type { HostOutcome, StepOutcome } from './outcome.ts';

/** One field that is not as wanted. Values are text for people; a secret's is `[secret NAME]`. */
export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export const REPORT_VERSION = 'bringup.report/1';

/** A problem as it stands in a report: everything a person needs, no stack. */
export interface Problem {
  readonly code: string;
  readonly category: Category;
  readonly what: string;
  readonly remedy: string;
  readonly where: Place;
  readonly retryable: boolean;
  /** Ids of the checks that failed, where one problem stands for several: gates. */
  readonly checks?: readonly string[];
}

/** One thing of one host: what was wanted, and what became of it. */
export interface StepReport {
  /** `file:/etc/motd` */
  readonly id: string;
  readonly capability: string;
  readonly kind: string;
  /** `/etc/motd` */
  readonly title: string;
  readonly outcome: StepOutcome;
  readonly verb?: 'create' | 'update' | 'remove' | 'run';
  readonly summary?: string;
  readonly fields?: readonly FieldChange[];
  readonly text?: { readonly before: string; readonly after: string };
  readonly durationMs?: number;
  /** Why it cannot be taken back, when it cannot. */
  readonly irreversible?: string;
  /** What the change could disturb beyond itself. */
  readonly risk?: 'connectivity' | 'tenant';
  /** Values it waits for: the plan prints `known after <step>`. */
  readonly waitsFor?: readonly string[];
  readonly notifiedBy?: readonly string[];
  /** The line of the fleet file that asks for it. */
  readonly source: Place;
  readonly problem?: Problem;
  /** What it brought about, in a few words, for the line of a step that changed: `100.64.0.3`. */
  readonly result?: string;
  /** The last lines of what a step that failed printed, secrets removed: the evidence. */
  readonly output?: string;
}

export interface HostReport {
  readonly name: string;
  readonly address: string;
  readonly outcome: HostOutcome;
  readonly steps: readonly StepReport[];
  readonly durationMs: number;
  /** SSH connections opened and remote commands started for this host. */
  readonly connections: number;
  readonly commands: number;
  /** `Debian GNU/Linux 13 (trixie)`; undefined when the host was not reached. */
  readonly os?: string;
  readonly problem?: Problem;
  /** Things bringup once made here that no line of the fleet file asks for any more. */
  readonly orphans: readonly string[];
  /** Lines a person should know, which are no problem: an accepted new host key, a lock that was waited for. */
  readonly notes: readonly string[];
  /** The wave it is changed in, from 1, when the run has several. */
  readonly wave?: number;
  /** Why the rollout stopped before its wave, and left it as it is. */
  readonly heldBack?: string;
  /** known_hosts line of a key that nobody knew and that was accepted (`accept-new`). */
  readonly newHostKey?: string;
  /** Ids of steps an earlier run began and nobody knows how they ended. */
  readonly unknownBefore: readonly string[];
  /** The line of the fleet file that names this host. */
  readonly source?: Place;
  /** Where right things put this host, what they call it, and as what it takes part: `address.mesh`, `name.mesh`, `joined.ray`. */
  readonly published?: Readonly<Record<string, Json>>;
}

export interface Report {
  readonly version: typeof REPORT_VERSION;
  readonly run: {
    readonly id: string;
    readonly command: 'plan' | 'apply' | 'undo' | 'check' | 'prepare';
    /** ISO 8601, UTC. */
    readonly startedAt: string;
    readonly durationMs: number;
    readonly fleet: string;
    readonly environment?: string;
    /** The fleet file as it was named, when that was not ./fleet.yaml. */
    readonly fleetFile?: string;
    /** It removes, or would remove, what the fleet file no longer has. */
    readonly prune?: boolean;
    /** Who ran it: `user@machine`, and the address of the workflow run when there is one. */
    readonly by: string;
    readonly url?: string;
    readonly bringup: string;
    /** What was given to `--select`, when it was. */
    readonly select?: string;
    /** The command that applied, when it was not `apply`: `mesh up`. */
    readonly via?: string;
    /** That command names its host by itself, and no fleet file. */
    readonly direct?: boolean;
    /** Where `--out` wrote the plan. */
    readonly planFile?: string;
    /** How the waves go, when there are several. Each host tells its own. */
    readonly rollout?: {
      /** The first wave are canaries. */
      readonly canary: boolean;
      /** Failed hosts that are tolerated. */
      readonly failureBudget: number;
      /** Between waves. */
      readonly pauseMs?: number;
    };
  };
  /** First seven characters are what people see. Undefined when there is no plan. */
  readonly plan?: string;
  readonly hosts: readonly HostReport[];
  /** Problems of no single host. */
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
  readonly exitCode: number;
}
