import { BringupError } from '../core/error.ts';
import type { Secret } from '../core/secret.ts';
import type { Sh } from '../core/sh.ts';
import type { Channel, Connection } from '../host/connection.ts';
import { agentText, bootstrap, newMarker, passwordPrompt } from './agent.ts';
import { type ProgramResult, programText } from './program.ts';
import { noHello, type Silence, sshByHand } from './session-failure.ts';
import { type AgentEvent, eventSplitter } from './stream.ts';
import { onlyCommands } from './sudo-rights.ts';

const HEARTBEAT_MS = 5_000;
const MOST_SECTION_BYTES = 64 * 1024 * 1024;

export interface SessionOptions {
  readonly host: string;
  readonly sudo: 'root' | 'nopasswd' | 'password';
  readonly password?: Secret;
  readonly prelude: Sh;
  readonly signal?: AbortSignal;
  /** Limit for the login shell, sudo and the agent to answer. */
  readonly helloTimeoutMs?: number;
}

/** What a program may tell while it runs; everything is optional. */
export interface ProgramListener {
  event?(event: AgentEvent): void;
  /** Bytes that steps print, after the last `begin`. */
  output?(bytes: Buffer): void;
}

export type LockAnswer = { readonly held: false } | { readonly held: true; readonly by: string };

/**
 * The conversation with the agent on one host: one remote command, many programs. Losing it at any moment leaves nothing
 * behind on the host but what the journal tells. Errors: `no-session` family before the agent's hello, `connection-lost` after.
 */
export class HostSession implements AsyncDisposable {
  readonly #host: string;
  readonly #channel: Channel;
  #listener: { event(event: AgentEvent): void; data(bytes: Buffer): void } | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  readonly #lost: Promise<never>;
  /** Whether `printf` is a builtin there, so that a secret can be handed to a command unseen. */
  #printfBuiltin = false;
  #bootId = '';
  #closing = false;
  #locked = false;

  private constructor(host: string, channel: Channel, lost: Promise<never>) {
    this.#host = host;
    this.#channel = channel;
    this.#lost = lost;
    lost.catch(() => undefined);
  }

  get bootId(): string {
    return this.#bootId;
  }

