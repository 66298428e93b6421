import type { Duplex } from 'node:stream';
import type { Category } from '../core/category.ts';
import type { BringupError, Place } from '../core/error.ts';
import type { Json } from '../core/json.ts';
import type { Secret } from '../core/secret.ts';
import type { Sh } from '../core/sh.ts';
import type { StepOutcome } from '../report/outcome.ts';
import type { FieldChange } from '../report/report.ts';
import type { PowershellPart } from './powershell/part.ts';

/** What has to be done to one thing, as data. `action` is what the kind's own `apply` understands. */
export interface Change<Action = Json> {
  readonly verdict: 'change';
  readonly verb: 'create' | 'update' | 'remove' | 'run';
  /** A few words a person reads behind the title: `not installed`, `drift: edited by hand`. */
  readonly summary: string;
  readonly fields?: readonly FieldChange[];
  /** The text before and after, when the thing is text and holds no secret. Shown as a diff. */
  readonly text?: { readonly before: string; readonly after: string };
  readonly action: Action;
  /** Why this cannot be taken back, when it cannot. */
  readonly irreversible?: string;
}

export interface Ok {
  readonly verdict: 'ok';
}

/** The thing is in a state that bringup will not touch without being told to. */
export interface Refusal {
  readonly verdict: 'refuse';
  readonly error: BringupError;
}

export type Decision<Action = Json> = Ok | Change<Action> | Refusal;

export interface DecideContext {
  /** A step that notifies this thing changed something (or may have, in a run that was cut off). */
  readonly notified: boolean;
}

/** A change in its place: what is wanted, what was read, and what to do. */
export interface Planned<Spec, State, Action> {
  readonly spec: Spec;
  readonly state: State;
  readonly action: Action;
  /** What `supply` got for it; there when it is carried out, and only then. */
  readonly supplied?: Supplied;
}

/** What a change is given for the moment in which it is carried out. */
export interface Supply {
  /** By name. Taken out of every output from now on. */
  readonly secrets?: Readonly<Record<string, Secret>>;
  /** Files of this machine, by name: pushed to a place on the host that only root can read, and gone from there afterwards. */
  readonly files?: Readonly<Record<string, { readonly path: string; readonly sha256: string }>>;
  /** Called when the change is through, whatever became of it. Throws BringupError, which becomes a note. */
  release?(outcome: StepOutcome | 'not-begun'): Promise<void>;
}

/** A supply as `apply` uses it. */
export interface Supplied {
  secret(name: string): Secret;
  /** Path on the host. */
  file(name: string): string;
}

/** What the steps of one stage were given, by id. */
export interface Supplies {
  of(id: string): Supplied | undefined;
}

export const NO_SUPPLIES: Supplies = { of: () => undefined };

/** What a failed `apply` means. Returned by `diagnose` from its exit code and output. */
export interface Diagnosis {
  readonly category: Category;
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
  /** Whether the same step may succeed later without anybody changing anything. Defaults to the category's. */
  readonly retryable?: boolean;
}

/**
 * How a step may be stopped: at once; hardly, because it ends in a moment (`moment`: TERM does not reach it, and after 5 s it is killed);
 * with TERM and 20 s; or not at all (it ends by itself in a unit of its own).
 */
export type Interrupt = 'kill' | 'moment' | 'term' | 'finish';

/**
 * One kind of thing on a host. `read` is POSIX sh for all things of the kind at once; `decide` is the only judge of
 * whether something is right; `apply` and `undo` are POSIX sh built from data. `read` may use nothing of a spec but what
 * identifies the thing, because it is asked before facts are known.
 */
