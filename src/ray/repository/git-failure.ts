import type { Category } from '../../core/category.ts';
import { BringupError } from '../../core/error.ts';
import type { GitRan } from './run-git.ts';

interface Row {
  readonly says: RegExp;
  readonly code: string;
  readonly category: Category;
  readonly what: (url: string) => string;
  readonly remedy: string;
  readonly retryable: boolean;
}

/** What git, ssh and curl say, in the order in which they are looked for. Sources: git transport.c, remote-curl.c, connect.c; OpenSSH sshconnect2.c. */
const ROWS: readonly Row[] = [
  {
    says: /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/,
    code: 'ray-repository-host-key',
    category: 'host-key',
    what: (url) => `the server of ${url} did not prove who it is`,
    remedy:
      'write its keys as `host-keys:` of the repository (`ssh-keyscan HOST`, compared with what its owner publishes)',
    retryable: false,
  },
  {
    says: /Permission denied|error in libcrypto|invalid format|incorrect passphrase/,
    code: 'ray-repository-key-refused',
    category: 'auth',
    what: (url) => `the server of ${url} does not take the key`,
    remedy: 'give `deploy-key:` a private key without a passphrase, and let the repository know its public half',
    retryable: false,
  },
  {
    says: /Could not resolve host/i,
    code: 'ray-repository-unreachable',
    category: 'dns',
    what: (url) => `the name of the server of ${url} is not known`,
    remedy: 'see the address, and whether this machine gets out to it',
    retryable: true,
  },
  {
    says: /could not read Username|Authentication failed|Repository not found|does not appear to be a git repository|repository .* not found|returned error: 40[134]|does not exist|not exported/i,
    code: 'ray-repository-refused',
    category: 'download',
    what: (url) => `there is no repository at ${url}, or not for this machine`,
    remedy:
      'see the address; a private repository needs `deploy-key:` with an address of ssh, or a credential helper of git on this machine',
    retryable: false,
  },
  {
    says: /transport '.*' not allowed|protocol '.*' is not (?:allowed|supported)|Unable to find remote helper/i,
    code: 'ray-repository-refused',
    category: 'download',
    what: (url) => `${url} leads to another kind of address than https, ssh, http or file`,
    remedy: 'name an address of these; a submodule may be in the files of this machine only when its parent is, too',
    retryable: false,
  },
  {
    says: /Could not connect|Connection (?:refused|timed out|reset|closed)|Failed to connect|No route to host|Network is unreachable|early EOF|RPC failed|hung up unexpectedly|returned error: (?:408|429|5\d\d)|Operation too slow|took longer than|Operation timed out|kex_exchange_identification/i,
    code: 'ray-repository-unreachable',
    category: 'network',
    what: (url) => `${url} could not be reached`,
    remedy: 'see whether this machine gets out to it; it was tried several times',
    retryable: true,
  },
];

const MOST_SAID = 600;

/** What a failed git means. `url` holds no login. */
export function gitFailed(url: string, { code, said }: GitRan): BringupError {
  // A setting of this machine may put a login into an address.
  const evidence = said
    .replace(/(:\/\/)[^\s/@]+@/g, '$1')
    .trim()
    .slice(-MOST_SAID);
  if (code === undefined && /ENOENT/.test(said)) return noGit();
  const row = ROWS.find(({ says }) => says.test(said));
  return new BringupError({
    code: row?.code ?? 'ray-repository-failed',
    category: row?.category ?? 'download',
    what: `${row?.what(url) ?? `git could not fetch ${url}`}: ${evidence === '' ? `git ended with ${code ?? 'nothing'}` : evidence}`,
    remedy: row?.remedy ?? 'see what git says',
    retryable: row?.retryable ?? false,
  });
}

function noGit(): BringupError {
  return new BringupError({
    code: 'ray-repository-no-git',
    category: 'config',
    what: 'the repository of a Ray cluster is cloned by this machine, which has no git',
    remedy: 'install git here',
  });
}
