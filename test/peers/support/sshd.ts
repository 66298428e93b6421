import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './port.ts';
import { descendants, signalOne } from './sessions.ts';

export type KeyType = 'ed25519' | 'ecdsa' | 'rsa';

/** Makes a key pair with ssh-keygen and returns the path of its private half. */
export function makeKey(directory: string, name: string, type: KeyType = 'ed25519', passphrase = ''): string {
  const path = join(directory, name);
  const bits = type === 'rsa' ? ['-b', '2048'] : [];
  execFileSync('ssh-keygen', ['-q', '-t', type, ...bits, '-N', passphrase, '-C', name, '-f', path]);
  return path;
}

export const publicLine = (privatePath: string): string => readFileSync(`${privatePath}.pub`, 'utf8').trim();

/** `type base64`, as known_hosts wants it. */
export const publicWords = (privatePath: string): string => publicLine(privatePath).split(' ').slice(0, 2).join(' ');

/** `SHA256:...` by ssh-keygen. */
export const fingerprintOf = (path: string): string =>
  execFileSync('ssh-keygen', ['-lf', path], { encoding: 'utf8' }).split(' ')[1] ?? '';

export interface SshdOptions {
  readonly hostKeyTypes?: readonly KeyType[];
  /** Further lines of sshd_config; they come first, so they win. */
  readonly config?: readonly string[];
  /** Public keys that may log in. */
  readonly authorized?: readonly string[];
}

/** An sshd of our own on the loopback, in the foreground, with its files in a directory that goes with it. */
export interface Sshd extends AsyncDisposable {
  readonly port: number;
  readonly user: string;
  readonly directory: string;
  readonly pid: number;
  hostKey(type?: KeyType): string;
  /** known_hosts text for this server, by `[127.0.0.1]:port`. */
  knownHosts(...types: readonly KeyType[]): string;
  log(): string;
}

/** Starts one and waits until it listens. A port that somebody else took in between is tried again with another. */
export async function startSshd({
  hostKeyTypes = ['ed25519'],
  config = [],
  authorized = [],
}: SshdOptions = {}): Promise<Sshd> {
  const directory = mkdtempSync(join(tmpdir(), 'bringup-sshd-'));
  mkdirSync('/run/sshd', { recursive: true });
  const hostKeys = new Map(hostKeyTypes.map((type) => [type, makeKey(directory, `host_${type}`, type)]));
  writeFileSync(join(directory, 'authorized_keys'), authorized.map((key) => `${key}\n`).join(''));
  const lines = [...config, ...[...hostKeys.values()].map((path) => `HostKey ${path}`)];
  const log = () => (existsSync(join(directory, 'log')) ? readFileSync(join(directory, 'log'), 'utf8') : '');
  for (let attempt = 1; ; attempt++) {
    const { port, child, gone } = await launch(directory, lines);
    const stop = async () => {
      const sessions = descendants(child.pid ?? 0);
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await gone;
      for (const pid of sessions) signalOne(pid, 'SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    };
    const until = performance.now() + 10_000;
    const listens = () => log().includes(`Server listening on 127.0.0.1 port ${port}`);
    while (!listens() && child.exitCode === null && performance.now() < until) await sleep(10);
    if (!listens()) {
      if (attempt < 5 && /Address already in use/.test(log())) continue;
      const text = log();
      await stop();
      throw new Error(`sshd did not start: ${text}`);
    }
    return {
      port,
      user: userInfo().username,
      directory,
      pid: child.pid ?? 0,
      hostKey: (type = 'ed25519') => hostKeys.get(type) ?? '',
      knownHosts: (...types) =>
        (types.length > 0 ? types : hostKeyTypes)
          .map((type) => `[127.0.0.1]:${port} ${publicWords(hostKeys.get(type) ?? '')}\n`)
          .join(''),
      log,
      [Symbol.asyncDispose]: stop,
    };
  }
}

async function launch(directory: string, lines: readonly string[]) {
  const port = await freePort();
  const settings = [
    ...lines,
    // Start files of the user who runs the tests stay out: they are slow, and a killed session may leave their locks.
    `SetEnv HOME=${directory}`,
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `AuthorizedKeysFile ${join(directory, 'authorized_keys')}`,
    'StrictModes no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'UsePAM no',
    'PermitRootLogin prohibit-password',
    `PidFile ${join(directory, 'pid')}`,
  ];
  const file = join(directory, 'sshd_config');
  writeFileSync(file, `${settings.join('\n')}\n`);
  // It goes with us also when we are killed. The process stays the same one: setpriv and sshd replace each other.
  const command = ['--pdeathsig', 'TERM', '/usr/sbin/sshd', '-D', '-f', file, '-E', join(directory, 'log')];
  const child = spawn('setpriv', command, { stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { port, child, gone };
}
