import { BringupError } from '../../core/error.ts';

/** What listens is Ray, and does not take the token. */
export function tokenRefused(port: number, status: number): BringupError {
  return new BringupError({
    code: 'ray-api-token',
    category: 'secret',
    what: `the API of Ray at port ${port} of the head does not take the cluster's token (HTTP ${status})`,
    remedy: 'the head runs with another token than the fleet file says: give it this one, or apply to the head first',
  });
}

/** Something answers there that is not the API of a Ray that bringup knows. */
export function notRay(port: number, saw: string): BringupError {
  return new BringupError({
    code: 'ray-api-other',
    category: 'service',
    what: `what listens at port ${port} of the head is not the API of Ray: ${saw}`,
    remedy:
      'look at what has this port (`ss -ltnp` there); Ray has its API only when it was installed with the extra `default`',
  });
}

/** It is Ray, and it said no. */
export function refused(asked: string, status: number, said: string): BringupError {
  return new BringupError({
    code: 'ray-api-refused',
    category: 'service',
    what: `the API of Ray answered ${asked} with HTTP ${status}${said === '' ? '' : `: ${said}`}`,
    remedy: 'look at logs/dashboard.log in the newest session of Ray on the head',
    // A head that has just started says so, as does one that is about to end.
    retryable: status >= 500,
  });
}

/** No answer, or none to its end. */
export function broken(asked: string, port: number, cause: unknown): BringupError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new BringupError({
    code: 'ray-api-silent',
    category: 'service',
    what: `the API of Ray at port ${port} of the head did not answer ${asked} to its end: ${why}`,
    remedy:
      'see whether Ray runs there (`systemctl status`, logs/dashboard.log in its newest session), and run it again',
    retryable: true,
    cause,
  });
}
