import { spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { leaderOf } from '../../../src/lab/host-process.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { poll } from '../../../src/lab/poll.ts';
import { processIds } from '../../../src/lab/process-table.ts';

/** One program that was started: its arguments and its whole environment, one to a line. */
export interface Started {
  readonly program: string;
  readonly text: string;
}

/** Every `execve`, whole: strings in hex, so that no byte is written in a way of its own. */
const WHAT = ['-f', '-xx', '-v', '-s', '65535', '-e', 'trace=execve,execveat', '-e', 'signal=none'];

/** Starts a program under strace; what it starts is written to `file`. */
export function traced(file: string): readonly string[] {
  return ['strace', ...WHAT, '--seccomp-bpf', '-o', file];
}

/** Traces everything that a host starts from now on: its init, its sshd and all that runs there, with all their children. */
export async function traceHost(lab: Lab, host: string, file: string): Promise<{ end(): Promise<readonly Started[]> }> {
  const leader = leaderOf(lab.name, host);
  const namespace = namespaceOf(leader);
  const pids = processIds().filter((pid) => namespace !== undefined && namespaceOf(pid) === namespace);
  const child = spawn('strace', [...WHAT, '-o', file, ...pids.flatMap((pid) => ['-p', String(pid)])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const init = String(leader);
  const isTraced = () =>
    tracerOf(init) === child.pid && pids.every((pid) => said.includes(`Process ${pid} attached`) || !alive(pid));
  if (!(await poll(() => (isTraced() ? true : undefined), { timeoutMs: 20_000 }))) {
    child.kill('SIGINT');
    await ended;
    throw new Error(`strace did not attach to ${host}: ${said}`);
  }
  return {
    async end() {
      child.kill('SIGINT');
      await ended;
      return startedIn(file);
    },
  };
}

/** The programs in a file of strace. Throws when strace left something of one out. */
export async function startedIn(file: string): Promise<readonly Started[]> {
  const lines = (await readFile(file, 'latin1')).split('\n').filter((line) => / execve(at)?\(/.test(line));
  return lines.map((line) => {
    if (/"\.\.\.|\.\.\.\]|\/\* \d+ vars/.test(line)) throw new Error(`strace cut this off: ${line.slice(0, 300)}`);
    const words = Array.from(line.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g), ([, hex = '']) =>
      Buffer.from(hex.replaceAll('\\x', ''), 'hex').toString('latin1'),
    );
    return { program: words[0] ?? '', text: words.join('\n') };
  });
}

function namespaceOf(pid: number | undefined): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return undefined; // it ended in the meantime
  }
}

function tracerOf(pid: string): number | undefined {
  return Number(/^TracerPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

function alive(pid: number): boolean {
  return namespaceOf(pid) !== undefined;
}
