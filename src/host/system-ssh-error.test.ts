import { expect, test } from 'vitest';
import { systemSshError } from './system-ssh-error.ts';
import type { SshTarget } from './target.ts';

const TARGET: SshTarget = {
  name: 'web',
  address: '192.0.2.1',
  port: 22,
  user: 'ops',
  identity: undefined,
  hostKeys: 'strict',
  knownHosts: [],
  jumps: [],
  connectTimeoutMs: 1_000,
};

test.each([
  ['ssh: connect to host 192.0.2.1 port 22: Connection refused', 'connection-refused', 'network'],
  ['ssh: connect to host 192.0.2.1 port 22: Connection timed out', 'connection-timed-out', 'network'],
  ['ssh: connect to host 192.0.2.1 port 22: No route to host', 'no-route', 'network'],
  ['ssh: Could not resolve hostname web: Name or service not known', 'name-not-found', 'dns'],
  ['kex_exchange_identification: banner line 0: Not allowed at this time', 'sshd-turned-us-away', 'throttled'],
  ['kex_exchange_identification: banner line 0: Exceeded MaxStartups', 'sshd-turned-us-away', 'throttled'],
  [
    '@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.',
    'host-key-changed',
    'host-key',
  ],
  [
    'No ED25519 host key is known for [192.0.2.1]:22 and you have requested strict checking.',
    'host-key-unknown',
    'host-key',
  ],
  ['ops@192.0.2.1: Permission denied (publickey).', 'auth-failed', 'auth'],
  ['Unable to negotiate with 192.0.2.1 port 22: no matching cipher found.', 'no-common-algorithm', 'unsupported'],
  ['something that nobody has seen before', 'ssh-failed', 'network'],
])('%s', (line, code, category) => {
  const log = `debug1: Connecting to 192.0.2.1\n${line}\ndebug1: Permission denied in a debug line means nothing\n`;
  expect(systemSshError(TARGET, log)).toMatchObject({ code, category, where: { host: 'web' } });
});

test('the keys that were offered are named', () => {
  const log =
    'debug1: Offering public key: /keys/id ED25519-CERT SHA256:abc explicit\nops@web: Permission denied (publickey).\n';
  expect(systemSshError(TARGET, log).message).toContain('Offered: /keys/id ED25519-CERT SHA256:abc explicit');
});
