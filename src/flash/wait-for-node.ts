import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import { elapsed } from '../report/duration.ts';
import type { Attestation } from './ask-node.ts';
import type { BootWatch } from './boot-watch.ts';
import { type FlashTarget, nameOf } from './target.ts';

/** What may be over by itself while a node boots: users and the instance-id are set in the middle of it. */
const PASSES: readonly string[] = ['network', 'dns', 'throttled', 'timeout', 'auth', 'shell', 'unknown'];

export interface NodePatience {
  /** Between two attempts; an sshd bans who asks too often. */
  readonly pauseMs: number;
  /** For a node that should be up already; a boot is waited for elsewhere. */
  readonly askMs: number;
  /** From power on to an answer. */
  readonly bootMs: number;
  /** From the wish to shut down to the last word on the serial line. Default: 45 s. */
  readonly haltMs?: number;
}

/**
 * Asks a node again and again until it says which image it runs. Throws BringupError: what ended the boot, or `flash-no-answer`
 * with the last thing it wrote on its serial line. `onWait` is told after each attempt that came to nothing.
 */
export async function waitForNode(
  target: FlashTarget,
  boot: BootWatch,
  ask: (signal: AbortSignal) => Promise<Attestation>,
  { pauseMs, askMs, bootMs }: NodePatience,
  signal: AbortSignal,
  onWait: (waitedMs: number) => void = () => undefined,
): Promise<Attestation> {
  const began = performance.now();
  const until = began + bootMs;
  const over = AbortSignal.any([signal, boot.failed]);
  const stop = (): never => {
    signal.throwIfAborted();
    throw boot.failed.reason;
  };
  let last: unknown;
  for (;;) {
    if (over.aborted) stop();
    try {
      // One that hangs in the middle of its boot is asked again.
      const left = Math.max(1_000, until - performance.now());
      const found = await ask(AbortSignal.any([over, AbortSignal.timeout(Math.ceil(Math.min(askMs * 2, left)))]));
      if (found.instanceId !== '') return found;
      last = undefined;
      if (performance.now() > until) return found;
    } catch (error) {
      if (over.aborted) stop();
      last = error;
      const passes =
        error instanceof BringupError ? PASSES.includes(error.category) || error.category === 'cancelled' : false;
      if (!passes) throw error;
    }
    if (performance.now() + pauseMs > until) throw noAnswer(target, boot, bootMs, last);
    onWait(performance.now() - began);
    await delay(pauseMs, undefined, { signal: over }).catch(() => undefined);
  }
}

/** That a node did not answer in time. `last`: the error of the last attempt. */
export function noAnswer(target: FlashTarget, boot: BootWatch, bootMs: number, last: unknown): BringupError {
  const why = last instanceof Error ? `: ${last.message.replace(/\.$/, '')}` : '';
  const line = boot.lastLine();
  const serial = line === '' ? 'It wrote nothing on its serial line.' : `The last it wrote on its serial line: ${line}`;
  return new BringupError({
    code: 'flash-no-answer',
    category: 'timeout',
    what: `node ${nameOf(target)} did not answer at ${target.host.address} within ${Math.round(bootMs / 1_000)} s after power on${boot.stillBoots() ? ', and still boots' : ''}${why}. ${serial}`,
    remedy: boot.stillBoots()
      ? `it still boots: run it again, which goes on waiting and writes nothing; --boot-timeout lets it take longer (now ${elapsed(bootMs)}). Its serial line: ${boot.file}`
      : `read ${boot.file}; see that its network: fits, and that the node has an address. Run it again to go on from here, or with --force to write it anew`,
    where: { host: target.host.name },
  });
}
