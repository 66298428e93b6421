import { spawn } from 'node:child_process';
import { z } from 'zod';
import { BringupError } from '../../../core/error.ts';
import type { Programs } from './programs.ts';

/** Which daemon a command is for. */
export interface Client {
  readonly programs: Pick<Programs, 'tailscale'>;
  readonly socket: string;
}

export interface CommandOptions {
  /** Read from standard input, never in a list of processes or on a disk. */
  readonly secret?: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Runs `tailscale` against one daemon and returns what it prints. Throws BringupError with what it says. */
export async function tailscale(client: Client, words: readonly string[], options: CommandOptions): Promise<string> {
  // A child's input is a socket here, which /dev/stdin cannot open; a pipe it can.
  const argv = ['-c', 'cat | "$0" "$@"', client.programs.tailscale, `--socket=${client.socket}`, ...words];
  const child = spawn('sh', argv, { detached: true, stdio: 'pipe' });
  const end = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by now.
    }
  };
  const timer = setTimeout(end, options.timeoutMs);
  options.signal?.addEventListener('abort', end, { once: true });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  child.stdin.on('error', () => undefined).end(options.secret ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  clearTimeout(timer);
  options.signal?.removeEventListener('abort', end);
  if (code === 0) return said.stdout;
  options.signal?.throwIfAborted();
  throw new BringupError({
    code: 'runner-join-failed',
    category: 'service',
    what: `tailscale ${words[0]} on this runner ${code === null ? 'gave no answer in time' : 'failed'}: ${said.stderr.trim() || 'it said nothing'}.`,
    remedy: 'Look at the server: is it reached from this runner, and does its policy allow the tags?',
  });
}

const Status = z.object({
  BackendState: z.string(),
  Self: z
    .object({
      Online: z.boolean(),
      PublicKey: z.string(),
      DNSName: z.string(),
      TailscaleIPs: z.array(z.string()).nullish(),
    })
    .nullish(),
});

/** What a daemon says of itself once it is in the mesh; undefined while it is not. */
export interface Joined {
  readonly address: string;
  readonly name: string;
  readonly nodeKey: string;
}

/** Asks the daemon whether it is in the mesh. */
export async function joined(client: Client, signal: AbortSignal): Promise<Joined | undefined> {
  const { BackendState: state, Self: self } = await statusOf(client, signal);
  const address = self?.TailscaleIPs?.find((one) => !one.includes(':'));
  if (state !== 'Running' || !self?.Online || address === undefined) return undefined;
  return { address, name: self.DNSName.replace(/\.$/, ''), nodeKey: self.PublicKey };
}

/** Whether the server has taken the daemon as a node, connected or not. One that does not answer is none. */
export async function isMember(client: Client): Promise<boolean> {
  const state = await statusOf(client).then(
    (status) => status.BackendState,
    () => 'NoState',
  );
  return state !== 'NoState' && state !== 'NeedsLogin';
}

async function statusOf(client: Client, signal?: AbortSignal): Promise<z.output<typeof Status>> {
  const options = { timeoutMs: 5_000, ...(signal === undefined ? {} : { signal }) };
  return Status.parse(JSON.parse(await tailscale(client, ['status', '--json', '--peers=false'], options)));
}
