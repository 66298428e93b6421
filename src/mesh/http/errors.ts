import type { Category } from '../../core/category.ts';
import { BringupError } from '../../core/error.ts';

/** Codes of certificates that do not prove who the server is. Source: node doc/api/tls.md, X509 certificate error codes. */
const CERTIFICATE =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_PURPOSE|PATH_LENGTH)/;

/** The server of this address could not be spoken to: what `fetch` threw, as what a person can act on. */
export function connectionError(url: string, error: unknown, timeoutMs: number): BringupError {
  const { code, message } = innermost(error);
  const make = (made: { code: string; category: Category; what: string; remedy: string }) =>
    new BringupError({ ...made, cause: error });
  if (code === 'TimeoutError')
    return make({
      code: 'mesh-server-slow',
      category: 'timeout',
      what: `the mesh server ${url} did not answer within ${timeoutMs / 1_000} s`,
      remedy: 'see whether the server is overloaded, or a firewall drops what goes to it',
    });
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return make({
      code: 'mesh-server-name',
      category: 'dns',
      what: `the name of the mesh server ${url} does not resolve (${code})`,
      remedy: 'correct its address in the mesh section, or the name resolution of this machine',
    });
  if (CERTIFICATE.test(code))
    return make({
      code: 'mesh-server-certificate',
      category: 'host-key',
      what: `the mesh server ${url} did not prove who it is: ${message} (${code})`,
      remedy:
        'renew its certificate; if an authority of your own signed it, name that in NODE_EXTRA_CA_CERTS; see also the clock of this machine',
    });
  if (/^(EPROTO|ERR_SSL_|ERR_TLS_)/.test(code))
    return make({
      code: 'mesh-server-tls',
      category: 'config',
      what: `the mesh server ${url} does not speak TLS as this machine does (${code})`,
      remedy: 'if it speaks plain HTTP, write http:// in mesh.server; otherwise see what ends TLS before it',
    });
  return make({
    code: 'mesh-server-unreachable',
    category: 'network',
    what: `no connection to the mesh server ${url}: ${message}${code === '' || message.includes(code) ? '' : ` (${code})`}`,
    remedy:
      'see whether the server runs, and whether its address in the mesh section is right and reached from this machine',
  });
}

/** The server, or a proxy before it, cannot serve now. */
export function serverBusy(url: string, status: number): BringupError {
  const throttled = status === 429;
  return new BringupError({
    code: throttled ? 'mesh-server-throttled' : 'mesh-server-unavailable',
    category: throttled ? 'throttled' : 'network',
    what: `the mesh server ${url} ${throttled ? 'turns us away for now' : 'cannot serve now'} (HTTP ${status})`,
    remedy: throttled
      ? 'wait a minute and run it again'
      : 'see whether Headscale runs behind its proxy, and run it again',
  });
}

/** An answer of the right kind that we cannot read. `why` says what is wrong with it. */
export function unreadable(url: string, asked: string, why: string): BringupError {
  return new BringupError({
    code: 'mesh-answer-unreadable',
    category: 'unsupported',
    what: `the answer of the mesh server ${url} to ${asked} cannot be read: ${why}`,
    remedy: 'if the server is newer than this bringup, upgrade bringup; otherwise see what changes answers on the way',
  });
}

/** The reason at the bottom: `fetch failed` has it as its cause, and several addresses as several errors. */
function innermost(error: unknown): { readonly code: string; readonly message: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  if (error.name === 'TimeoutError') return { code: 'TimeoutError', message: error.message };
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors.at(-1));
  if (error.cause instanceof Error) return innermost(error.cause);
  return { code: 'code' in error ? String(error.code) : '', message: error.message };
}
