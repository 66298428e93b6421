import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
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
  /** Errors of the emulator itself: a script beyond what it knows. */
  readonly faults: readonly string[];
}

/** What stands between sshd and the test: it carries stdin, both outputs and the exit code over a socket. */
const CLIENT = `const net = require('node:net');
const socket = net.connect(process.argv[2]);
const send = (kind, bytes) => { const head = Buffer.alloc(5); head[0] = kind; head.writeUInt32BE(bytes.length, 1); socket.write(Buffer.concat([head, bytes])); };
send(0, Buffer.from(process.env.SSH_ORIGINAL_COMMAND ?? ''));
process.stdin.on('data', (bytes) => send(1, bytes));
process.stdin.on('end', () => send(2, Buffer.alloc(0)));
let rest = Buffer.alloc(0);
let code = 255;
socket.on('data', (chunk) => {
  rest = Buffer.concat([rest, chunk]);
  while (rest.length >= 5 && rest.length >= 5 + rest.readUInt32BE(1)) {
    const bytes = rest.subarray(5, 5 + rest.readUInt32BE(1));
    if (rest[0] === 1) process.stdout.write(bytes);
    else if (rest[0] === 2) process.stderr.write(bytes);
    else { code = bytes.readInt32BE(0); process.exitCode = code; process.stdin.destroy(); socket.end(); }
    rest = rest.subarray(5 + bytes.length);
  }
});
socket.on('error', () => process.exit(255));
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
      code.writeInt32BE(end.code);
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
  const client = join(directory, 'client.cjs');
  writeFileSync(client, CLIENT);
  const key = makeKey(directory, 'user');
  const sshd = await startSshd({
    authorized: [publicLine(key)],
    config: [`ForceCommand exec ${process.execPath} ${client} ${path}`],
  });
  return {
    sshd,
    machine,
    key,
    commands,
    scripts,
    faults,
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
