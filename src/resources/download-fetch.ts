import type { Secret } from '../core/secret.ts';
import { join, type Sh, sh } from '../core/sh.ts';

/** The way out of the host. Not for proxies that want a password: variables of a process can be read by its user. */
export interface ProxyVariables {
  readonly http?: string;
  readonly https?: string;
  readonly noProxy?: readonly string[];
}

/** Something behind an address, and the hash that says it is the right thing. */
export interface Fetch {
  readonly url: string;
  /** In lower-case hex. */
  readonly sha256: string;
  readonly proxy?: ProxyVariables;
  /** Sent as `Authorization: Bearer`; needs curl on the host. */
  readonly bearerToken?: Secret;
}

/** Exit codes of our own; those of curl and GNU wget are smaller. */
export const EXIT_NO_CLIENT = 120;
export const EXIT_NO_CURL = 121;
export const EXIT_WRONG_HASH = 122;

/** Programs get it in both spellings: curl reads `http_proxy` only in lower case, others differ. */
function proxyLines({ http, https, noProxy }: ProxyVariables): readonly Sh[] {
  const variables = {
    http_proxy: http,
    https_proxy: https,
    HTTPS_PROXY: https,
    no_proxy: noProxy?.join(','),
    NO_PROXY: noProxy?.join(','),
  };
  return Object.entries(variables).flatMap(([name, value]) =>
    value === undefined ? [] : [sh`export ${name}=${value}`],
  );
}

/** Fetches into a new file `"$bu_t"`, with curl or wget. A stalled transfer ends after a minute; a token goes by stdin. */
export function fetchInto({ url, proxy = {}, bearerToken }: Omit<Fetch, 'sha256'>): Sh {
  const curl = sh`curl -fsSL --retry 2 --connect-timeout 30 --speed-limit 100 --speed-time 60 -o "$bu_t" --url ${url}`;
  const withToken =
    bearerToken === undefined ? curl : sh`printf 'Authorization: Bearer %s\n' ${bearerToken} | ${curl} -H @-`;
  const without =
    bearerToken === undefined
      ? sh`elif bu_has wget; then
case $(wget --version 2>/dev/null) in GNU*) set -- -nv -T 60 -t 3 ;; *) set -- ;; esac
wget "$@" -O "$bu_t" ${url}
else echo 'bringup: neither curl nor wget' >&2; exit ${EXIT_NO_CLIENT}; fi`
      : sh`else echo 'bringup: no curl' >&2; exit ${EXIT_NO_CURL}; fi`;
  return join([
    sh`(umask 077; set -C; : >"$bu_t") && (`,
    ...proxyLines(proxy),
    sh`if bu_has curl; then ${withToken}`,
    sh`${without})`,
  ]);
}

/** Fails unless a file has the hash; tells which one it has. */
export function checkHash(file: Sh, sha256: string): Sh {
  return sh`{ bu_h=$(bu_sha256 ${file}); bu_h=\${bu_h#\\}; bu_h=\${bu_h%% *}; [ "$bu_h" = ${sha256} ] || { echo "bringup: sha256 \${bu_h:-none}" >&2; (exit ${EXIT_WRONG_HASH}); }; }`;
}
