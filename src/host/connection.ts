import type { Duplex, Readable, Writable } from 'node:stream';

/** How one remote command ended. `code` undefined with no signal means: not known, never success. */
export interface Exit {
  readonly code: number | undefined;
  readonly signal: string | undefined;
}

/** One remote command with its three streams. Both outputs must be read, or it never ends. */
export interface Channel {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Settles when the command is over and both outputs were read; never rejects. */
  readonly exit: Promise<Exit>;
  close(): void;
}

export interface HostKey {
  /** `ssh-ed25519`, `ecdsa-sha2-nistp256`, `ssh-rsa`, ... */
  readonly type: string;
  /** The key as it stands in a known_hosts line, base64. */
  readonly key: string;
  /** `SHA256:` and unpadded base64, as OpenSSH prints it. */
  readonly fingerprint: string;
}

/** A way to run commands on one host: over SSH, or on this machine. */
export interface Connection extends AsyncDisposable {
  /** `user@address:port`, or `local`. */
  readonly target: string;
  readonly transport: 'ssh' | 'local';
  readonly user: string;
  /** The address that was connected to; undefined where that is not known: behind a jump host. */
  readonly peerAddress?: string | undefined;
  readonly hostKey: HostKey | undefined;
  /** A known_hosts line for a key that was not on file and was accepted (`accept-new`); with jump hosts perhaps several lines. */
  readonly newKnownHost: string | undefined;
  /** Starts a command through the user's login shell. Throws BringupError (category `network`). */
  exec(command: string): Promise<Channel>;
  /** Connects to a port that listens on 127.0.0.1 of the host. Throws BringupError (category `network`). */
  dial(port: number): Promise<Duplex>;
  /** Settles with the reason when the connection is gone, wanted or not. */
  readonly closed: Promise<Error | undefined>;
}
