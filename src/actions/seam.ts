import type { Secret } from '../core/secret.ts';
import type { RunEvent } from '../engine/event.ts';
import type { Environment } from '../github/environment.ts';
import type { HostKeyPolicy } from '../host/target.ts';
import type { Report } from '../report/report.ts';
import type { Endpoint } from './codecs.ts';

/** What an action asks of the engine: one run over some hosts of a fleet. */
export interface RunRequest {
  /** `plan` changes nothing. */
  readonly command: 'plan' | 'apply';
  readonly fleet: string;
  readonly environment: string | undefined;
  readonly select: string | undefined;
  /** Undefined or empty: all that the fleet file has. */
  readonly capabilities: readonly string[];
  /** Remove what no line of the fleet file asks for any more. */
  readonly prune: boolean;
  /** With `apply`: carry out exactly this sealed plan. With `plan`: write it there. */
  readonly planFile: string | undefined;
  readonly access: Access;
  readonly onFailure: 'stop' | 'continue' | 'rollback' | undefined;
  readonly parallel: number | undefined;
  readonly by: Initiator;
  /** Where `{ secret: NAME }` looks. `onSecret` is called with each one before anything that holds it can be printed. */
  readonly secrets: { readonly environment: Environment; onSecret(secret: Secret): void };
  readonly signal: AbortSignal;
  onEvent(event: RunEvent): void;
}

/** What the workflow adds to what the fleet file says of how to reach hosts. It goes before the file. */
export interface Access {
  readonly key: Secret | undefined;
  readonly knownHosts: string | undefined;
  readonly hostKeys: HostKeyPolicy | undefined;
  readonly sudoPassword: Secret | undefined;
}

/** Who ran it, for reports and for the lock's holder. */
export interface Initiator {
  readonly name: string;
  readonly url: string | undefined;
}

/** Carries out a run. It rejects only when no host was tried: a bad fleet file, a missing secret. */
export type RunFleet = (request: RunRequest) => Promise<Report>;

/** Makes one machine ready to be managed: an account for bringup, its key, its sudo rule. */
export interface PrepareRequest extends Pick<RunRequest, 'access' | 'by' | 'signal' | 'onEvent'> {
  readonly dryRun: boolean;
  readonly host: Endpoint;
  readonly account: { readonly name: string; readonly publicKey: string; readonly expires: string | undefined };
}

export type PrepareHost = (request: PrepareRequest) => Promise<Report>;
