import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { BootWatch } from './boot-watch.ts';
import type { FlashTarget } from './target.ts';
import { type NodePatience, noAnswer } from './wait-for-node.ts';

const BANNER_MS = 3_000;

/**
 * Waits until a node that nobody knows has come up: it asks for a login on its serial line, or an SSH server answers at its address.
 * Returns which of the two. Throws BringupError.
 */
export async function waitForLogin(
  target: FlashTarget,
  boot: BootWatch,
  { pauseMs, bootMs }: NodePatience,
  signal: AbortSignal,
  onWait: (waitedMs: number) => void,
): Promise<'serial' | 'ssh'> {
  const began = performance.now();
  const until = began + bootMs;
  const over = AbortSignal.any([signal, boot.failed]);
  for (;;) {
    signal.throwIfAborted();
    if (boot.failed.aborted) throw boot.failed.reason;
    if (boot.loginName() !== undefined) return 'serial';
    if (await speaksSsh(target)) return 'ssh';
    if (performance.now() + pauseMs > until) throw noAnswer(target, boot, bootMs, undefined);
    onWait(performance.now() - began);
    await delay(pauseMs, undefined, { signal: over }).catch(() => undefined);
  }
}

function speaksSsh({ host }: FlashTarget): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: host.address, port: host.ssh.port, timeout: BANNER_MS });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => end(data.subarray(0, 4).toString('latin1') === 'SSH-'));
    for (const event of ['timeout', 'error', 'close']) socket.once(event, () => end(false));
  });
}
