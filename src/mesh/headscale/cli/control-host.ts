import { quote } from '../../../core/sh.ts';
import { withDeadline } from '../../../engine/deadline.ts';
import { cancelledError } from '../../../engine/errors.ts';
import type { SudoChoice } from '../../../engine/run-context.ts';
import { noHello } from '../../../engine/session-failure.ts';
import type { Connection } from '../../../host/connection.ts';
import { createSemaphore } from '../../../host/semaphore.ts';
import { GRACE_MS, graceAfter } from '../../grace.ts';
import { type Connected, sharedConnection } from './shared-connection.ts';

/** How one command of the control host ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The machine that has the `headscale` command. */
export interface ControlHost extends AsyncDisposable {
  /** `headscale on ctl`, for messages. */
  readonly what: string;
  /** Runs `headscale` with these words; its two outputs are kept apart. Throws BringupError when it cannot be said how it ended. */
  run(words: readonly string[], how?: HowToRun): Promise<Ran>;
}

export interface HowToRun {
  /** For the command, without the connection. Default: 30 s. */
  readonly limitMs?: number;
  /** For keys: a run that is cancelled still waits a few seconds for how this ends, and may still begin it. */
  readonly steady?: boolean;
}

/** How the control host is reached, and what is run there. */
export interface ControlHostOptions {
  /** Name of the host, or `this machine`. */
  readonly name: string;
  /** `headscale`, a path, or several words such as `docker exec headscale headscale`. */
  readonly command: string;
  readonly signal?: AbortSignal;
  connect(signal: AbortSignal): Promise<Connected>;
}

/** The command line itself gives up after 5 s without a server. */
const LIMIT_MS = 30_000;
/** A connection that nobody needs for so long is closed; the next question opens another. */
const IDLE_MS = 5_000;
/** Far below what an sshd allows on one connection. */
const AT_ONCE = 4;
const MOST_BYTES = 64 * 2 ** 20;
const MARK = 'bringup-headscale-begins';

/** A control host that is connected to when it is first asked something, once for all questions. */
export function controlHost({ name, command, signal, connect }: ControlHostOptions): ControlHost {
  const slots = createSemaphore(AT_ONCE);
  // Not the run's signal: one that is cancelled may still have a key to give back.
  const closing = new AbortController();
  const shared = sharedConnection(() => connect(closing.signal), IDLE_MS);
  return {
    what: `headscale on ${name}`,
    async run(words, { limitMs = LIMIT_MS, steady = false } = {}) {
      using grace = graceAfter({ cancel: signal, ms: GRACE_MS });
      const until = steady ? grace.signal : signal;
      const leave = await slots.acquire(`a channel to ${name}`, until);
      try {
        const ended = shared.use(async ({ connection, sudo }) => {
          if (until?.aborted) throw cancelledError(name);
          const running = runOn(connection, { name, sudo, words: [...command.split(' '), ...words] });
          const ran = running.then(({ done }) => done);
          try {
            return await withDeadline(ran, limitMs, until, () => tooLate(name, words, limitMs), name);
          } catch (error) {
            ran.catch(() => undefined);
            void running.then(({ close }) => close()).catch(() => undefined);
            throw error;
          }
        });
        return await whileNot(until, ended, name);
      } finally {
        leave();
      }
    },
    async [Symbol.asyncDispose]() {
      closing.abort();
      await shared[Symbol.asyncDispose]();
    },
  };
}

/** Who is cancelled does not wait for a connection that is being opened for others, too. */
async function whileNot<T>(signal: AbortSignal | undefined, work: Promise<T>, name: string): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = () => reject(cancelledError(name));
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Sentences of sudo, or about it, except that it does not find what it is to run. */
const BY_SUDO = /^(?:sudo: (?!\S+: command not found)|sorry, |env: \W*sudo\W)|sudoers file/im;

interface Call {
  readonly name: string;
  readonly sudo: SudoChoice;
  readonly words: readonly string[];
}

/** Login scripts may print; what comes after the mark is the command's own. */
async function runOn(connection: Connection, { name, sudo, words }: Call) {
  const become = { root: '', nopasswd: 'env LC_ALL=C sudo -n ', password: "env LC_ALL=C sudo -S -p '' " }[sudo.sudo];
  const inner = `printf "\\n%s\\n" ${MARK}; exec ${become}${words.map(quote).join(' ')}`;
  const channel = await connection.exec(`exec sh -c ${quote(inner)}`);
  channel.stdin.on('error', () => undefined);
  channel.stdin.end(sudo.sudo === 'password' ? `${sudo.password.reveal()}\n` : '');
  const finish = async (): Promise<Ran> => {
    const [stdout, stderr, exit] = await Promise.all([all(channel.stdout), all(channel.stderr), channel.exit]);
    const begin = stdout.indexOf(`${MARK}\n`);
    const refused = sudo.sudo !== 'root' && exit.code !== 0 && BY_SUDO.test(stderr);
    if (exit.code !== undefined && begin >= 0 && !refused)
      return { code: exit.code, stdout: stdout.slice(begin + MARK.length + 1), stderr };
    throw noHello({
      host: name,
      target: connection.target,
      user: connection.user,
      sudo: sudo.sudo,
      password: sudo.sudo === 'password' ? sudo.password : undefined,
      askedAgain: /try again|incorrect password|no password was provided/i.test(stderr),
      stdout: begin < 0 ? stdout : stdout.slice(0, begin),
      stderr,
      code: exit.code,
      lost: exit.code === undefined ? new Error(exit.signal ?? 'no exit code came back') : undefined,
    });
  };
  return { done: finish(), close: () => channel.close() };
}

async function all(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  for await (const part of stream) {
    sizeBytes += (part as Buffer).length;
    if (sizeBytes <= MOST_BYTES) parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

function tooLate(name: string, words: readonly string[], limitMs: number) {
  return {
    code: 'mesh-server-slow',
    what: `\`headscale ${words.slice(0, 2).join(' ')}\` on ${name} did not end within ${limitMs / 1_000} s`,
    remedy: 'see whether the server is overloaded, and what the command waits for when run there by hand',
  };
}