  /** Starts the agent and, in the same breath, the first reads. Throws BringupError (sudo, shell, network, timeout, unsupported). */
  static async open(
    connection: Connection,
    options: SessionOptions,
    first: Sh,
  ): Promise<{ session: HostSession; first: ProgramResult }> {
    const hello = newMarker();
    const marker = newMarker();
    const text = agentText(marker, options.prelude.text);
    const channel = await connection.exec(bootstrap({ hello, bytes: Buffer.byteLength(text), sudo: options.sudo }));
    channel.stdin.on('error', () => undefined);
    const stderr: Buffer[] = [];
    const early: Buffer[] = [];
    let stderrBytes = 0;
    let session!: HostSession;
    let greeted = false;
    let askedAgain = false;
    const prompt = passwordPrompt(hello);
    const said = () => Buffer.concat(stderr).toString('utf8');
    channel.stderr.on('data', (chunk: Buffer) => {
      if (stderrBytes < 65_536) stderr.push(chunk);
      stderrBytes += chunk.length;
      if (options.sudo !== 'password' || greeted || askedAgain) return;
      // It would wait for a second password, and there is none: the end of its input makes it go.
      askedAgain = said().split(prompt).length > 2 || /try again/i.test(said());
      if (askedAgain) channel.stdin.end();
    });

    const lost = new Promise<never>((_resolve, reject) => {
      Promise.race([
        channel.exit,
        connection.closed.then((error) => ({ code: undefined, signal: undefined, error })),
      ]).then(async (exit) => {
        const reason = 'error' in exit ? exit.error : undefined;
        if (greeted) return reject(connectionLost(options.host, reason));
        const silence: Silence = {
          host: options.host,
          target: connection.target,
          user: connection.user,
          sudo: options.sudo,
          password: options.password,
          askedAgain,
          stdout: Buffer.concat(early).toString('utf8'),
          stderr: said().replaceAll(prompt, ''),
          code: exit.code,
          lost: reason,
        };
        const error = noHello(silence);
        if (error.code !== 'sudo-needs-password') return reject(error);
        reject(noHello({ ...silence, onlyCommands: await onlyCommands(connection).catch(() => undefined) }));
      });
    });
    session = new HostSession(options.host, channel, lost);

    const sendAgent = () => channel.stdin.write(text);
    const greetingSeen = new Promise<void>((resolve) => {
      const needle = Buffer.from(`${hello}\n`);
      let seen = Buffer.alloc(0);
      const onData = (chunk: Buffer) => {
        seen = Buffer.concat([seen, chunk]);
        if (!greeted && early.length < 64) early.push(chunk);
        const at = seen.indexOf(needle);
        if (at < 0) {
          if (seen.length > 1024 * 1024) seen = seen.subarray(-needle.length);
          return;
        }
        channel.stdout.off('data', onData);
        greeted = true;
        if (options.sudo === 'password') {
          channel.stdin.write(`${hello}-go\n`);
          sendAgent();
        }
        const push = eventSplitter(marker, {
          event: (event) => session.#onEvent(event),
          data: (bytes) => session.#listener?.data(bytes),
        });
        channel.stdout.on('data', push);
        push(seen.subarray(at + needle.length));
        resolve();
      };
      channel.stdout.on('data', onData);
    });

    const opening = (async () => {
      if (options.sudo === 'password') channel.stdin.write(`${options.password?.reveal() ?? ''}\n`);
      else sendAgent();
      const answer =
        options.sudo === 'password'
          ? greetingSeen.then(() => session.#send('x', first, {}))
          : session.#send('x', first, {});
      await session.#orLost(greetingSeen);
      return await session.#orLost(answer);
    })();
    opening.catch(() => undefined);
    try {
      const result = await withDeadline(
        opening,
        options.helloTimeoutMs ?? 60_000,
        options.signal,
        () =>
          greeted
            ? {
                code: 'read-timeout',
                what: 'the host did not finish answering the first reads in time',
                remedy: 'look at the load of the host and at commands in `check:`, or raise the timeout',
              }
            : {
                code: 'no-hello',
                what: 'a connection stands, but the login shell (or sudo) never started the agent',
                remedy: `run \`${sshByHand(connection.target)}\` by hand: a login script may wait for input`,
              },
        options.host,
      );
      session.#heartbeat = setInterval(() => channel.stdin.write('b\n'), HEARTBEAT_MS);
      session.#heartbeat.unref();
      return { session, first: result };
    } catch (error) {
      channel.close();
      throw error;
    }
  }

  #onEvent(event: AgentEvent): void {
    if (event.event === 'hello') {
      this.#printfBuiltin = event.words[0] === '1';
      this.#bootId = event.words[1] ?? '';
      return;
    }
    this.#listener?.event(event);
  }

