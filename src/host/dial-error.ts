import { BringupError } from '../core/error.ts';

/** A port on 127.0.0.1 of a host could not be reached through the connection to it. */
export function dialFailed(target: string, port: number, why: string, cause?: Error): BringupError {
  const prohibited = cause !== undefined && 'reason' in cause && cause.reason === 1;
  return new BringupError({
    code: prohibited ? 'forwarding-prohibited' : 'dial-failed',
    category: 'network',
    what: prohibited
      ? `${target} does not forward connections (${why}), so port ${port} on its 127.0.0.1 cannot be reached.`
      : `Port ${port} on 127.0.0.1 of ${target} does not answer: ${why}.`,
    remedy: prohibited
      ? 'Set AllowTcpForwarding to yes or local in sshd_config (and PermitOpen, if used).'
      : `Look there whether something listens: ss -ltn 'sport = :${port}'.`,
    cause,
  });
}
