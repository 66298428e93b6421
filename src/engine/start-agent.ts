import type { Secret } from '../core/secret.ts';
import type { Sh } from '../core/sh.ts';
import type { Channel, Connection } from '../host/connection.ts';
import { agentText, bootstrap, newMarker, passwordPrompt } from './agent.ts';
import { programText } from './program.ts';
import { connectionLost } from './session-errors.ts';
import { noHello, type Silence } from './session-failure.ts';
import { type AgentEvent, eventSplitter } from './stream.ts';
import { kernelName, onlyCommands } from './sudo-rights.ts';

export interface AgentOptions {
  readonly host: string;
  readonly sudo: 'root' | 'nopasswd' | 'password';
  readonly password?: Secret;
  readonly prelude: Sh;
  /** The first reads. */
  readonly first: Sh;
}

/** Who hears what the agent says. */
export interface AgentListener {
  event(event: AgentEvent): void;
  data(bytes: Buffer): void;
}

/** The one remote command of a session, on its way through login shell and sudo to the agent. */
export interface StartedAgent {
  readonly channel: Channel;
  /** Resolves when the agent runs: whatever came before it (banners, login scripts) is dropped. */
  readonly greeted: Promise<void>;
  hasGreeted(): boolean;
  /** Rejects with a BringupError that says why, when it never greeted, or that it is gone. */
  readonly lost: Promise<never>;
  /** To be called once, before anything can have been said. */
  listen(listener: AgentListener): void;
}

/** Most that is kept of what a host says before the greeting. */
const MOST_EARLY_BYTES = 65_536;
const MOST_BEFORE_GREETING_BYTES = 1024 * 1024;

/**
 * Starts the agent. Its text is sent at once, or, behind a password, once it greeted: what sudo does not read of a
 * password's line would otherwise be taken for program. A wrong password is tried once only.
 */
export async function startAgent(connection: Connection, options: AgentOptions): Promise<StartedAgent> {
  const { host, sudo, password } = options;
  const hello = newMarker();
  const marker = newMarker();
  const text = agentText(marker, options.prelude.text, programText(options.first));
  const channel = await connection.exec(bootstrap({ hello, bytes: Buffer.byteLength(text), sudo }));
  channel.stdin.on('error', () => undefined);
  const prompt = passwordPrompt(hello);
  const early = { stdout: keepFirst(), stderr: keepFirst() };
  let greeted = false;
  let askedAgain = false;
  let listener: AgentListener | undefined;

  channel.stderr.on('data', (chunk: Buffer) => {
    early.stderr.add(chunk);
    if (sudo !== 'password' || greeted || askedAgain) return;
    // It would wait for a second password, and there is none: the end of its input makes it go.
    askedAgain = early.stderr.text().split(prompt).length > 2 || /try again/i.test(early.stderr.text());
    if (askedAgain) channel.stdin.end();
  });

  const gone = Promise.race([
    channel.exit,
    connection.closed.then((error) => ({ code: undefined, signal: undefined, error })),
  ]);
  const lost = gone.then(async (exit) => {
    const reason = 'error' in exit ? exit.error : undefined;
    if (greeted) throw connectionLost(host, reason);
    const silence: Silence = {
      host,
      target: connection.target,
      user: connection.user,
      sudo,
      password,
      askedAgain,
      stdout: early.stdout.text(),
      stderr: early.stderr.text().replaceAll(prompt, ''),
      code: exit.code,
      lost: reason,
    };
    const error = noHello(silence);
    if (error.code === 'sudo-missing')
      throw noHello({ ...silence, kernel: await kernelName(connection).catch(() => undefined) });
    if (error.code !== 'sudo-needs-password') throw error;
    throw noHello({ ...silence, onlyCommands: await onlyCommands(connection).catch(() => undefined) });
  });
  lost.catch(() => undefined);

  const { promise, resolve } = Promise.withResolvers<void>();
  const needle = Buffer.from(`${hello}\n`);
  let seen: Buffer = Buffer.alloc(0);
  const beforeGreeting = (chunk: Buffer) => {
    early.stdout.add(chunk);
    seen = Buffer.concat([seen, chunk]);
    const at = seen.indexOf(needle);
    if (at < 0) {
      if (seen.length > MOST_BEFORE_GREETING_BYTES) seen = seen.subarray(-needle.length);
      return;
    }
    channel.stdout.off('data', beforeGreeting);
    greeted = true;
    if (sudo === 'password') channel.stdin.write(`${hello}-go\n${text}`);
    const push = eventSplitter(marker, {
      event: (event) => listener?.event(event),
      data: (bytes) => listener?.data(bytes),
    });
    channel.stdout.on('data', push);
    push(seen.subarray(at + needle.length));
    resolve();
  };
  channel.stdout.on('data', beforeGreeting);
  channel.stdin.write(sudo === 'password' ? `${password?.reveal() ?? ''}\n` : text);

  return {
    channel,
    greeted: promise,
    hasGreeted: () => greeted,
    lost,
    listen(to) {
      listener = to;
    },
  };
}

/** Keeps the beginning of a stream, for the sentence that says what went wrong. */
function keepFirst(): { add(chunk: Buffer): void; text(): string } {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return {
    add(chunk) {
      if (bytes < MOST_EARLY_BYTES) chunks.push(chunk);
      bytes += chunk.length;
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}
