import { execFileSync } from 'node:child_process';
import { chmod, chown, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Category } from '../../../src/core/category.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import type { Attempt } from './attempt.ts';

/** A fleet file that does not lead to its host, and what is told about it. */
export interface RefusedFleet {
  readonly case: string;
  readonly attempt: (lab: Lab, place: string) => Attempt | Promise<Attempt>;
  readonly code: string;
  readonly category: Category;
  readonly exit: number;
  /** Of the sentence: the evidence that a person needs. */
  readonly what: RegExp;
  readonly remedy: RegExp;
}

const keyFrom = (key: string): Pick<Attempt, 'ssh' | 'env'> => ({
  ssh: { key: { secret: 'SSH_KEY' } },
  env: { SSH_KEY: key },
});

/** Files that are wrong by themselves. */
export const FILE: readonly RefusedFleet[] = [
  {
    case: 'an unknown key',
    attempt: () => ({ host: 'one', base: { file: [{ path: '/etc/x', content: 'x' }] } }),
    code: 'unknown-key',
    category: 'config',
    exit: 2,
    what: /unknown key `?file`? in base/,
    remedy: /files/,
  },
  {
    case: 'a wrong type',
    attempt: () => ({ host: 'one', ssh: { port: 'twenty-two' } }),
    code: 'wrong-value',
    category: 'config',
    exit: 2,
    what: /ssh\.port .*number/,
    remedy: /./,
  },
  {
    case: 'a host written twice',
    attempt: () => ({ host: 'one', text: (fleet) => `${fleet}  one: { address: 192.0.2.1 }\n` }),
    code: 'duplicate-key',
    category: 'config',
    exit: 2,
    what: /one/,
    remedy: /./,
  },
  {
    case: 'an address written twice',
    attempt: (lab) => ({ host: 'one', text: (fleet) => `${fleet}  other: { address: ${lab.host('one').address} }\n` }),
    code: 'address-twice',
    category: 'config',
    exit: 2,
    what: /one .* and other are the same machine/,
    remedy: /remove one of the two/,
  },
  {
    case: 'a missing secret',
    attempt: () => ({ host: 'one', env: { CANARY: '' } }),
    code: 'secret-missing',
    category: 'secret',
    exit: 2,
    what: /the secret CANARY is empty; asked for in .*fleet\.yaml:\d+/,
    remedy: /set CANARY in the environment/,
  },
];

/** Private keys that cannot be used. */
export const KEY: readonly RefusedFleet[] = [
  {
    case: 'no key at the path',
    attempt: () => ({ host: 'one', ssh: { key: '/nowhere/id_ed25519' } }),
    code: 'key-missing',
    category: 'secret',
    exit: 10,
    what: /no private key at \/nowhere\/id_ed25519/,
    remedy: /ssh-keygen/,
  },
  {
    case: 'a key that this user may not read',
    async attempt(lab, place) {
      const key = join(place, 'unreadable');
      await writeFile(key, await readFile(lab.keyPath));
      await chmod(key, 0o600);
      await chown(key, 65534, 65534);
      // Root that has to keep to permissions, as anybody else.
      const through = ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all'];
      return { host: 'one', ssh: { key }, through };
    },
    code: 'key-unreadable',
    category: 'secret',
    exit: 10,
    what: /unreadable cannot be read: this user may not read it/,
    remedy: /chmod 600/,
  },
  {
    case: 'a key with a passphrase, and no terminal to ask for it',
    async attempt(lab, place) {
      const key = join(place, 'encrypted');
      await writeFile(key, await readFile(lab.keyPath), { mode: 0o600 });
      execFileSync('ssh-keygen', ['-q', '-p', '-f', key, '-N', 'open sesame']);
      return { host: 'one', ssh: { key } };
    },
    code: 'key-needs-passphrase',
    category: 'secret',
    exit: 10,
    what: /encrypted\) is encrypted and no passphrase was given/,
    remedy: /ssh-add/,
  },
  {
    case: 'a key that was cut off',
    attempt: async (lab) => ({ host: 'one', ...keyFrom((await readFile(lab.keyPath, 'utf8')).slice(0, 200)) }),
    code: 'key-truncated',
    category: 'secret',
    exit: 10,
    what: /secret SSH_KEY\) has a BEGIN line but no END line/,
    remedy: /whole private key file/,
  },
  {
    case: 'the public half',
    attempt: async (lab) => ({ host: 'one', ...keyFrom(await readFile(`${lab.keyPath}.pub`, 'utf8')) }),
    code: 'key-public',
    category: 'secret',
    exit: 10,
    what: /secret SSH_KEY\) is a public key/,
    remedy: /private half/,
  },
];

/** Ways that lead nowhere, or to somebody else. */
export const CONNECTION: readonly RefusedFleet[] = [
  {
    case: 'a wrong user',
    attempt: () => ({ host: 'one', user: 'opps' }),
    code: 'auth-failed',
    category: 'auth',
    exit: 6,
    what: /does not let user opps in with the key offered: ssh-ed25519 SHA256:/,
    remedy: /authorized_keys/,
  },
  {
    case: 'a port where something else listens',
    attempt: (lab) => ({
      host: 'one',
      ssh: { port: 8022 },
      text: (fleet) => fleet.replace(`address: ${lab.host('one').address}`, `address: ${lab.gateway}`),
    }),
    code: 'not-an-ssh-server',
    category: 'network',
    exit: 6,
    what: /is no SSH server: it said "HTTP\/1\.1 400 Bad Request/,
    remedy: /Correct the port/,
  },
  {
    case: 'a port where nothing listens',
    attempt: () => ({ host: 'one', ssh: { port: 2 } }),
    code: 'connection-refused',
    category: 'network',
    exit: 6,
    what: /:2 refused the connection: .*nothing listens/,
    remedy: /sshd runs there and on which port/,
  },
  {
    case: 'a name that does not resolve',
    attempt: (lab) => ({
      host: 'one',
      text: (fleet) => fleet.replace(`address: ${lab.host('one').address}`, 'address: gpu-1.invalid'),
    }),
    code: 'name-not-found',
    category: 'dns',
    exit: 6,
    what: /gpu-1\.invalid:22 did not resolve/,
    remedy: /Correct the address, or look at the DNS/,
  },
  {
    case: 'a host key that changed',
    attempt(lab) {
      const key = lab.host('two').hostKeyLine.replace(/^\S+/, lab.host('one').address);
      return { host: 'one', ssh: { 'known-hosts': [key] } };
    },
    code: 'host-key-changed',
    category: 'host-key',
    exit: 10,
    what: /shows another ssh-ed25519 host key than the one on file: shown SHA256:\S+, on file SHA256:/,
    remedy: /installed anew, or somebody sits in between/,
  },
  {
    case: 'a host key that nobody knows',
    attempt: () => ({ host: 'one', ssh: { 'known-hosts': [] } }),
    code: 'host-key-unknown',
    category: 'host-key',
    exit: 10,
    what: /a host key that is not on file: ssh-ed25519 SHA256:/,
    remedy: /add this line to known_hosts: [\d.]+ ssh-ed25519 AAAA/,
  },
];
