import type { Board, NodeNumber } from '../bmc/board.ts';
import { quote } from '../core/sh.ts';
import type { Connect } from '../engine/connect-host.ts';
import { DOWN } from './halted.ts';
import { hostKeyOf, knownHostLine } from './host-key.ts';
import { placeOf } from './place-of.ts';
import type { FlashContext } from './run.ts';
import type { FlashTarget } from './target.ts';

/** For a system that is asked to shut down. Its slowest service may take longer: then power goes all the same. */
const HALT_MS = 45_000;
const TAIL = 1_024;

/** `down`: its serial line said so. `asked`: it did not say so in time. `not-ours`: nobody here knows a key of it. */
export type ShutDown = 'down' | 'asked' | 'not-ours' | { readonly failed: string };

/**
 * Has a running node shut down by its own system, so that what it has in memory comes to its disks before its power is cut. Only one that
 * proves by its host key that it is this node is asked: whatever else is at its address is left alone. Never throws, whatever comes of it.
 */
export async function shutDown(
  board: Pick<Board, 'watchUart'>,
  target: FlashTarget,
  { state, connect, signal, patience }: Pick<FlashContext, 'state' | 'connect' | 'signal' | 'patience'>,
): Promise<ShutDown> {
  const place = placeOf(target.boardSection);
  const made = state.hostKey(place, target.node);
  if (target.image.os === 'as-is' || (made === undefined && target.section['host-key'] === undefined))
    return 'not-ours';
  const { haltMs = HALT_MS, askMs } = patience;
  const stop = new AbortController();
  const over = AbortSignal.any([signal, stop.signal, AbortSignal.timeout(haltMs)]);
  try {
    const keys = [await hostKeyOf(target, place, state), ...(made === undefined ? [] : [made])];
    const { host } = target;
    const knownHosts = [...new Set(keys.map((key) => knownHostLine(target, key)))];
    const pieces = await board.watchUart(target.node, over);
    const known = { ...host, ssh: { ...host.ssh, hostKeys: 'strict' as const, knownHosts } };
    await powerOff(connect, known, AbortSignal.any([over, AbortSignal.timeout(askMs)]));
    let tail = '';
    for await (const { text } of pieces) {
      tail = (tail + text).slice(-TAIL);
      if (DOWN.test(tail)) return 'down';
    }
    return 'asked';
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  } finally {
    stop.abort();
  }
}

/** What came of it, for people. */
export function haltNote(node: NodeNumber, outcome: ShutDown): string {
  if (outcome === 'down') return `node ${node} was shut down before its power is cut`;
  if (outcome === 'asked')
    return `node ${node} was asked to shut down, and its serial line did not say in time that it has: its power is cut`;
  const why = outcome === 'not-ours' ? 'no key of it is known here' : outcome.failed;
  return `node ${node} was not shut down before its power is cut: ${why}`;
}

/** Resolves when the system has taken it, or has cut the connection on its way. Throws BringupError. */
async function powerOff(connect: Connect, host: FlashTarget['host'], signal: AbortSignal): Promise<void> {
  const { connection, sudo } = await connect(host, signal, { take: () => false, left: 0 });
  await using open = connection;
  const become = { root: '', nopasswd: 'sudo -n ', password: "sudo -S -p '' " }[sudo.sudo];
  const channel = await open.exec(`exec ${become}sh -c ${quote('sync; exec poweroff')}`);
  const abort = () => channel.close();
  signal.addEventListener('abort', abort, { once: true });
  try {
    channel.stdin.on('error', () => undefined);
    channel.stdin.end(sudo.sudo === 'password' ? `${sudo.password.reveal()}\n` : '');
    const [, said, { code }] = await Promise.all([drained(channel.stdout), drained(channel.stderr), channel.exit]);
    // Without a code the connection was cut, as a system does that goes down.
    if (code !== undefined && code !== 0) throw new Error(`poweroff ended with ${code}: ${said.trim()}`);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function drained(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  try {
    for await (const piece of stream) if (text.length < TAIL) text += String(piece);
  } catch {
    // Cut off: the exit tells more.
  }
  return text;
}
