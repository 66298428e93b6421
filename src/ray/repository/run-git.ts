import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { cancelled } from '../../host/cancelled.ts';
import { localEnvironment } from '../../host/local.ts';

/** How git ended; `code` is undefined when it could not be started or took too long, and `said` then says why. */
export interface GitRan {
  readonly code: number | undefined;
  readonly stdout: string;
  /** What it wrote on standard error. */
  readonly said: string;
}

export interface GitCall {
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A file that gets its standard output. */
  readonly into?: string;
}

const TIMEOUT_MS = 15 * 60_000;
/** What leads out of this machine and what proves servers to it, and the agent of its user. */
const PASSED_ON = /^(?:(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|GIT_SSL_CAINFO|SSH_AUTH_SOCK|XDG_CONFIG_HOME)$/i;

/**
 * Runs git in a folder, with few variables, no questions, and in English. The settings of the user of this machine count: proxies,
 * credential helpers, other addresses. Throws BringupError only when `signal` is aborted (`cancelled`).
 */
export async function runGit(args: readonly string[], call: GitCall): Promise<GitRan> {
  const { folder, signal, timeoutMs = TIMEOUT_MS, env = {}, into } = call;
  const passed = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name));
  const timeout = AbortSignal.timeout(timeoutMs);
  const ran = await new Promise<GitRan>((settle) => {
    const child = spawn('git', ['-C', folder, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...localEnvironment(), ...Object.fromEntries(passed), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', ...env },
      signal: AbortSignal.any([signal, timeout]),
    });
    let [stdout, said, failure] = ['', '', ''];
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const written =
      into === undefined
        ? undefined
        : pipeline(child.stdout, createWriteStream(into, { mode: 0o600 })).catch((error: Error) => {
            failure = error.message;
          });
    if (written === undefined)
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
    child.on('error', (error) => {
      failure = timeout.aborted ? `git took longer than ${timeoutMs / 1000} s` : error.message;
    });
    child.on('close', async (code) => {
      await written;
      settle({ code: failure === '' ? (code ?? undefined) : undefined, stdout, said: `${said}${failure}` });
    });
  });
  if (signal.aborted) throw cancelled('running git', signal);
  return ran;
}
