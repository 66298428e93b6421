import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { connectLocal } from '../host/local.ts';
import { connectSsh } from '../host/ssh.ts';
import type { Connection } from '../host/connection.ts';
import { knownHostsFiles } from './known-hosts-files.ts';
import type { AskPassphrase } from '../host/private-key.ts';
import type { Identity, KnownHostsSource, SshTarget } from '../host/target.ts';
import type { SudoChoice } from './run-context.ts';

/** How this run reaches hosts, beyond what the fleet file says. Everything given here wins over the file. */
export interface Access {
  readonly fleet: Fleet;
  /** known_hosts lines from an input or an option. */
  readonly knownHosts?: KnownHostsSource;
  readonly hostKeys?: 'strict' | 'accept-new';
  readonly privateKey?: Secret;
  readonly sudoPassword?: Secret;
  readonly connectTimeoutMs?: number;
  readonly askPassphrase?: AskPassphrase;
  log?(host: string, text: string): void;
}

/** Tries for an sshd that turns us away for now; each waits longer. */
const THROTTLED_TRIES = 4;

/** Connects to one host of a fleet and says how to become root there. Throws BringupError. */
export async function connectHost(access: Access, host: FleetHost, signal: AbortSignal): Promise<{ connection: Connection; sudo: SudoChoice }> {
  const password = access.sudoPassword ?? host.sudo.password;
  if (host.connection === 'local') {
    const root = process.getuid?.() === 0;
    return { connection: connectLocal(), sudo: sudoChoice(root ? 'root' : '', password) };
  }
  const target = await targetOf(access, host);
  for (let attempt = 1; ; attempt++) {
    try {
      const connection = await connectSsh(target, {
        signal,
        ...(access.askPassphrase ? { askPassphrase: access.askPassphrase } : {}),
        log: (text) => access.log?.(host.name, text),
      });
      return { connection, sudo: sudoChoice(connection.user, password) };
    } catch (error) {
      if (!(error instanceof BringupError) || error.category !== 'throttled' || attempt === THROTTLED_TRIES) throw error;
      access.log?.(host.name, `${error.message}; trying again`);
      await delay(4_000 * attempt + Math.random() * 4_000, undefined, { signal }).catch(() => undefined);
    }
  }
}

function sudoChoice(user: string, password: Secret | undefined): SudoChoice {
  if (user === 'root') return { sudo: 'root' };
  return password === undefined ? { sudo: 'nopasswd' } : { sudo: 'password', password };
}

/** The SSH endpoint of a host: the fleet file, then what ~/.ssh/config adds, with the way through its jump hosts. Throws BringupError. */
export async function targetOf(access: Access, host: FleetHost): Promise<SshTarget> {
  const { fleet } = access;
  const { ssh } = host;
  const knownHosts: KnownHostsSource[] = [
    ...(access.knownHosts ? [access.knownHosts] : []),
    ...(ssh.knownHosts.length > 0 ? [{ origin: `ssh.known-hosts of ${host.name}`, text: ssh.knownHosts.join('\n') }] : []),
    ...(await knownHostsFiles([join(fleet.root, 'known_hosts')])),
  ];
  return {
    name: host.name,
    address: host.address,
    port: ssh.port,
    user: ssh.user === '' ? userInfo().username : ssh.user,
    identity: identityOf(access, ssh),
    hostKeys: access.hostKeys ?? ssh.hostKeys,
    knownHosts,
    jumps: ssh.jump === undefined ? [] : await jumpsOf(access, host, ssh.jump),
    connectTimeoutMs: access.connectTimeoutMs ?? ssh.connectTimeoutMs,
    ...(ssh.proxy === undefined ? {} : { proxy: ssh.proxy }),
  };
}

function identityOf(access: Access, ssh: FleetHost['ssh']): Identity | undefined {
  const passphrase = ssh.passphrase === undefined ? {} : { passphrase: ssh.passphrase };
  if (access.privateKey !== undefined) return { kind: 'secret', key: access.privateKey, ...passphrase };
  if (ssh.key instanceof Secret) return { kind: 'secret', key: ssh.key, ...passphrase };
  return ssh.key === undefined ? undefined : { kind: 'file', path: ssh.key };
}

async function jumpsOf(access: Access, host: FleetHost, jump: string): Promise<readonly SshTarget[]> {
  const named = access.fleet.hosts.find(({ name }) => name === jump);
  if (named !== undefined) {
    const target = await targetOf(access, named);
    return [...target.jumps, { ...target, jumps: [] }];
  }
  const [, user, address = '', port] = /^(?:([^@]+)@)?(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(jump) ?? [];
  const { jump: _jump, ...direct } = host.ssh;
  const own = await targetOf(access, { ...host, ssh: direct });
  return [{ ...own, name: `${host.name} (jump ${jump})`, address: address.replace(/^\[|\]$/g, ''), port: Number(port ?? 22), user: user ?? own.user, jumps: [] }];
}