export interface Kind<Spec extends object, State, Action = Json> {
  readonly kind: string;
  /** Order among kinds on one host, smaller first: see `ORDER`. */
  readonly order: number;
  /** What identifies the thing among its kind: a path, a name. */
  key(spec: Spec): string;
  /** Prints the state of all `specs`; bounded; changes nothing; leaves nothing behind that holds its output; its exit status does not matter. */
  read(specs: readonly Spec[]): Sh;
  /** The path that `read` gives to `bu_stat`, and to nothing but that: the engine then asks for all kinds' paths at once. */
  statPath?(spec: Spec): string;
  /** The units of systemd that `parse` wants to know of: the engine asks for all kinds' units at once, and `shownUnits` finds them in the output. */
  showUnits?(spec: Spec): readonly string[];
  /** The states, one per spec in the same order, from what `read` printed. Throws nothing: unreadable is a state. */
  parse(output: string, specs: readonly Spec[]): readonly State[];
  decide(state: State, wanted: Spec, context: DecideContext): Decision<Action>;
  /** Carries out changes. One at a time, or all of a stage together when `transaction` is set. A non-zero exit is a failure. */
  apply(changes: readonly Planned<Spec, State, Action>[]): Sh;
  /** Takes one change back, from the old state alone and what `save` kept. Text only: it is stored on the host, so no secret may be in it. */
  undo(change: Planned<Spec, State, Action>): Sh | { readonly cannot: string };
  /** Whether `undo` is through, where a state need not be the very one that was found. */
  isBack?(state: State, found: State): boolean;
  /** Whether it has to run again when something that it was told of is taken back. Default: yes. One that had not run before the run has nothing to run again. */
  ranBefore?(state: State): boolean;
  /** What is still at a server when `undo` is through on the host, for people. */
  leaves?(change: Planned<Spec, State, Action>): string | undefined;
  /** Takes that away, too: only the run that made the change can, when it takes itself back. Throws BringupError. */
  retract?(change: Planned<Spec, State, Action>, context: RunnerContext): Promise<void>;
  /** Runs before `save`, in the step's own shell whose output is seen at once: waits until the change may begin. A non-zero exit is a failure. */
  ready?(changes: readonly Planned<Spec, State, Action>[]): Sh;
  /** Keeps what `undo` needs, before the change, in files whose names start with `"$BU_SAVE"`. */
  save?(change: Planned<Spec, State, Action>): Sh | undefined;
  /** A second read, only for things that will change, whose output `explain` turns into the texts of a diff. */
  readonly detail?: {
    read(changes: readonly Planned<Spec, State, Action>[]): Sh;
    explain(
      output: string,
      changes: readonly Planned<Spec, State, Action>[],
    ): readonly (Pick<Change, 'text' | 'fields'> | undefined)[];
  };
  /** Other things this one stands on, if the fleet has them: `user:web`, `directory:/srv`. */
  implies?(spec: Spec): readonly string[];
  /** The wanted thing that removes what carries this key, for `--prune`. */
  absent?(key: string): Spec;
  /** Without `absent`: told of what carries this key once nothing wants it any more. Bringup made it, and it stays. */
  stays?(key: string, host: string): string | undefined;
  /** Ids of other things that are no more once this one is right. */
  ends?(spec: Spec): readonly string[];
  /** Facts that a right thing publishes to later phases, by name (`address.mesh`). */
  publish?(state: State, spec: Spec): Readonly<Record<string, Json>>;
  /**
   * Adds to states that were read on the host what a server says of the same things. A state right after a change is judged
   * without it first. Changes nothing. Throws BringupError: then nobody knows what is right, and the things are refused.
   */
  complete?(
    things: readonly { readonly spec: Spec; readonly state: State }[],
    context: RunnerContext,
  ): Promise<readonly State[]>;
  /** It only tries what is going to be used, so it is not done again when that is taken back. */
  readonly onlyTries?: boolean;
  /** Gets what the change needs only now: a key that lives for minutes, a file that is fetched and verified. Throws BringupError. */
  supply?(change: Planned<Spec, State, Action>, context: RunnerContext): Promise<Supply>;
  /** What a person should know of a thing that is right. A note of the report. */
  remark?(state: State, spec: Spec): string | undefined;
  diagnose?(exitCode: number, output: string, change: Planned<Spec, State, Action>): Diagnosis | undefined;
  readonly category: Category;
  /** All changes of the kind in a stage go into one `apply` call. */
  readonly transaction?: boolean;
  /** May take long (downloads, package transactions, commands): gets a stage of its own, so that later reads are fresh. */
  readonly slow?: boolean;
  readonly interrupt?: Interrupt;
  /** When that depends on the thing; wins over `interrupt`. */
  interruptOf?(spec: Spec): Interrupt;
  /** Longest time one `apply` may take; 60 s when not given. */
  timeoutMs?(spec: Spec): number;
  /** For a thing at a server and not on the host: it is read and changed from here. `read`, `apply` and `undo` above are then not used. */
  readonly runner?: RunnerPart<Spec, State, Action>;
  /** For a thing on a Windows host: it is read and changed there by PowerShell, and `read` and `apply` above are not used. */
  readonly powershell?: PowershellPart<Spec, State, Action>;
  /** What only serves a notification (a restart) is taken back by serving again, for what is there then. */
  readonly servesAgain?: boolean;
  /** A group of hosts of which only some are to make this change at once, because together they serve something. Waves are made so where the fleet file says none. */
  apart?(spec: Spec, state: State): string | undefined;
  /** Its change ends in a new boot of the host, and is proven by that. */
  readonly reboots?: boolean;
  /** `connectivity`: could cut us off, so it is guarded. `tenant`: disturbs who works on the host. */
  risk?(spec: Spec, action: Action): 'connectivity' | 'tenant' | undefined;
}

