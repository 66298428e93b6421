import type { Category } from '../../core/category.ts';
import { BringupError } from '../../core/error.ts';

interface Row {
  readonly code: string;
  readonly category: Category;
  readonly what: (board: string, evidence: string) => string;
  readonly remedy: string;
}

/** Tells the fingerprint, at the console of the BMC. */
export const COMPARE = 'openssl x509 -noout -fingerprint -sha256 -in /etc/ssl/certs/bmcd_cert.pem';

const NAME: Row = {
  code: 'bmc-name',
  category: 'dns',
  what: (board, evidence) => `the name of the board ${board} does not resolve (${evidence})`,
  remedy: "correct the board's address, or the name resolution of this machine",
};

const UNREACHABLE: Row = {
  code: 'bmc-unreachable',
  category: 'network',
  what: (board, evidence) => `no connection to the board ${board} (${evidence})`,
  remedy: 'see whether the board has power and network, and whether this machine reaches its address and port',
};

const NO_TLS: Row = {
  code: 'bmc-tls',
  category: 'config',
  what: (board, evidence) => `what answers at ${board} does not speak TLS as a board does (${evidence})`,
  remedy: "give the address and the HTTPS port (443) of the board's BMC, not of one of its nodes",
};

const CUT: Row = {
  code: 'bmc-cut',
  category: 'network',
  what: (board, evidence) => `the board ${board} broke off the connection (${evidence})`,
  remedy:
    'see whether its daemon runs (BMC: /etc/init.d/S94bmcd restart) and whether the network holds, and run it again',
};

function rowOf(code: string): Row {
  if (/^(ENOTFOUND|EAI_)/.test(code)) return NAME;
  if (/^(EPROTO|ERR_SSL_|ERR_TLS_)/.test(code)) return NO_TLS;
  return /^(ECONNRESET|EPIPE|HPE_)/.test(code) ? CUT : UNREACHABLE;
}

/** What the system threw, as what a person can act on. */
export function transportError(board: string, error: unknown): BringupError {
  if (error instanceof BringupError) return error;
  const { code, message } = innermost(error);
  const { what, ...row } = rowOf(code);
  return new BringupError({ ...row, what: what(board, code === '' ? message : code), cause: error });
}

/** The board, or what is in its place, did not answer in time. */
export function slow(board: string, asked: string, ms: number): BringupError {
  return new BringupError({
    code: 'bmc-slow',
    category: 'timeout',
    what: `the board ${board} did not answer ${asked} within ${ms / 1_000} s`,
    remedy:
      'see whether the board is reached and not overloaded; BMC: /etc/init.d/S94bmcd restart brings back a daemon that hangs',
  });
}

/** Its pages answer, its API does not: an upload holds the API, as a rule. Source: bmcd authentication_service.rs, one mutex over the handler. */
export function uploadByOther(board: string, asked: string): BringupError {
  return new BringupError({
    code: 'bmc-upload-by-other',
    category: 'lock',
    what: `the board ${board} answers its pages and did not answer ${asked} in time; a board that takes an upload answers nobody meanwhile`,
    remedy:
      'wait until whoever uploads an image to it is done, and run it again; if nobody does, its daemon hangs: on the BMC, /etc/init.d/S94bmcd restart',
  });
}

/** Somebody answers with another certificate than the one that was expected. */
export function certificateChanged(board: string, wanted: string, got: string): BringupError {
  return new BringupError({
    code: 'bmc-certificate-changed',
    category: 'host-key',
    what: `the board ${board} shows a certificate with the SHA-256 fingerprint ${got}, and ${wanted} was expected; nothing was sent to it`,
    remedy: `find out why: a firmware that was installed anew makes a new certificate, and so does somebody in between. Compare it on the BMC itself: ${COMPARE}; then write the new one as the board's fingerprint`,
  });
}

/** Nobody has said which certificate it is to show. `name`: of the board in the fleet file. */
export function certificateUnknown(name: string, board: string, seen: string): BringupError {
  return new BringupError({
    code: 'bmc-certificate-unknown',
    category: 'host-key',
    what: `nobody has said which certificate the board ${name} has; what answers at ${board} shows one with the SHA-256 fingerprint ${seen}, and was sent nothing`,
    remedy: `compare it on the BMC itself: ${COMPARE}; when it is the same, write this line below the board's address: fingerprint: "${seen}"`,
  });
}

/** An answer that is not what the daemon gives. */
export function notTheDaemon(board: string, asked: string, why: string): BringupError {
  return new BringupError({
    code: 'bmc-answer-unreadable',
    category: 'unsupported',
    what: `the answer of the board ${board} to ${asked} cannot be read: ${why}`,
    remedy:
      "see that the address is that of the BMC; if its daemon is newer than this bringup, upgrade bringup, else the board's firmware",
  });
}

/** A page for people where the API should answer: what the daemon does with every path that it does not know. */
export function webPage(board: string, asked: string): BringupError {
  return new BringupError({
    code: 'bmc-web-page',
    category: 'unsupported',
    what: `the board ${board} answered ${asked} with a web page: its daemon does not know that request`,
    remedy:
      "see that the address is that of the BMC and nothing in between answers for it; else upgrade the board's firmware",
  });
}

function innermost(error: unknown): { readonly code: string; readonly message: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors.at(-1));
  return { code: 'code' in error ? String(error.code) : '', message: error.message };
}
