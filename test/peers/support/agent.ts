import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** An ssh-agent of our own. */
export interface Agent extends AsyncDisposable {
  readonly socket: string;
  readonly pid: number;
  /** `ssh-add`s a key that has no passphrase, or one that has by its answer. */
  add(key: string, passphrase?: string): void;
}

export async function startAgent(directory: string): Promise<Agent> {
  const socket = join(directory, `agent-${process.pid}-${Math.random().toString(36).slice(2)}`);
  const child = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  while (!existsSync(socket)) await sleep(10);
  return {
    socket,
    pid: child.pid ?? 0,
    add(key, passphrase = '') {
      const env = {
        ...process.env,
        SSH_AUTH_SOCK: socket,
        SSH_ASKPASS: join(directory, 'askpass'),
        SSH_ASKPASS_REQUIRE: 'force',
        ANSWER: passphrase,
      };
      execFileSync(
        'sh',
        [
          '-c',
          `printf '#!/bin/sh\\nprintf "%%s\\\\n" "$ANSWER"\\n' >"$SSH_ASKPASS"; chmod 700 "$SSH_ASKPASS"; exec ssh-add -q "$1"`,
          'sh',
          key,
        ],
        { env, stdio: 'ignore' },
      );
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