export interface RunnerContext {
  readonly host: string;
  readonly signal: AbortSignal;
  /** What the capability's `prepare` returned. */
  readonly prepared: unknown;
  /** Notes of earlier runs that did not come to a good end, oldest first. */
  readonly notes: readonly { readonly id: string; readonly note: string }[];
  /** Writes what was got from the server (an id, never a secret) into the host's journal, before it is used. */
  note(text: string): Promise<void>;
  value(name: string, host?: string): Json | undefined;
  /** Tells the person who watches. */
  tell(text: string): void;
  /** A TCP connection to a port that listens on 127.0.0.1 of the host, through the connection that is there. Throws BringupError. */
  dial(port: number): Promise<Duplex>;
  /**
   * What sh prints on the host, as root, as a secret: taken out of every output from now on. It must change nothing. Undefined
   * when it prints nothing. Throws BringupError.
   */
  secret(name: string, body: Sh): Promise<Secret | undefined>;
}

/** How a thing at a server is read and changed. Throws BringupError. */
export interface RunnerPart<Spec, State, Action> {
  read(specs: readonly Spec[], context: RunnerContext): Promise<readonly State[]>;
  apply(change: Planned<Spec, State, Action>, context: RunnerContext): Promise<void>;
  undo?(change: Planned<Spec, State, Action>, context: RunnerContext): Promise<void>;
}

/** Any kind, where the engine does not care which. Method parameters are bivariant, so every `Kind` fits. */
export type AnyKind = Kind<object, unknown, unknown>;

/** Keeps the kind's own types inside and shows the engine what it needs. */
export function defineKind<Spec extends object, State, Action>(
  kind: Kind<Spec, State, Action>,
): Kind<Spec, State, Action> {
  return kind;
}

/** One thing that should be so on one host. */
export interface Wanted {
  readonly kind: AnyKind;
  readonly spec: object;
  readonly capability: string;
  /** Ids of things that must be right before this one. */
  readonly needs: readonly string[];
  /** Ids of things to notify when this one changed. */
  readonly notify: readonly string[];
  /** The line of the fleet file that asks for it. */
  readonly source: Place;
  /** Names of values that are not known yet; while there are any, only the identity in `spec` may be used. */
  readonly waitsFor: readonly string[];
  /** Nothing asks for it any more: this wish is to remove what bringup once made. */
  readonly orphan?: true;
  /** It counts only where bringup made the thing, as the host remembers: to take back what is ours and leave the rest. Nothing may need it. */
  readonly onlyIfMade?: true;
}

/** `kind:key`, unique on a host. */
export function idOf(wanted: Pick<Wanted, 'kind' | 'spec'>): string {
  return `${wanted.kind.kind}:${wanted.kind.key(wanted.spec)}`;
}

/** The order of kinds on a host where nothing else decides. Gaps leave room for capabilities. */
export const ORDER = {
  // Whoever leaves the mesh does that while its client is still there.
  'mesh-logout': 4,
  'mesh-departed': 6,
  'ray-drained': 7,
  'ray-gates': 8,
  group: 10,
  user: 20,
  directory: 30,
  'ray-environment': 35,
  'ray-repository': 36,
  source: 40,
  package: 50,
  file: 60,
  link: 65,
  line: 70,
  'authorized-key': 75,
  download: 80,
  archive: 90,
  sysctl: 100,
  unit: 110,
  timer: 120,
  firewall: 130,
  command: 140,
  'ray-reach': 145,
  'ray-token': 146,
  'ray-free': 147,
  service: 150,
  'ray-fence': 155,
  'mesh-node': 160,
  'mesh-registration': 165,
  'mesh-identity': 168,
  'ray-member': 170,
  'ray-client': 172,
  'ray-exposure': 175,
  reboot: 200,
  'mesh-leftovers': 210,
} as const;
