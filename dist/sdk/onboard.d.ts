/*
 * The whole API of the package's `./onboard`, as types that need no other file: dist/sdk/onboard.d.ts is this text.
 */

/** What the machine is for: it runs work for others, gives work, or both. */
export type Role = 'provider' | 'user' | 'both';

/** The phases of an onboarding, in their order. */
export type Phase = 'register' | 'environment' | 'repository' | 'dependencies' | 'mesh' | 'ray' | 'verify';

/** Which machine, for what, and with what. */
export interface OnboardWish {
  /** Path of the fleet file. Default: fleet.yaml in the working directory. */
  readonly fleet?: string;
  /** `environments/NAME.yaml` is laid over the fleet file. */
  readonly environment?: string;
  /** Name of the machine in the fleet file. */
  readonly host: string;
  /** Default: provider. */
  readonly role?: Role;
  /** Its Ray cluster, where the fleet file does not say it. */
  readonly cluster?: string;
  /** The account there that works with the cluster, for the roles `user` and `both`. Default: who logs in. */
  readonly account?: string;
  /** Whose machine it is, for the registry. */
  readonly owner?: string;
  /** Values of secrets that the fleet file names. Others come from the environment of the process. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Where sudo asks for one. */
  readonly sudoPassword?: string;
  /** What is done with what this run changed, when it fails. Default: stop, and the next run goes on from there. */
  readonly onFailure?: 'stop' | 'rollback';
  /** How long to wait for a machine that another run holds. Default: 40 s. */
  readonly lockTimeoutMs?: number;
  /** Folder of the registry and of reports and logs. Default: that of bringup. */
  readonly stateDir?: string;
  /** What happens is added to this file, a JSON object a line, without secrets. Default: nothing is. */
  readonly logFile?: string;
  /** How much of it. Default: info. */
  readonly logLevel?: 'error' | 'warn' | 'info' | 'debug';
  /** Stops it: steps that run are ended, and nothing new begins. */
  readonly signal?: AbortSignal;
  /** Told what happens, as it happens. */
  onEvent?(event: OnboardEvent): void;
}

/** What happens during an onboarding. */
export type OnboardEvent =
  /** The registry knows the machine. `attempt`: the how many-eth try. */
  | { readonly type: 'registered'; readonly provider: string; readonly session: string; readonly attempt: number }
  | { readonly type: 'phase-began'; readonly phase: Phase }
  | ({ readonly type: 'phase-ended' } & PhaseResult);

/** One phase, as it ended. */
export interface PhaseResult {
  readonly phase: Phase;
  readonly state: 'done' | 'already there' | 'passed over' | 'failed' | 'not reached';
  readonly seconds: number;
  /** How many things it changed. */
  readonly changed: number;
  /** Why it was passed over. */
  readonly why?: string;
  readonly problem?: Problem;
}

/** What is wrong, and what a person does next (docs/errors.md). */
export interface Problem {
  readonly code: string;
  readonly category: string;
  readonly what: string;
  readonly remedy: string;
  readonly where: {
    readonly host?: string;
    readonly step?: string;
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
  };
  /** Whether the same may succeed later without anybody changing anything. */
  readonly retryable: boolean;
  /** Ids of the gates that failed. */
  readonly checks?: readonly string[];
}

/** How an onboarding ended. */
export interface OnboardResult {
  readonly version: 'bringup.onboard/1';
  readonly host: string;
  readonly role: Role;
  /** `already`: everything was right, and nothing was changed. */
  readonly verdict: 'joined' | 'already' | 'failed' | 'rolled-back' | 'cancelled';
  /** Its id in the registry; undefined: it could not be registered. */
  readonly provider?: string;
  readonly session?: string;
  readonly attempt?: number;
  readonly failedPhase?: Phase;
  readonly phases: readonly PhaseResult[];
  readonly problem?: Problem;
  /** How many things were changed. */
  readonly changed: number;
  readonly seconds: number;
  readonly cluster?: string;
  /** Where who only gives work gives it: the address of the API for jobs. */
  readonly jobsAt?: string;
  /** Where it is reached. */
  readonly address: string;
  readonly meshIp?: string;
  /** Its node in the Ray cluster. */
  readonly nodeId?: string;
  readonly rayVersion?: string;
  readonly pythonVersion?: string;
  readonly lockHash?: string;
  /** Who works with the cluster on it. */
  readonly accounts: readonly string[];
  readonly notes: readonly string[];
  /** As `bringup onboard` ends with it (docs/outcomes.md). */
  readonly exitCode: number;
}

export interface OnboardSdk {
  /**
   * Brings one machine of a fleet file from nothing to a proven part of its Ray cluster, and tells the registry. May be cut off anywhere, and is gone
   * on with by the next call. What becomes of the machine is in the result; it rejects only for what is wrong before the machine is asked: with
   * an error that has `code`, `message` and `remedy`, several of them in `problems`.
   */
  onboard(wish: OnboardWish): Promise<OnboardResult>;
}

export declare const onboard: OnboardSdk['onboard'];
