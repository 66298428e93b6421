import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../../core/error.ts';
import type { Secret } from '../../../core/secret.ts';
import type { ControlServer } from '../../../mesh/control-server.ts';
import { type Daemon, newFolder, startDaemon, stopDaemon } from './daemon.ts';
import { forPost } from './for-post.ts';
import type { Programs } from './programs.ts';
import { type Joined, joined, tailscale } from './tailscale.ts';

const UP_MS = 60_000;
const ONLINE_MS = 30_000;
/** A step that is cancelled has 10 s in all. */
const LOGOUT_MS = 3_000;
/** The key is used at once. */
const KEY_MS = 5 * 60_000;

export interface RunnerWish {
  readonly hostname: string;
  readonly tags: readonly string[];
  readonly programs: Programs;
  readonly signal: AbortSignal;
  mask(secret: Secret): void;
}

/** This runner as a node: what later steps use. */
export interface RunnerNode extends Joined, Pick<Daemon, 'socket' | 'proxyPort'> {}

/**
 * Makes this runner an ephemeral node of the mesh by a daemon of its own, beside whatever tailscaled it has, until `post` takes
 * it back. The server has to see it online twice. Throws BringupError; then nothing is left of it.
 */
export async function joinRunner(control: ControlServer, wish: RunnerWish): Promise<RunnerNode> {
  const { programs, hostname, tags, signal } = wish;
  const folder = newFolder();
  forPost.folder(folder);
  forPost.program(programs.tailscale);
  let pid: number | undefined;
  let keyId: string | undefined;
  let logout = async (): Promise<unknown> => undefined;
  try {
    const daemon = await startDaemon(programs.tailscaled, folder, (id) => {
      pid = id;
      forPost.pid(id);
    });
    const expiration = new Date(Date.now() + KEY_MS);
    const made = await control.createKey({ expiration, tags, ephemeral: true });
    keyId = made.id;
    wish.mask(made.key);
    const client = { programs, socket: daemon.socket };
    const server = control.loginServer === undefined ? [] : [`--login-server=${control.loginServer}`];
    const words = ['up', ...server, '--auth-key=file:/dev/stdin', `--hostname=${hostname}`, '--accept-dns=false'];
    logout = () => tailscale(client, ['logout'], { timeoutMs: LOGOUT_MS });
    await tailscale(client, words, { secret: made.key.reveal(), timeoutMs: UP_MS, signal });
    const node = await until(() => joined(client, signal), signal);
    await until(() => isOnline(control, node), signal);
    await until(() => isOnline(control, node), signal);
    return { ...node, socket: daemon.socket, proxyPort: daemon.proxyPort };
  } catch (error) {
    await logout().catch(() => undefined);
    await stopDaemon(pid, folder);
    if (keyId !== undefined) await giveUp(control, keyId).catch(() => undefined);
    throw error;
  }
}

/** When the key is of no use any more, no node comes by it after those that are removed. */
async function giveUp(control: ControlServer, keyId: string): Promise<void> {
  await control.deleteKey(keyId);
  await control.deleteNodesOf(keyId);
}

async function isOnline(control: ControlServer, { nodeKey }: Joined): Promise<true | undefined> {
  const nodes = await control.nodes();
  return nodes.some((node) => node.nodeKey === nodeKey && node.online) || undefined;
}

/** Asks until there is an answer. */
async function until<T>(ask: () => Promise<T | undefined>, signal: AbortSignal): Promise<T> {
  for (const deadline = Date.now() + ONLINE_MS; Date.now() < deadline; ) {
    signal.throwIfAborted();
    const answer = await ask();
    if (answer !== undefined) return answer;
    await delay(250, undefined, { signal });
  }
  throw new BringupError({
    code: 'runner-join-failed',
    category: 'timeout',
    what: `This runner did not come online in the mesh within ${ONLINE_MS / 1000} s.`,
    remedy: 'Look whether it reaches the server all the time, and at the log of the server.',
  });
}