  #orLost<T>(promise: Promise<T>): Promise<T> {
    return Promise.race([promise, this.#lost]);
  }

  #send(mode: 'x' | 'w', program: Sh, listener: ProgramListener, graceSeconds = 0): Promise<ProgramResult> {
    if (program.secrets.size > 0 && mode === 'w' && !this.#printfBuiltin) {
      return Promise.reject(
        new BringupError({
          code: 'printf-not-builtin',
          category: 'shell',
          what: 'the shell `sh` of this host has no builtin printf, so a secret would show in the list of processes',
          remedy:
            'install dash, bash or a busybox with builtin printf as sh, or take the secret out of this host’s section',
          where: { host: this.#host },
        }),
      );
    }
    return new Promise((resolve, reject) => {
      const sections = new Map<string, Buffer[]>();
      let current: Buffer[] | undefined;
      let bytes = 0;
      this.#listener = {
        event: (event) => {
          if (event.event === 's') {
            current = [];
            sections.set(event.words[0] ?? '', current);
          } else if (event.event === 'exit' || event.event === 'stopped') {
            this.#listener = undefined;
            const texts = new Map([...sections].map(([name, parts]) => [name, Buffer.concat(parts).toString('utf8')]));
            resolve({ sections: texts, code: event.event === 'exit' ? Number(event.words[0]) : undefined });
          } else {
            current = undefined;
            listener.event?.(event);
          }
        },
        data: (chunk) => {
          if (current === undefined) listener.output?.(chunk);
          else if (bytes < MOST_SECTION_BYTES) {
            current.push(Buffer.from(chunk));
            bytes += chunk.length;
          } else {
            reject(tooMuch(this.#host));
          }
        },
      };
      const text = programText(program);
      const size = Buffer.byteLength(text);
      this.#channel.stdin.write(mode === 'x' ? `x ${size}\n${text}` : `w ${size} ${graceSeconds}\n${text}`);
    });
  }

  /** Runs a program as a worker: in a session of its own, stopped when we are gone. `graceSeconds` is its time between TERM and KILL. */
  work(program: Sh, listener: ProgramListener = {}, graceSeconds = 0): Promise<ProgramResult> {
    return this.#orLost(this.#send('w', program, listener, graceSeconds));
  }

  /** Stops the running worker; its `work` then settles with no code. */
  stopWorker(): void {
    this.#channel.stdin.write('k\n');
  }

  /** Tries for `seconds` (at most 10, heartbeats wait meanwhile) to become the run that holds the host. `holder` is one line. */
  async lock(holder: string, seconds: number): Promise<LockAnswer> {
    let answer: ((value: LockAnswer | BringupError) => void) | undefined;
    const answered = new Promise<LockAnswer | BringupError>((resolve) => {
      answer = resolve;
    });
    let by = '';
    this.#listener = {
      event: ({ event }) => {
        if (event === 'lock-ok') answer?.({ held: false });
        else if (event === 'lock-end') answer?.({ held: true, by: by.trim() });
        else if (event === 'lock-failed') answer?.(stateNotWritable(this.#host));
      },
      data: (bytes) => {
        by += bytes.toString('utf8');
      },
    };
    const text = `${holder}\n`;
    this.#channel.stdin.write(`l ${Math.min(10, seconds)} ${Buffer.byteLength(text)}\n${text}`);
    const result = await this.#orLost(answered);
    this.#listener = undefined;
    if (result instanceof BringupError) throw result;
    this.#locked ||= !result.held;
    return result;
  }

  /** Ends the agent. After a run that held the lock it waits until it is gone (at most two seconds), so that the host is free then. */
  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    clearInterval(this.#heartbeat);
    this.#channel.stdin.end();
    if (!this.#locked) return;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      this.#channel.exit,
      new Promise((resolve) => {
        timer = setTimeout(resolve, 2_000);
      }),
    ]);
    clearTimeout(timer);
    this.#channel.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

async function withDeadline<T>(
  promise: Promise<T>,
  ms: number,
  signal: AbortSignal | undefined,
  explain: () => { code: string; what: string; remedy: string },
  host: string,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new BringupError({ ...explain(), category: 'timeout', where: { host } })), ms);
    onAbort = () =>
      reject(
        new BringupError({
          code: 'cancelled',
          category: 'cancelled',
          what: 'the run was cancelled',
          remedy: 'run it again: it goes on from what is there',
          where: { host },
        }),
      );
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
  }
}

function connectionLost(host: string, cause: Error | undefined): BringupError {
  return new BringupError({
    code: 'connection-lost',
    category: 'network',
    what: `the connection to the host broke${cause === undefined ? '' : ` (${cause.message})`}`,
    remedy: 'run it again: the next run reads what is there and goes on',
    where: { host },
    cause,
  });
}

function tooMuch(host: string): BringupError {
  return new BringupError({
    code: 'read-too-large',
    category: 'unsupported',
    what: 'the host answered the reads with more than 64 MiB',
    remedy: 'do not manage lines in files of that size',
    where: { host },
  });
}

function stateNotWritable(host: string): BringupError {
  return new BringupError({
    code: 'state-not-writable',
    category: 'filesystem',
    what: '/var/lib/bringup cannot be written, so no change may begin (disk full or read-only?)',
    remedy: 'look at `df -h /var/lib` and `mount` on the host; nothing was changed',
    where: { host },
  });
}
