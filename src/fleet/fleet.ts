import type { Place } from '../core/error.ts';
import type { Json } from '../core/json.ts';
import type { Secret } from '../core/secret.ts';

/** How to reach one host, after defaults, groups and the environment were merged. */
export interface SshSettings {
  readonly user: string;
  readonly port: number;
  readonly hostKeys: 'strict' | 'accept-new';
  /** Path of a private key, or the secret that holds one. Undefined: agent, ~/.ssh/config and the usual files. */
  readonly key?: string | Secret;
  readonly passphrase?: Secret;
  /** known_hosts lines written in the fleet file. */
  readonly knownHosts: readonly string[];
  /** Name of another host of the fleet, or `user@address:port`, to go through. */
  readonly jump?: string;
  /** `http://proxy:port` of a proxy that allows CONNECT. */
  readonly proxy?: string;
  readonly connectTimeoutMs: number;
  /** Which settings stand in the fleet file, by their names there; for the others ~/.ssh/config may know better. */
  readonly written: readonly string[];
}

export interface SudoSettings {
  readonly password?: Secret;
}

/** A number of hosts, or a share of those that are to be changed. */
export type HostCount = { readonly hosts: number } | { readonly percent: number };

/** How a change goes over the hosts of a fleet. */
export interface Rollout {
  /** How many hosts go first, or which. */
  readonly canary?: number | readonly string[];
  /** Hosts of each wave after the canary; the last repeats. None: all together. */
  readonly waves: readonly HostCount[];
  /** With more failed hosts than this the next wave does not begin. */
  readonly failureBudget: HostCount;
  /** Between waves. */
  readonly pauseMs: number;
  /** Most hosts that are down for a reboot at once. */
  readonly reboots: number;
}

/** One host of a loaded fleet. */
export interface FleetHost {
  readonly name: string;
  readonly address: string;
  /** `ssh`, or `local` for the machine bringup runs on. */
  readonly connection: 'ssh' | 'local';
  readonly labels: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  readonly vars: Readonly<Record<string, Json>>;
  readonly ssh: SshSettings;
  readonly sudo: SudoSettings;
  /** The host's section of each capability, validated by that capability's schema; absent when it has none. */
  readonly sections: Readonly<Record<string, object>>;
  readonly source: Place;
}

export interface Fleet {
  readonly name: string;
  readonly environment: string | undefined;
  readonly hosts: readonly FleetHost[];
  readonly vars: Readonly<Record<string, Json>>;
  /** Fleet-wide sections of capabilities (`mesh:` at the top). */
  readonly sections: Readonly<Record<string, object>>;
  /** Absolute path of the directory the fleet file is in: relative paths in it start there. */
  readonly root: string;
  readonly file: string;
  readonly onFailure: 'stop' | 'continue' | 'rollback';
  /** Most hosts worked on at once. */
  readonly parallel: number;
  readonly rollout: Rollout;
  /** How long a change that could cut the connection stays unconfirmed before the host takes it back by itself. */
  readonly guardSeconds: number;
  /** Where a value of the merged document was written. `path` is e.g. `['hosts', 'gpu-1', 'base', 'files', 0]`. */
  locate(path: readonly (string | number)[]): Place;
  /** Where an entry of one host's merged section came from (host, group, defaults, or an environment file). */
  locateInHost(host: string, path: readonly (string | number)[]): Place;
}
