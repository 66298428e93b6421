import type { Secret } from '../core/secret.ts';

export type HostKeyPolicy = 'strict' | 'accept-new';

/** One SSH endpoint and how to get there. */
export interface SshTarget {
  /** The name of the host in the fleet file, for messages. */
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly user: string;
  /** Where the key is; undefined: the agent and the usual files of the user's ~/.ssh. */
  readonly identity: Identity | undefined;
  readonly hostKeys: HostKeyPolicy;
  /** known_hosts lines that count for this host, from the fleet file, an input, or files. */
  readonly knownHosts: readonly KnownHostsSource[];
  /** Hosts to go through, first one first. */
  readonly jumps: readonly SshTarget[];
  /** Limit for TCP connect and for the SSH handshake each. */
  readonly connectTimeoutMs: number;
  /** `http://proxy:3128`: the TCP connection to the first hop goes through HTTP CONNECT. */
  readonly proxy?: string;
  /** Key files to try in place of the usual ones when `identity` is undefined; absolute paths. */
  readonly identityFiles?: readonly string[];
  /** Of the agent's keys, offer only those whose files are in `identityFiles`. */
  readonly identitiesOnly?: boolean;
  /** Name to look up in known_hosts instead of address and port. */
  readonly hostKeyAlias?: string;
  /** Socket of the ssh-agent; false: none. Undefined: `SSH_AUTH_SOCK`. */
  readonly agent?: string | false;
}

export type Identity =
  /** `certificate`: path of a user certificate; `<path>-cert.pub` is found by itself. */
  | { readonly kind: 'file'; readonly path: string; readonly passphrase?: Secret; readonly certificate?: string }
  | { readonly kind: 'secret'; readonly key: Secret; readonly passphrase?: Secret };

/** known_hosts text and where it came from (a path, `input known-hosts`, `fleet.yaml:12`). */
export interface KnownHostsSource {
  readonly origin: string;
  readonly text: string;
}
