import type { SshTarget } from '../../../src/host/target.ts';
import type { Sshd } from './sshd.ts';

/** A target for one of our own servers: its keys on file, no agent, the given key. */
export function targetOf(sshd: Sshd, keyPath: string | undefined, changes: Partial<SshTarget> = {}): SshTarget {
  return {
    name: 'peer',
    address: '127.0.0.1',
    port: sshd.port,
    user: sshd.user,
    identity: keyPath === undefined ? undefined : { kind: 'file', path: keyPath },
    hostKeys: 'strict',
    knownHosts: [{ origin: 'known_hosts', text: sshd.knownHosts() }],
    jumps: [],
    connectTimeoutMs: 5_000,
    agent: false,
    ...changes,
  };
}
