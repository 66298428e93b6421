import type { Problem } from '../../report/report.ts';
import type { NameVerdict, PairVerdict } from './judge.ts';

/** A number that only grows when a reader of the old shape could not read the new one. */
export const PROOF_VERSION = 'bringup.mesh-proof/1';

/** One host of a proof. */
export interface HostProof {
  readonly name: string;
  /** Of its client; empty when it has none. */
  readonly version: string;
  readonly addresses: readonly string[];
  /** Its name in the mesh, without the last dot. */
  readonly dnsName: string;
  readonly online: boolean;
  /** ISO 8601; undefined: its key never expires. */
  readonly keyExpiry?: string;
  /** Host minus this machine, in milliseconds. */
  readonly clockSkewMs?: number;
  /** Code of the relay it is reached by; empty: none. */
  readonly relay: string;
  /** Whether UDP gets out of it; asked only when something was wrong. */
  readonly udp?: boolean;
  /** What a person should know though nothing failed. */
  readonly warnings: readonly string[];
  /** A host of a kind that cannot be asked takes no part; a warning says why. */
  readonly skipped?: true;
  /** Why it could not be asked, or is in no mesh. */
  readonly problem?: Problem;
}

/** One direction between two hosts. */
export interface PairProof {
  readonly from: string;
  readonly to: string;
  readonly verdict: PairVerdict['verdict'];
  readonly path?: 'direct' | 'relay' | 'peer-relay';
  /** The address, the relay's code, or the relaying peer. */
  readonly via?: string;
  readonly latencyMs?: number;
  readonly name?: NameVerdict;
  /** Why it failed, or is relayed. */
  readonly problem?: Problem;
}

/** What `bringup mesh proof --json` prints, and what others read. */
export interface MeshProof {
  readonly version: typeof PROOF_VERSION;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** How often the hosts were asked; more than once when something had to spread first. */
  readonly rounds: number;
  /** Whether each pair that was asked about works as it was demanded. Never without a pair. */
  readonly ok: boolean;
  /** Why nothing was proved though no host has a problem: there was no pair to ask about. */
  readonly problem?: Problem;
  readonly hosts: readonly HostProof[];
  readonly pairs: readonly PairProof[];
  readonly totals: {
    readonly pairs: number;
    readonly direct: number;
    readonly relayed: number;
    readonly failed: number;
    readonly unknown: number;
    readonly latencyMs?: { readonly least: number; readonly most: number };
  };
}
