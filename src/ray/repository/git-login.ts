import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Secret } from '../../core/secret.ts';

/** What git is given to get into a server, as variables. What lies in files goes with it. */
export interface GitLogin extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
}

export interface GitKeys {
  readonly deployKey?: Secret;
  /** Lines of known_hosts. */
  readonly hostKeys?: readonly string[];
}

/** Nobody is asked, a server that is not known is turned away, and one that hangs is given up. */
const ALWAYS = [
  'BatchMode=yes',
  'StrictHostKeyChecking=yes',
  'UpdateHostKeys=no',
  'ConnectTimeout=20',
  'ServerAliveInterval=10',
  'ServerAliveCountMax=3',
];
/** Only this key, and nothing that the user's own settings would add. */
const ONLY_THE_KEY = [
  'IdentitiesOnly=yes',
  'IdentityAgent=none',
  'PreferredAuthentications=publickey',
  'ControlMaster=no',
  'ControlPath=none',
];

/**
 * The login for one use of git. A deploy key lies in a folder of its own for that long, readable by this user alone: never in an
 * argument, and in no variable. Without one, it is what `ssh` of this machine's user does.
 */
export async function gitLogin({ deployKey, hostKeys }: GitKeys): Promise<GitLogin> {
  const needed = deployKey !== undefined || hostKeys !== undefined;
  const folder = needed ? await mkdtemp(join(tmpdir(), 'bringup-git-')) : undefined;
  const gone = async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    const options = [...ALWAYS];
    const words = ['ssh'];
    if (folder !== undefined && hostKeys !== undefined) {
      const path = join(folder, 'known_hosts');
      await writeFile(path, hostKeys.map((line) => `${line}\n`).join(''), { mode: 0o600 });
      options.push(`UserKnownHostsFile=${path}`, 'GlobalKnownHostsFile=/dev/null');
    }
    if (folder !== undefined && deployKey !== undefined) {
      const path = join(folder, 'key');
      await writeFile(path, `${deployKey.reveal().trim().replaceAll('\r\n', '\n')}\n`, { mode: 0o600 });
      words.push('-F', '/dev/null', '-i', path);
      options.push(...ONLY_THE_KEY);
    }
    // git gives it to a shell.
    const command = [...words, ...options.flatMap((option) => ['-o', option])].map(quoted).join(' ');
    return { env: { GIT_SSH_COMMAND: command, GIT_SSH_VARIANT: 'ssh' }, [Symbol.asyncDispose]: gone };
  } catch (error) {
    await gone();
    throw error;
  }
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
