import type { Json } from '../../core/json.ts';
import { type Ps, ps, psJoin } from '../../core/powershell.ts';
import { redactor } from '../../core/redact.ts';
import type { Channel, Connection } from '../../host/connection.ts';
import { withDeadline } from '../deadline.ts';
import { connectionLost } from '../session-errors.ts';
import { answerTooLate, noPowershell, scriptFailed } from './errors.ts';
import { LOCK } from './lock-script.ts';
import { PRELUDE } from './prelude.ts';
import { directScript, type RemoteScript, remoteScript } from './script.ts';

/** What a script sent back: its lines by name, in order. */
export interface Answers {
  all(name: string): readonly Json[];
  /** The last one of this name. */
  get(name: string): Json | undefined;
}

export interface ScriptOptions {
  /** A few words for messages: `install Tailscale`. */
  readonly name: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** False: the script brings its own functions. */
  readonly prelude?: boolean;
}

/**
 * The conversation with a Windows host: one connection, a PowerShell of its own for each script. What a script changes it has
 * changed when it answers; one that is cut off is unknown. Source of the ways: ansible's SSH shell for PowerShell.
 */
export class PowershellSession implements AsyncDisposable {
  readonly connection: Connection;
  readonly #host: string;
  readonly #onScript: (text: string) => void;
  #lock: Channel | undefined;
  #isLost = false;
  #commands = 0;

