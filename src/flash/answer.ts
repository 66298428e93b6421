import type { Power } from '../bmc/board.ts';
import { BringupError } from '../core/error.ts';
import type { HostKeyPair } from '../image/os/node-wish.ts';
import { type Attestation, askNode } from './ask-node.ts';
import { asking } from './asking.ts';
import { keyWords } from './host-key.ts';
import type { LookedAt } from './look.ts';
import { placeOf } from './place-of.ts';
import type { FlashContext } from './run.ts';
import { nameOf } from './target.ts';

/** What came of asking a node which image it runs. */
export type Answer =
  | { readonly is: 'here'; readonly says: Attestation }
  /** Something is there, or may be, and could not be asked: it let nobody in, has another host key, or was not reached for a reason of ours. */
  | { readonly is: 'barred'; readonly why: BringupError }
  /** Nothing answers at its address. `on`: it has power, or may have. */
  | { readonly is: 'silent'; readonly on: boolean };

/** Only these say that nothing is there. Source: host/tcp-error.ts, host/system-ssh-error.ts. */
const SILENT: readonly string[] = ['connection-refused', 'connection-timed-out', 'no-route', 'name-not-found'];

/** Asks a node once what it runs. `power`: of its board. Throws BringupError when it is to end. */
export async function answerOf(
  { target, stock, key }: LookedAt,
  power: Power,
  {
    connect,
    signal,
    patience,
    state,
    onEvent,
  }: Pick<FlashContext, 'connect' | 'signal' | 'patience' | 'state' | 'onEvent'>,
): Promise<Answer> {
  const on = power[target.node] !== false;
  if (key === undefined || !on) return { is: 'silent', on };
  const ask = async (as: HostKeyPair): Promise<Answer> => {
    try {
      using _asked = asking(nameOf(target), { onEvent });
      const until = AbortSignal.any([signal, AbortSignal.timeout(patience.askMs)]);
      const says = await askNode(target, { key: as, file: stock.os.attestation, connect, signal: until });
      return { is: 'here', says };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof BringupError) || error.category === 'bug') throw error;
      if (SILENT.includes(error.code)) return { is: 'silent', on };
      return { is: 'barred', why: error.category === 'cancelled' ? tooSlow(nameOf(target), patience.askMs) : error };
    }
  };
  const answer = await ask(key);
  // Since it was written the fleet file may have got a key for it: before, it was the one that was made here.
  const earlier = state.hostKey(placeOf(target.boardSection), target.node);
  if (answer.is !== 'barred' || answer.why.category !== 'host-key' || earlier === undefined) return answer;
  return keyWords(earlier) === keyWords(key) ? answer : await ask(earlier);
}

function tooSlow(name: string, askMs: number): BringupError {
  return new BringupError({
    code: 'flash-no-answer',
    category: 'timeout',
    what: `node ${name} did not tell what it runs within ${Math.round(askMs / 1_000)} s`,
    remedy: 'run it again',
  });
}
