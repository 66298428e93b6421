import type { Category } from '../core/category.ts';
import { BringupError } from '../core/error.ts';

interface Row {
  readonly code: string;
  readonly category: Category;
  readonly what: (place: string, evidence: string) => string;
  readonly remedy: string;
}

const DNS: Row = {
  code: 'name-not-found',
  category: 'dns',
  what: (place, evidence) => `The name of ${place} did not resolve (${evidence}).`,
  remedy: 'Correct the address, or look at the DNS of this machine: getent hosts <name>.',
};

/** What the system calls a failed TCP connect, and what it means for a person. */
const ROWS: Readonly<Record<string, Row>> = {
  ENOTFOUND: DNS,
  EAI_AGAIN: {
    ...DNS,
    code: 'name-server-silent',
    what: (place, evidence) => `No name server answered for ${place} (${evidence}).`,
  },
  EAI_FAIL: DNS,
  EAI_NODATA: DNS,
  ECONNREFUSED: {
    code: 'connection-refused',
    category: 'network',
    what: (place) => `${place} refused the connection: the machine answers, but nothing listens on that port.`,
    remedy: 'Check that sshd runs there and on which port (ss -ltn), and the port in the fleet file.',
  },
  ETIMEDOUT: {
    code: 'connection-timed-out',
    category: 'network',
    what: (place, evidence) =>
      `${place} did not answer (${evidence}): the machine is off, or a firewall drops the packets.`,
    remedy: 'Check that the machine is on, that its address is right, and that the firewall lets this machine in.',
  },
  EHOSTUNREACH: {
    code: 'no-route',
    category: 'network',
    what: (place, evidence) => `There is no way to ${place} (${evidence}).`,
    remedy: 'Check that both machines are in the same network or mesh, and the route: ip route get <address>.',
  },
  ECONNRESET: {
    code: 'connection-reset',
    category: 'network',
    what: (place) => `${place} broke off the connection.`,
    remedy: 'Try again; when it stays so, look at the log of sshd on the host and at firewalls in between.',
  },
};
const ALIASES: Readonly<Record<string, string>> = {
  ENETUNREACH: 'EHOSTUNREACH',
  ENETDOWN: 'EHOSTUNREACH',
  EHOSTDOWN: 'EHOSTUNREACH',
  EADDRNOTAVAIL: 'EHOSTUNREACH',
  EACCES: 'EHOSTUNREACH',
  EPERM: 'EHOSTUNREACH',
  EPIPE: 'ECONNRESET',
  ECONNABORTED: 'ECONNRESET',
};

/** A failed connect or a broken socket as a BringupError. `place` is `host name:port` in words. */
export function tcpError(place: string, cause: Error): BringupError {
  const first = firstError(cause);
  const name = first.code ?? '';
  const row = ROWS[ALIASES[name] ?? name] ?? {
    code: 'connection-failed',
    category: 'network' as const,
    what: (where: string, evidence: string) => `The connection to ${where} failed: ${evidence}.`,
    remedy: 'Try again; when it stays so, check the network between this machine and the host.',
  };
  const evidence = first.syscall === undefined ? first.message : `${first.syscall}: ${name}`;
  return new BringupError({
    code: row.code,
    category: row.category,
    what: row.what(place, evidence),
    remedy: row.remedy,
    cause,
  });
}

/** Several addresses were tried (happy eyeballs): the first that says more than "no route" counts. */
function firstError(error: Error): NodeJS.ErrnoException {
  if (!(error instanceof AggregateError)) return error;
  const all = error.errors.filter((one): one is NodeJS.ErrnoException => one instanceof Error);
  return all.find((one) => (ALIASES[one.code ?? ''] ?? one.code) !== 'EHOSTUNREACH') ?? all[0] ?? error;
}

/** No answer to a TCP connect within the limit. */
export function tcpTimeout(place: string, timeoutMs: number): BringupError {
  const cause: NodeJS.ErrnoException = new Error(`no answer within ${timeoutMs / 1000} s`);
  cause.code = 'ETIMEDOUT';
  return tcpError(place, cause);
}
