import type { Diagnosis } from '../engine/resource.ts';
import { EXIT_NO_CLIENT, EXIT_NO_CURL, EXIT_WRONG_HASH, type Fetch } from './download-fetch.ts';
import { filesystemFailure } from './filesystem-failure.ts';

type Row = {
  /** Exit codes of curl (and of GNU wget where they mean the same). */
  readonly exits?: readonly number[];
  /** What either of them prints. */
  readonly says?: RegExp;
  readonly code: string;
  readonly what: (host: string, found: string) => string;
  readonly remedy: string;
  readonly retryable?: boolean;
};

/** Why a fetch failed. Exit codes: curl(1), wget(1); a row matches by either, and words go first because the two number differently. */
const ROWS: readonly Row[] = [
  {
    says: /Could not resolve proxy: ?([^\s;]*)/i,
    exits: [5],
    code: 'proxy-dns',
    what: (_host, found) => `the host cannot resolve the proxy ${found}`,
    remedy: 'correct `proxy:` or the resolver of the host',
  },
  {
    says: /Could not resolve host|unable to resolve host|bad address|Name or service not known|Temporary failure in name resolution/i,
    exits: [6],
    code: 'download-dns',
    what: (host) => `the host cannot resolve ${host}`,
    remedy: 'look at /etc/resolv.conf on the host; where only a proxy leads out, set `proxy:`',
  },
  {
    says: /(?:returned error:|ERROR|HTTP\/\S+) (40[14]|410)\b/,
    code: 'download-missing',
    what: (host, found) => `${host} answers ${found}: the address is wrong, or it wants a token`,
    remedy: 'correct the url (a released file may have moved), or give a `bearer-token`',
    retryable: false,
  },
  {
    says: /(?:returned error:|ERROR|HTTP\/\S+) (403|407)\b/,
    code: 'download-forbidden',
    what: (host, found) => `${host} (or a proxy before it) refuses with ${found}`,
    remedy: 'look at what the proxy allows, and at the rights of the `bearer-token`',
    retryable: false,
  },
  {
    says: /(?:returned error:|ERROR|HTTP\/\S+) (429|5\d\d)\b/,
    code: 'download-server-error',
    what: (host, found) => `${host} answers ${found}`,
    remedy: 'try again later',
  },
  {
    says: /certificate|SSL|TLS/i,
    exits: [35, 51, 53, 58, 60, 77],
    code: 'download-tls',
    what: (host) => `${host} could not prove who it is`,
    remedy:
      'look at the clock of the host and at its `ca-certificates`; a proxy that opens TLS needs its authority installed there',
    retryable: false,
  },
  {
    says: /timed out|timeout|too slow/i,
    exits: [28],
    code: 'download-timeout',
    what: (host) => `${host} was too slow, or nothing came for a minute`,
    remedy: 'try again; where only a proxy leads out, set `proxy:`',
  },
  {
    says: /Connection refused|Failed to connect|Network is unreachable|No route to host|Connection reset/i,
    exits: [7, 56],
    code: 'download-no-connection',
    what: (host) => `the host gets no connection to ${host}`,
    remedy: 'look at firewalls and routes; where only a proxy leads out, set `proxy:`',
  },
];

/** What a failed fetch means; undefined when nothing is recognised. */
export function fetchFailure(
  exitCode: number,
  output: string,
  { url, sha256 }: Fetch,
  path: string,
): Diagnosis | undefined {
  if (exitCode === EXIT_WRONG_HASH) return wrongHash(output, url, sha256);
  if (exitCode === EXIT_NO_CLIENT || exitCode === EXIT_NO_CURL) {
    const what =
      exitCode === EXIT_NO_CURL
        ? 'the host has no curl, and only curl can send a token unseen'
        : 'the host has neither curl nor wget';
    return {
      category: 'download',
      code: 'no-download-client',
      what,
      remedy: 'add `curl` under `packages:`',
      retryable: false,
    };
  }
  const onDisk = filesystemFailure(output, path);
  if (onDisk !== undefined && !/Permission denied/.test(output)) return onDisk;
  const row = ROWS.find(({ says }) => says?.test(output)) ?? ROWS.find(({ exits }) => exits?.includes(exitCode));
  if (row === undefined) return onDisk;
  const what = `${url} could not be fetched: ${row.what(hostOf(url), row.says?.exec(output)?.[1] ?? '')}`;
  return {
    category: 'download',
    code: row.code,
    what,
    remedy: row.remedy,
    ...(row.retryable === undefined ? {} : { retryable: row.retryable }),
  };
}

function wrongHash(output: string, url: string, wanted: string): Diagnosis {
  const got = /^bringup: sha256 (\w+)$/m.exec(output)?.[1] ?? 'unknown';
  return {
    category: 'download',
    code: 'download-wrong-hash',
    what: `what came from ${url} has sha256 ${got}, but ${wanted} is wanted; nothing was put in place`,
    remedy:
      'if the publisher changed the file and you trust the change, set the new sha256; otherwise find out who changed it',
    retryable: false,
  };
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}
