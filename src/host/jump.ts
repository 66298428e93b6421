import type { Duplex } from 'node:stream';
import type { Client } from 'ssh2';
import { BringupError } from '../core/error.ts';
import { cancelled } from './cancelled.ts';
import { placeOf } from './place.ts';
import type { SshTarget } from './target.ts';

/** A TCP connection to `target` as the jump host `via` makes it. Throws BringupError (`network`, `dns`, `cancelled`). */
export function forwardTo(client: Client, via: SshTarget, target: SshTarget, signal?: AbortSignal): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const doing = `connecting to ${placeOf(target)} through ${placeOf(via)}`;
    const timer = setTimeout(
      () => stop(jumpError(via, target, `no answer within ${target.connectTimeoutMs / 1000} s`)),
      target.connectTimeoutMs,
    );
    const abort = () => stop(cancelled(doing, signal));
    let over = false;
    const stop = (error?: BringupError) => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      if (error !== undefined) reject(error);
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      client.forwardOut('127.0.0.1', 0, target.address.replace(/^\[(.*)\]$/, '$1'), target.port, (error, stream) => {
        if (over) return stream?.destroy();
        if (error !== undefined && error !== null) return stop(jumpError(via, target, error.message, error));
        stop();
        resolve(stream);
      });
    } catch (error) {
      stop(jumpError(via, target, error instanceof Error ? error.message : String(error)));
    }
  });
}

/** Reasons by RFC 4254 section 5.1: 1 prohibited, 2 connect failed. */
function jumpError(via: SshTarget, target: SshTarget, message: string, cause?: Error): BringupError {
  const why = message.replace(/^\(SSH\) Channel open failure: /, '');
  const prohibited = cause !== undefined && 'reason' in cause && cause.reason === 1;
  return new BringupError({
    code: prohibited ? 'jump-prohibited' : 'jump-failed',
    category: 'network',
    what: prohibited
      ? `The jump host ${placeOf(via)} does not forward connections (${why}), so ${placeOf(target)} cannot be reached through it.`
      : `The jump host ${placeOf(via)} could not connect to ${placeOf(target)}: ${why}.`,
    remedy: prohibited
      ? `Set AllowTcpForwarding yes for user ${via.user} in sshd_config of ${via.name} (and PermitOpen, if used).`
      : `Try it there: on ${via.name}, nc -z ${target.address} ${target.port}. The address must be one that the jump host knows.`,
    cause,
  });
}
