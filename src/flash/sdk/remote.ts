import { BringupError } from '../../core/error.ts';
import type { Redactor } from '../../core/redact.ts';
import { quote } from '../../core/sh.ts';
import { cancelled } from '../../host/cancelled.ts';
import type { Connection } from '../../host/connection.ts';
import { type Upload, upload } from '../../host/upload.ts';
import type { CommandOptions, CommandResult, Context, Remote } from './api.ts';
import { aptInstall } from './apt.ts';
import { commandFailed, commandTimeout, tooMuch } from './command-errors.ts';

const USUAL_MS = 300_000;
const MOST_BYTES = 64 * 2 ** 20;

export interface Session {
  readonly connection: Connection;
  /** How root is become: it is root already, or sudo asks for nothing. */
  readonly sudo: 'root' | 'nopasswd';
  readonly context: Context;
  readonly redactor: Redactor;
}

/** The node as callbacks see it, and what puts files there. */
export interface RemoteRuntime {
  readonly remote: Remote;
  /** The bytes of what a command printed. */
  bytes(command: string): Promise<Buffer>;
  put(
    source: Upload['source'],
    path: string,
    options: { readonly mode?: number; readonly owner?: string },
  ): Promise<void>;
}

/** Commands and files of a node over one connection; what commands print goes to the log, without secrets. */
export function remoteRuntime(session: Session): RemoteRuntime {
  const { connection, sudo, context } = session;
  const run = async (command: string, options: CommandOptions = {}): Promise<CommandResult> => {
    context.log(`$ ${session.redactor.text(command)}`);
    const { exitCode, stdout, stderr } = await execute(session, command, options, true);
    if (exitCode !== 0 && options.check !== false)
      throw commandFailed(context.node, command, exitCode, stderr, session.redactor);
    return { exitCode, stdout: stdout.toString('utf8'), stderr };
  };
  const bytes = async (command: string) => {
    const { exitCode, stdout, stderr } = await execute(session, command, {}, false);
    if (exitCode !== 0) throw commandFailed(context.node, command, exitCode, stderr, session.redactor);
    return stdout;
  };
  const put: RemoteRuntime['put'] = async (source, path, { mode = 0o644, owner }) => {
    context.log(`> ${path}`);
    await upload(connection, {
      source,
      destination: path,
      mode,
      ...(owner === undefined ? {} : { owner }),
      sudo: sudo === 'nopasswd',
      signal: context.signal,
    });
  };
  return {
    bytes,
    put,
    remote: {
      run,
      writeFile: (path, data, options = {}) => put(Buffer.from(data as Uint8Array), path, options),
      readFile: (path) => bytes(`exec cat -- ${quote(path)}`),
      apt: { install: (...names) => aptInstall(names, run) },
    },
  };
}

interface Ended {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const BECOME: Readonly<Record<Session['sudo'], string>> = { root: '', nopasswd: 'sudo -n ' };

async function execute(
  { connection, sudo, context, redactor }: Session,
  command: string,
  { timeoutMs = USUAL_MS, as = 'root', input }: CommandOptions,
  tells: boolean,
): Promise<Ended> {
  const { signal, node } = context;
  const become = as === 'root' ? BECOME[sudo] : '';
  if (signal.aborted) throw cancelled(`a command on node ${node.name}`, signal);
  const timeout = AbortSignal.timeout(timeoutMs);
  const over = AbortSignal.any([signal, timeout]);
  const channel = await connection.exec(`exec env LC_ALL=C.UTF-8 ${become}sh -c ${quote(command)}`);
  const close = () => channel.close();
  over.addEventListener('abort', close, { once: true });
  try {
    channel.stdin.on('error', () => undefined);
    channel.stdin.end(input ?? '');
    const tell = tells ? (line: string) => context.log(`  ${redactor.text(line)}`) : () => undefined;
    const [stdout, stderr] = await Promise.all([collect(channel.stdout, tell), collect(channel.stderr, tell)]);
    const { code } = await channel.exit;
    if (signal.aborted) throw cancelled(`a command on node ${node.name}`, signal);
    if (timeout.aborted) throw commandTimeout(node, redactor.text(command), timeoutMs);
    if (stdout === undefined || stderr === undefined) throw tooMuch(node, redactor.text(command), MOST_BYTES);
    if (code === undefined) throw lost(node.name, redactor.text(command));
    return { exitCode: code, stdout, stderr: stderr.toString('utf8') };
  } finally {
    over.removeEventListener('abort', close);
    channel.close();
  }
}

/** All that comes, told line by line; undefined when it is more than memory should hold. */
async function collect(stream: NodeJS.ReadableStream, tell: (line: string) => void): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  let rest = '';
  try {
    for await (const part of stream) {
      const piece = Buffer.from(part as Buffer);
      sizeBytes += piece.length;
      if (sizeBytes <= MOST_BYTES) parts.push(piece);
      const lines = (rest + piece.toString('utf8')).split('\n');
      rest = (lines.pop() ?? '').slice(-8_192);
      for (const line of lines) tell(line.trimEnd());
    }
  } catch {
    // Closed halfway: why is known elsewhere.
  }
  if (rest !== '') tell(rest.trimEnd());
  return sizeBytes > MOST_BYTES ? undefined : Buffer.concat(parts);
}

function lost(node: string, command: string): BringupError {
  return new BringupError({
    code: 'flash-command-lost',
    category: 'network',
    what: `the connection to node ${node} broke in the middle of: ${command}`,
    remedy: 'run it again',
  });
}
