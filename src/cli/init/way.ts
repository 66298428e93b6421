import { homedir } from 'node:os';
import { sshConfigFor } from '../../host/ssh-config.ts';
import type { SshConfigFile } from '../../host/ssh-config-file.ts';
import { type HostWish, wishText } from './wish.ts';

/** How a host is reached, in full: what ~/.ssh/config knows here is written out, because a runner does not have that file. */
export interface Way {
  readonly address: string;
  readonly user: string;
  readonly port: number;
  /** The key file that ~/.ssh/config names for it, with ~ for the home. */
  readonly key?: string;
  /** The host to go through, as the fleet file writes it. */
  readonly jump?: string;
}

/** The way to a host, from what the person said, then ~/.ssh/config, then `user` and port 22. */
export function wayTo(wish: HostWish, config: SshConfigFile, user: string): Way {
  const known = sshConfigFor(config, wish.address, wish.user);
  const jump = known.proxyJump.at(-1);
  const isAlias = known.hostName !== wish.address;
  const key = isAlias ? known.identityFiles[0] : undefined;
  return {
    address: known.hostName,
    user: wish.user ?? known.user ?? user,
    port: wish.port ?? known.port ?? 22,
    ...(key === undefined ? {} : { key: withTilde(key) }),
    ...(jump === undefined
      ? {}
      : { jump: wishText({ address: jump.host, ...part('user', jump.user), ...part('port', jump.port) }) }),
  };
}

/** A path below the home as `~/...`, so that the file means the same for everybody. */
export function withTilde(path: string): string {
  const home = `${homedir()}/`;
  return path.startsWith(home) ? `~/${path.slice(home.length)}` : path;
}

function part<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<Name, Value>>);
}