  constructor(connection: Connection, host: string, onScript: (text: string) => void = () => undefined) {
    this.connection = connection;
    this.#host = host;
    this.#onScript = onScript;
    connection.closed.then(() => {
      this.#isLost = true;
    });
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Remote commands started so far. */
  get commands(): number {
    return this.#commands;
  }

  /** Runs one script to its end. Throws BringupError (`timeout`, `network`, `cancelled`, `shell`, or `command` when the script threw). */
  async run(program: Ps, options: ScriptOptions): Promise<Answers> {
    this.#onScript(`# ${options.name}\n${program.powershell}`);
    const script = remoteScript(options.prelude === false ? program : psJoin([PRELUDE, program]));
    const clean = redactor([...program.secrets.values()]);
    const channel = await this.#start(script);
    const heard = listen(channel, script.marker);
    channel.stdin.end(script.stdin);
    try {
      const exit = await withDeadline(
        Promise.race([channel.exit, this.#gone()]),
        options.timeoutMs,
        options.signal,
        () => answerTooLate(options),
        this.#host,
      );
      const error = heard.answers.get('error') as { message?: string; line?: number } | undefined;
      if (error !== undefined) throw scriptFailed(this.#host, options.name, clean.text(error.message ?? ''));
      if (heard.ended()) return heard.answers;
      if (exit.code === undefined) throw connectionLost(this.#host, undefined);
      throw noPowershell(this.#host, exit.code, clean.text(heard.text()));
    } finally {
      channel.close();
    }
  }

  /**
   * Tries once to become the run that holds the host; `held` tells by whom it is. The lock is an open file of a PowerShell that
   * waits for the end of its input: when we are gone, whyever, Windows closes it.
   */
  async lock(
    holder: string,
    signal: AbortSignal,
  ): Promise<{ readonly held: false } | { readonly held: true; readonly by: string }> {
    const script = directScript(LOCK);
    const channel = await this.#start(script);
    const heard = listen(channel, script.marker);
    channel.stdin.write(`${Buffer.from(holder, 'utf8').toString('base64')}\r\n`);
    const answered = await withDeadline(
      Promise.race([heard.first('lock'), channel.exit.then(() => undefined), this.#gone()]),
      30_000,
      signal,
      () => answerTooLate({ name: 'take the lock', timeoutMs: 30_000 }),
      this.#host,
    );
    const answer = answered as { held?: boolean; by?: string; denied?: string } | undefined;
    if (answer?.held === false) {
      this.#lock = channel;
      return { held: false };
    }
    channel.close();
    if (answer?.held === true) return { held: true, by: answer.by ?? '' };
    throw scriptFailed(this.#host, 'take the lock', answer?.denied ?? heard.text());
  }

  /** Sends a file over stdin and checks there what arrived. Throws BringupError. */
  async push(
    bytes: AsyncIterable<Uint8Array>,
    to: { readonly path: string; readonly sha256: string },
    options: ScriptOptions,
  ): Promise<void> {
    const script = directScript(receive(to.path, to.sha256));
    this.#onScript(`# ${options.name}\n${receive(to.path, to.sha256).powershell}`);
    const channel = await this.#start(script);
    const heard = listen(channel, script.marker);
    const sent = (async () => {
      let rest: Buffer = Buffer.alloc(0);
      for await (const chunk of bytes) {
        rest = Buffer.concat([rest, chunk]);
        const whole = rest.length - (rest.length % LINE_BYTES);
        for (let at = 0; at < whole; at += LINE_BYTES) {
          const line = `${rest.toString('base64', at, at + LINE_BYTES)}\r\n`;
          if (!channel.stdin.write(line)) await new Promise<void>((resolve) => channel.stdin.once('drain', resolve));
        }
        rest = rest.subarray(whole);
      }
      channel.stdin.end(rest.length === 0 ? '' : `${rest.toString('base64')}\r\n`);
      return await channel.exit;
    })();
    sent.catch(() => undefined);
    try {
      await withDeadline(
        Promise.race([sent, this.#gone()]),
        options.timeoutMs,
        options.signal,
        () => answerTooLate(options),
        this.#host,
      );
      const error = heard.answers.get('error') as { message?: string } | undefined;
      if (error !== undefined || !heard.ended())
        throw scriptFailed(this.#host, options.name, error?.message ?? heard.text());
    } finally {
      channel.close();
    }
  }

  /** Frees the host and ends the connection, whatever state they are in. */
  async close(): Promise<void> {
    const lock = this.#lock;
    this.#lock = undefined;
    if (lock !== undefined) {
      lock.stdin.end();
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        lock.exit,
        new Promise((resolve) => {
          timer = setTimeout(resolve, 5_000);
        }),
      ]);
      clearTimeout(timer);
      lock.close();
    }
    await this.connection[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #start({ command }: RemoteScript): Promise<Channel> {
    this.#commands += 1;
    const channel = await this.connection.exec(command);
    channel.stdin.on('error', () => undefined);
    return channel;
  }

  #gone(): Promise<never> {
    return this.connection.closed.then((error) => {
      throw connectionLost(this.#host, error);
    });
  }
}

/** Bytes a line, before base64: PowerShell reads stdin by lines. */
const LINE_BYTES = 48 * 1024;

/** Writes what comes in lines of base64 to a file, and compares its hash; what is not right is not left there. */
function receive(path: string, sha256: string): Ps {
  return ps`$f=[IO.Path]::GetFullPath([Environment]::ExpandEnvironmentVariables(${path}))
$null=[IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($f))
$s=[IO.File]::Open($f,'Create','ReadWrite','None')
$good=$false
try{
foreach($l in $input){$b=[Convert]::FromBase64String($l);$s.Write($b,0,$b.Length)}
$s.Flush($true)
$null=$s.Seek(0,'Begin')
$h=[BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($s)).Replace('-','').ToLowerInvariant()
$good=$h -eq ${sha256}
if(-not $good){throw ('what arrived has the SHA-256 '+$h)}
}finally{$s.Dispose();if(-not $good){[IO.File]::Delete($f)}}`;
}

interface Heard {
  readonly answers: Answers;
  ended(): boolean;
  /** The last of what else was said. */
  text(): string;
  first(name: string): Promise<Json>;
}

/** Collects the lines behind the marker; profiles, banners and errors stand between them. */
function listen(channel: Channel, marker: string): Heard {
  const lines = new Map<string, Json[]>();
  const waiting = new Map<string, (value: Json) => void>();
  let said = '';
  let ended = false;
  let rest = '';
  const line = (text: string) => {
    const at = text.indexOf(`${marker} {`);
    if (at < 0) {
      said = `${said}${text}\n`.slice(-4_000);
      return;
    }
    try {
      const { n, v = null } = JSON.parse(text.slice(at + marker.length + 1)) as { n: string; v?: Json };
      if (n === 'end') ended = true;
      else lines.set(n, [...(lines.get(n) ?? []), v]);
      waiting.get(n)?.(v);
    } catch {
      said = `${said}${text}\n`.slice(-4_000);
    }
  };
  channel.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    rest += chunk;
    const parts = rest.split(/\r?\n/);
    rest = parts.pop() ?? '';
    for (const part of parts) line(part);
  });
  channel.stdout.on('end', () => line(rest));
  channel.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said = `${said}${chunk}`.slice(-4_000);
  });
  return {
    answers: { all: (name) => lines.get(name) ?? [], get: (name) => lines.get(name)?.at(-1) },
    ended: () => ended,
    text: () => said.trim(),
    first: (name) => new Promise((resolve) => waiting.set(name, resolve)),
  };
}
