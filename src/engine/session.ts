import { BringupError } from '../core/error.ts';
import type { Sh } from '../core/sh.ts';
import type { Channel, Connection } from '../host/connection.ts';
import { withDeadline } from './deadline.ts';
import { hostText } from './host-text.ts';
import { type ProgramResult, programText } from './program.ts';
import { readCutOff, stateNotWritable, tooMuch } from './session-errors.ts';
import { sshByHand } from './session-failure.ts';
import { type AgentListener, type AgentOptions, startAgent } from './start-agent.ts';
import type { AgentEvent } from './stream.ts';

const HEARTBEAT_MS = 5_000;
const MOST_SECTION_BYTES = 64 * 1024 * 1024;

export interface SessionOptions extends AgentOptions {
  readonly signal?: AbortSignal;
  /** Limit for the login shell, sudo and the agent to answer. */
  readonly helloTimeoutMs?: number;
  /** Told of every program before it is sent; secrets stand in it as variables. */
  readonly trace?: (program: string) => void;
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
  #listener: AgentListener | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  readonly #lost: Promise<never>;
  /** Whether `printf` is a builtin there, so that a secret can be handed to a command unseen. */
  #printfBuiltin = false;
  #bootId = '';
  #closing = false;
  #isLost = false;
  #locked = false;
  #programs = 0;
  #trace: SessionOptions['trace'];

  private constructor(host: string, channel: Channel, lost: Promise<never>) {
    this.#host = host;
    this.#channel = channel;
    this.#lost = lost;
    lost.catch(() => {
      this.#isLost = true;
    });
  }

  /** Whether the connection is known to be gone. */
  get isLost(): boolean {
    return this.#isLost;
  }

  get bootId(): string {
    return this.#bootId;
  }

  /** Starts the agent and, in the same breath, the first reads. Throws BringupError (sudo, shell, network, timeout, unsupported). */
  static async open(
    connection: Connection,
    options: SessionOptions,
  ): Promise<{ session: HostSession; first: ProgramResult }> {
    const agent = await startAgent(connection, options);
    const session = new HostSession(options.host, agent.channel, agent.lost);
    session.#trace = options.trace;
    options.trace?.(options.first.text);
    agent.listen({ event: (event) => session.#onEvent(event), data: (bytes) => session.#listener?.data(bytes) });
    const opening = session.#orLost(session.#answer({})).then((result) => session.#whole(result));
    opening.catch(() => undefined);
    try {
      const result = await withDeadline(
        opening,
        options.helloTimeoutMs ?? 60_000,
        options.signal,
        () =>
          agent.hasGreeted()
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
      session.#heartbeat = setInterval(() => agent.channel.stdin.write('b\n'), HEARTBEAT_MS);
      session.#heartbeat.unref();
      return { session, first: result };
    } catch (error) {
      agent.channel.close();
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

  #send(
    head: (bytes: number, number: number) => string,
    program: Sh,
    listener: ProgramListener,
  ): Promise<ProgramResult> {
    if (program.secrets.size > 0 && !this.#printfBuiltin) {
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
    this.#programs += 1;
    this.#trace?.(program.text);
    const answer = this.#answer(listener);
    const text = programText(program);
    this.#channel.stdin.write(`${head(Buffer.byteLength(text), this.#programs)}\n${text}`);
    return this.#orLost(answer);
  }

  /** What the program that was sent last tells. */
  #answer(listener: ProgramListener): Promise<ProgramResult> {
    const number = this.#programs;
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
            // The end of a program that was given up comes late: it is not the end of this one.
            if (Number(event.words[0]) !== number) return;
            this.#listener = undefined;
            const texts = new Map([...sections].map(([name, parts]) => [name, hostText(Buffer.concat(parts))]));
            resolve({ sections: texts, code: event.event === 'exit' ? Number(event.words[1]) : undefined });
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
    });
  }

  /** Runs a program as a worker: in a session of its own, stopped when we are gone. `graceSeconds` is its time between TERM and KILL. */
  work(program: Sh, listener: ProgramListener = {}, graceSeconds = 0): Promise<ProgramResult> {
    return this.#send((bytes, number) => `w ${bytes} ${graceSeconds} ${number}`, program, listener);
  }

  /**
   * Runs a program that reads. It saves the host the processes of a worker, but cannot be stopped, and the agent hears nothing
   * meanwhile: only for what is known to take seconds at most.
   */
  read(program: Sh): Promise<ProgramResult> {
    return this.#send((bytes, number) => `r ${bytes} ${number}`, program, {}).then((result) => this.#whole(result));
  }

  #whole(result: ProgramResult): ProgramResult {
    if (result.code === undefined) throw readCutOff(this.#host);
    return result;
  }

  /** Runs the last program, of seconds at most; then the agent goes, and with it the lock. */
  finish(program: Sh): Promise<ProgramResult> {
    return this.#send((bytes, number) => `q ${bytes} ${number}`, program, {});
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
    this.#channel.stdin.write(`l ${Math.min(10, seconds)}\n${holder}\n`);
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
