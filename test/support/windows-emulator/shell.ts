import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { descendants, signalOne } from '../../peers/support/sessions.ts';
import { makeKey, publicLine, type Sshd, startSshd } from '../../peers/support/sshd.ts';
import { Interpreter } from './interpreter.ts';
import type { WindowsMachine } from './machine.ts';
import { Thrown, textOf } from './values.ts';

/** A real sshd whose login shell is cmd.exe or PowerShell of an emulated Windows machine. */
export interface WindowsSshd extends AsyncDisposable {
  readonly sshd: Sshd;
  readonly machine: WindowsMachine;
  /** The private key that may log in. */
  readonly key: string;
  /** Remote commands so far, as they came. */
  readonly commands: readonly string[];
  /** Scripts that ran, in clear text. */
  readonly scripts: readonly string[];
  /** Breaks all connections. */
  cut(): void;
  /** Errors of the emulator itself: a script beyond what it knows. */
  readonly faults: readonly string[];
}

/** What stands between sshd and the test: it carries stdin, both outputs and the exit code over a socket. In perl, which starts fast. */
const CLIENT = String.raw`use strict; use IO::Socket::UNIX; use IO::Select;
my $s = IO::Socket::UNIX->new(Peer => $ARGV[0]) or exit 255;
sub put { my ($to, $bytes) = @_; while (length $bytes) { my $n = syswrite $to, $bytes; exit 255 unless defined $n; substr($bytes, 0, $n) = '' } }
sub say_ { put($s, pack('CN', $_[0], length $_[1]) . $_[1]) }
$SIG{PIPE} = 'IGNORE';
say_(0, $ENV{SSH_ORIGINAL_COMMAND} // '');
my $both = IO::Select->new($s, \*STDIN);
my $rest = '';
while (my @ready = $both->can_read) {
  for my $from (@ready) {
    my $n = sysread $from, my $bytes, 65536;
    if ($from != $s) { if ($n) { say_(1, $bytes) } else { say_(2, ''); $both->remove($from) } next }
    exit 255 unless $n;
    $rest .= $bytes;
    while (length $rest >= 5) {
      my ($kind, $size) = unpack 'CN', $rest;
      last if length $rest < 5 + $size;
      my $part = substr $rest, 5, $size;
      substr($rest, 0, 5 + $size) = '';
      if ($kind == 1) { put(\*STDOUT, $part) } elsif ($kind == 2) { put(\*STDERR, $part) } else { exit unpack 'N', $part }
    }
  }
}
`;

/** Starts one. `shell` is what `DefaultShell` says there. */
export async function startWindowsSshd(
  machine: WindowsMachine,
  shell: 'cmd' | 'powershell' = 'cmd',
): Promise<WindowsSshd> {
  const directory = mkdtempSync(join(tmpdir(), 'bringup-windows-'));
  const path = join(directory, 'socket');
  const commands: string[] = [];
  const scripts: string[] = [];
  const faults: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const stdin = new PassThrough();
    socket.on('close', () => stdin.end());
    const send = (kind: number, bytes: Buffer) => {
      const head = Buffer.alloc(5);
      head[0] = kind;
      head.writeUInt32BE(bytes.length, 1);
      if (!socket.destroyed) socket.write(Buffer.concat([head, bytes]));
    };
    const run = async (command: string) => {
      commands.push(command);
      const end = await login(shell, command, {
        machine,
        stdin,
        scripts,
        out: (text) => send(1, Buffer.from(text)),
      }).catch((error: unknown) => {
        faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return { code: 1, err: String(error) };
      });
      if (end.err !== '') send(2, Buffer.from(end.err));
      const code = Buffer.alloc(4);
      code.writeInt32BE(end.code & 255);
      send(3, code);
    };
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 5 && rest.length >= 5 + rest.readUInt32BE(1)) {
        const bytes = rest.subarray(5, 5 + rest.readUInt32BE(1));
        if (rest[0] === 0) void run(bytes.toString('utf8'));
        else if (rest[0] === 1) stdin.write(bytes);
        else stdin.end();
        rest = rest.subarray(5 + bytes.length);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const client = join(directory, 'client.pl');
  writeFileSync(client, CLIENT);
  const key = makeKey(directory, 'user');
  const sshd = await startSshd({
    authorized: [publicLine(key)],
    config: [`ForceCommand exec perl ${client} ${path}`],
  });
  return {
    sshd,
    machine,
    key,
    commands,
    scripts,
    faults,
    cut() {
      for (const pid of descendants(sshd.pid)) signalOne(pid, 'SIGKILL');
    },
    async [Symbol.asyncDispose]() {
      await sshd[Symbol.asyncDispose]();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

interface Login {
  readonly machine: WindowsMachine;
  readonly stdin: PassThrough;
  readonly scripts: string[];
  out(text: string): void;
}

/** What the login shell makes of a command. */
async function login(shell: 'cmd' | 'powershell', command: string, io: Login): Promise<{ code: number; err: string }> {
  if (shell === 'cmd' && command.length > 8191) return { code: 1, err: 'The command line is too long.\r\n' };
  const encoded = /^powershell -NoProfile -NonInteractive -EncodedCommand ([A-Za-z0-9+/=]+)$/.exec(command)?.[1];
  const word = command.split(' ')[0] ?? '';
  if (encoded === undefined)
    return shell === 'cmd'
      ? {
          code: 1,
          err: `'${word}' is not recognized as an internal or external command,\r\noperable program or batch file.\r\n`,
        }
      : {
          code: 1,
          err: `${word} : The term '${word}' is not recognized as the name of a cmdlet, function, script file, or operable program.\r\n    + CategoryInfo          : ObjectNotFound: (${word}:String) [], CommandNotFoundException\r\n    + FullyQualifiedErrorId : CommandNotFoundException\r\n`,
        };
  const script = Buffer.from(encoded, 'base64').toString('utf16le');
  io.scripts.push(script);
  // What a profile or a banner may print is no answer.
  io.out('Windows PowerShell\r\n');
  const host = await io.machine.host({
    input: () => createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    writeLine: (text) => io.out(`${text}\r\n`),
  });
  try {
    const parse = host.parse;
    const seeing = {
      ...host,
      parse: (text: string) => {
        if (text !== script) io.scripts.push(text);
        return parse(text);
      },
    };
    for (const value of await new Interpreter(seeing).run(script)) if (value !== null) io.out(`${textOf(value)}\r\n`);
    return { code: 0, err: '' };
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    return { code: 1, err: `${error.message}\r\n    + FullyQualifiedErrorId : ${error.base}\r\n` };
  }
}
