import type { z } from 'zod';
import type { ErrorDetails } from '../core/error.ts';
import type { Json } from '../core/json.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import type { Connection } from '../host/connection.ts';
import type { AnyKind, Wanted } from './resource.ts';
import type { SudoChoice } from './run-context.ts';

/** What was read on a host, as JSON: looked up by path (`os.id`, `hardware.memoryBytes`). */
export type FactTree = { readonly [name: string]: Json };

/** Everything `wanted` may look at. Asked again whenever more of it is known. */
export interface WantedInput<Prepared = unknown> {
  readonly fleet: Fleet;
  readonly host: FleetHost;
  /** The host's section of this capability, validated by `hostSchema`. */
  readonly section: object;
  /** Undefined until the host was read. */
  readonly facts: FactTree | undefined;
  /** What `prepare` returned; undefined when there is none. */
  readonly prepared: Prepared;
  /** Ids of what bringup made on the host for this capability and nobody else, as the host remembers; not there until it was read. */
  readonly made?: readonly string[];
  /** A value another step or phase published (`address.mesh`), of this host or of a named one; undefined until it is known. */
  value(name: string, host?: string): Json | undefined;
}

/** What a capability may hold on to for its run. */
export interface PrepareContext {
  readonly signal: AbortSignal;
  /** A connection of its own to a host of the fleet, which it disposes of. Throws BringupError. */
  connect(host: FleetHost): Promise<{ readonly connection: Connection; readonly sudo: SudoChoice }>;
  /** Where a job of GitHub Actions finds who it is. Default: the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * One domain: what it adds to the fleet file, the kinds of things it manages, and what of them should be on a host.
 * Where a resource needs a fact or value that is not known yet, `wanted` returns it with `waitsFor` and its identity only.
 */
export interface Capability<Prepared = unknown> {
  /** The key of its section: `base`, `mesh`. */
  readonly name: string;
  /** Its section of a host (and of `defaults` and groups), with `.describe()` on everything: JSON Schema and docs are made from it. */
  readonly hostSchema?: z.ZodType;
  /** Its section at the top of the fleet file. */
  readonly fleetSchema?: z.ZodType;
  /** `when-used`: only commands of its own work with its secrets, and ask for them; all others do without. Default: every command needs them. */
  readonly secrets?: 'when-used';
  /** Keys in its sections whose secrets only some of its commands work with, such as `repository`: a command that names its secrets asks for those as `ray.repository`. */
  readonly secretsApart?: readonly string[];
  /** First parts of names in texts of its fleet section that it looks up itself, such as `host`; others are looked up by the loader. */
  readonly ownNames?: readonly string[];
  /** What is wrong with the whole fleet although each section is right by itself, told with the fleet file's other problems. Pure. */
  check?(fleet: Fleet): readonly ErrorDetails[];
  readonly kinds: readonly AnyKind[];
  /**
   * Reads files beside the fleet file that `wanted` needs: the only I/O of a capability before a host is reached. What it
   * returns is disposed of at the end of the run, when it can be. Throws BringupErrors.
   */
  prepare?(fleet: Fleet, run: PrepareContext): Promise<Prepared>;
  /** What should be on one host. Pure. Throws BringupError for what only shows when values are known. */
  wanted(input: WantedInput<Prepared>): readonly Wanted[];
  /** Whether its work on a host only rests, by its section there: what it made stays, also what nothing asks for meanwhile. Default: never. */
  rests?(section: object): boolean;
}

/** Any capability, where nobody cares what it prepares. */
export type AnyCapability = Capability<unknown>;

/** Keeps a capability's own types inside and shows the engine what it needs. */
export function defineCapability<Prepared>(capability: Capability<Prepared>): AnyCapability {
  return capability as AnyCapability;
}
