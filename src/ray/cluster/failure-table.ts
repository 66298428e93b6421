import type { FailureContext, RayDiagnosis } from './failures.ts';

type Parts = Readonly<Record<string, string | undefined>>;

/** A row: by what it is known, what it is, and what is told with the parts that were found. */
interface Failure extends Pick<RayDiagnosis, 'code' | 'category' | 'retryable'> {
  readonly signature?: RegExp;
  readonly exits?: readonly number[];
  /** What is known of the head, and speaks against it. */
  unless?(context: FailureContext): boolean;
  tell(parts: Parts): Pick<RayDiagnosis, 'what' | 'remedy'>;
}

/**
 * What Ray 2.60 prints, first match first: the more exact before the more general, because a start that fails prints several.
 * Each was seen (test/cases/ray/cluster/failures.json), but for `ray-system-flag` and `ray-page-size`, which were read in its source
 * and in ray-project/ray#40815, `ray-processor`, `ray-drain-refused`, `ray-head-lost`, `ray-library-missing` and `ray-out-of-memory` (systemd
 * src/core/unit.c, Linux mm/oom_kill.c).
 */
export const FAILURES: readonly Failure[] = [
  {
    signature:
      /(?:RAY_AUTH_TOKEN_PATH is set but file cannot be opened or is empty|bringup: its token cannot be read): (?<path>\S+?)[.:] /,
    code: 'ray-token-unreadable',
    category: 'secret',
    retryable: false,
    tell: ({ path = 'its path' }) => ({
      what: `Ray cannot read its token: the file ${path} is missing, empty or not for the account that Ray runs as`,
      remedy: `look at it with \`ls -l ${path}\`, and apply again: bringup writes it`,
    }),
  },
  {
    signature: /couldn't find an authentication token|no authentication token was found/i,
    code: 'ray-token-missing',
    category: 'secret',
    retryable: false,
    tell: () => ({
      what: 'Ray was told to use a token and was given none',
      remedy: 'apply again: bringup writes RAY_AUTH_TOKEN_PATH into the environment of the unit',
    }),
  },
  {
    signature: /InvalidAuthToken[\s\S]*RAY_AUTH_MODE is currently 'disabled'|bringup: RAY_AUTH_MODE is not token/,
    code: 'ray-token-mode',
    category: 'secret',
    retryable: false,
    tell: () => ({
      what: 'the head asks for a token, and Ray on this host was started without RAY_AUTH_MODE=token',
      remedy: 'apply again: bringup writes it into the environment of the unit',
    }),
  },
  {
    signature: /bringup: the head asks for no token/,
    code: 'ray-token-not-asked',
    category: 'secret',
    retryable: false,
    tell: () => ({
      what: 'the head of the cluster asks nobody for a token: whoever reaches it can run programs on all nodes',
      remedy: 'apply to the head first: bringup starts it with RAY_AUTH_MODE=token',
    }),
  },
  {
    signature: /InvalidAuthToken|bringup: the head does not take the token/,
    code: 'ray-token-refused',
    category: 'secret',
    retryable: false,
    tell: () => ({
      what: 'the head does not take the token of this host',
      remedy: 'the head was started with another one: apply to the head first, and then to this host',
    }),
  },
  {
    signature:
      /Version mismatch: The cluster was started with:\s+Ray: (?<ray>\S+)\s+Python: (?<python>\S+)\s+This process on node \S+ was started with:\s+Ray: \k<ray>\s+Python: (?<own>\S+)/,
    code: 'ray-python-differs',
    category: 'config',
    retryable: false,
    tell: ({ python, own }) => ({
      what: `the head runs Python ${python}, and the environment of this host has Python ${own}: they have to be the same to the last number`,
      remedy: `write \`python: ${python}\` for the cluster, so that all hosts get that one`,
    }),
  },
  {
    signature:
      /Version mismatch: The cluster was started with:\s+Ray: (?<ray>\S+)\s+Python: \S+\s+This process on node \S+ was started with:\s+Ray: (?<own>\S+)/,
    code: 'ray-version-differs',
    category: 'config',
    retryable: false,
    tell: versions,
  },
  {
    signature: /Ray version mismatch: cluster has Ray version (?<ray>\S+) but local Ray version is (?<own>\S+)/,
    code: 'ray-version-differs',
    category: 'config',
    retryable: false,
    tell: versions,
  },
  {
    signature: /Multi-node Ray clusters are not supported on Windows and OSX/,
    code: 'ray-system-flag',
    category: 'unsupported',
    retryable: false,
    tell: () => ({
      what: 'Ray joins no cluster on this operating system unless it is told to',
      remedy: 'set RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER to 1 in its environment; Ray calls that untested',
    }),
  },
  {
    signature: /Unsupported system page size/,
    code: 'ray-page-size',
    category: 'unsupported',
    retryable: false,
    tell: () => ({
      what: 'this Ray was not built for the page size of this kernel (`getconf PAGESIZE`)',
      remedy: 'boot a kernel with pages of 4 KiB, or take a newer version of Ray',
    }),
  },
  {
    // 128 + SIGILL, and as a child's status.
    exits: [132],
    signature: /Illegal instruction/,
    code: 'ray-processor',
    category: 'unsupported',
    retryable: false,
    tell: () => ({
      what: 'this Ray uses instructions that the processor of this host does not have',
      remedy: 'leave this host out of the cluster, or take a Ray that was built for it',
    }),
  },
  {
    signature: /The drain request is not accepted: (?<why>[^\n]*)/,
    code: 'ray-drain-refused',
    category: 'service',
    retryable: true,
    tell: ({ why }) => ({
      what: `Ray does not let the node go: ${why?.trim()}`,
      remedy: 'run it again when its tasks are through',
    }),
  },
  {
    signature: /Failed to start the grpc server\. The specified port is (?<port>\d+)/,
    code: 'ray-port-taken',
    category: 'config',
    retryable: false,
    tell: ({ port }) => ({
      what: `port ${port} of this host, which Ray is to have, is taken by another program`,
      remedy: `\`ss -ltnp 'sport = ${port}'\` says by which: end it, or choose other \`ports:\` for the cluster`,
    }),
  },
  {
    signature: /AF_UNIX path length cannot exceed (?<most>\d+) bytes: (?<path>\S+)/,
    code: 'ray-socket-path',
    category: 'config',
    retryable: false,
    tell: ({ most, path }) => ({
      what: `Ray cannot make its sockets: a path may have ${most} bytes, and this has more: ${path}`,
      remedy: 'give the cluster a shorter name: it is part of the path',
    }),
  },
  {
    signature: /Invalid label (?<what>[^.\n]*)\./,
    code: 'ray-label',
    category: 'config',
    retryable: false,
    tell: ({ what }) => ({
      what: `Ray does not take a label of this host: ${what}`,
      remedy: 'a label has 63 characters at most: letters, digits, and between them - _ .',
    }),
  },
  {
    signature: /No space left on device|Errno 28/,
    code: 'ray-disk-full',
    category: 'filesystem',
    retryable: false,
    tell: () => ({
      what: 'Ray could not write its files: the disk of this host is full',
      remedy: '`df -h` shows which; Ray writes below /var/lib/bringup-ray, and its objects into /dev/shm',
    }),
  },
  {
    signature: /\[Errno (?:13|30)\] (?<why>Permission denied|Read-only file system): '(?<path>[^']+)'/,
    code: 'ray-not-writable',
    category: 'filesystem',
    retryable: false,
    tell: ({ why, path }) => ({
      what: `Ray could not write ${path}: ${why?.toLowerCase()}`,
      remedy: `\`ls -ld ${path}\` and the folders above it say whose they are: below /var/lib/bringup-ray all is bringup-ray's, and apply puts that right`,
    }),
  },
  {
    signature:
      /killed by the OOM killer|result 'oom-kill'|Result=oom-kill|[Oo]ut of memory: Killed process \d+ \((?<program>[^)]+)\)|node running low on memory/,
    code: 'ray-out-of-memory',
    category: 'service',
    retryable: false,
    tell: ({ program }) => ({
      what: `${program ?? 'Ray, or work that it ran,'} was ended because this host had no memory left`,
      remedy:
        '`dmesg -T | grep -i oom` says who had how much; an idle worker takes 0.2 GiB and an idle head 0.5 GiB. Limit the work with `memory:` and `object-store:` of the host, or add memory',
    }),
  },
  {
    signature:
      /error while loading shared libraries: (?<library>\S+?):|version `(?<needed>GLIBC(?:XX)?_[\d.]+)' not found|ImportError: (?<other>lib\S+?): cannot open shared object file/,
    code: 'ray-library-missing',
    category: 'unsupported',
    retryable: false,
    tell: ({ library, needed, other }) => ({
      what: `a program of Ray does not start on this host: ${library ?? needed ?? other} is missing or too old`,
      remedy: '`bringup ray check` tells what the system has to be; install the library, or take a newer system',
    }),
  },
  {
    signature: /marked as dead by the GCS|GCS consider(?:s|ed)? this node to be dead/i,
    code: 'ray-declared-dead',
    category: 'network',
    retryable: true,
    tell: () => ({
      what: 'the head had given this node up before it could be reached again, so Ray ended itself',
      remedy: 'systemd starts it again; look at the network between the two if it happens often',
    }),
  },
  {
    signature: /Failed to connect to GCS within (?<seconds>\d+) seconds/,
    code: 'ray-head-lost',
    category: 'network',
    retryable: true,
    tell: ({ seconds }) => ({
      what: `the head was away for more than ${seconds} s, so Ray on this host ended itself`,
      remedy: 'look at the head; systemd starts Ray here again, and it joins when the head is back',
    }),
  },
  {
    signature: /bringup: its certificate cannot be used: (?<why>[^\n]{1,300})/,
    code: 'ray-tls-certificate',
    category: 'config',
    retryable: false,
    tell: ({ why }) => ({
      what: `the certificate of this host is none for a node of a cluster: ${why}`,
      remedy:
        'put one there that names the address of the host in the cluster and 127.0.0.1 (subjectAltName, IP), with a key that the account bringup-ray can read',
    }),
  },
  {
    signature:
      /Handshake failed with fatal error SSL_ERROR_SSL\b.*\b(?<why>[A-Z][A-Z_]{4,})\b|bringup: the head does not go along with TLS: (?<other>[^\n]{1,200})/,
    code: 'ray-tls-differs',
    category: 'config',
    retryable: false,
    tell: ({ why, other }) => ({
      what: `Ray on this host speaks TLS, and what it reaches at the head does not go along (${why ?? other})`,
      remedy: 'TLS is for all nodes of a cluster or for none, with certificates of one authority',
    }),
  },
  {
    signature:
      /Timed out while waiting for GCS|Failed to connect to GCS\b|bringup: what listens at the port of the head is not/,
    unless: ({ headAnswers }) => headAnswers !== true,
    code: 'ray-head-other-language',
    category: 'config',
    retryable: false,
    tell: () => ({
      what: 'what takes connections at the port of the head does not answer as the head of a cluster: TLS on one side only, or another program',
      remedy: 'compare RAY_USE_TLS of both sides, and look at `ss -ltnp` on the head',
    }),
  },
  {
    signature:
      /Timed out while waiting for GCS|Failed to connect to GCS\b|bringup: the (?:head of Ray|API of the head) does not answer/,
    code: 'ray-head-away',
    category: 'service',
    retryable: true,
    tell: () => ({
      what: 'the head of the cluster does not answer this host',
      remedy: 'see that Ray runs on the head, that the mesh reaches it, and that no firewall is before its port',
    }),
  },
  {
    signature: /bringup: this host does not have its address (?<address>\S+?):/,
    code: 'ray-no-address',
    category: 'network',
    retryable: true,
    tell: ({ address }) => ({
      what: `this host does not have the address ${address} under which the cluster is to reach it`,
      remedy: 'see whether the mesh is up (`bringup mesh status`), and apply again if the address has changed',
    }),
  },
  {
    signature: /Timed out waiting for file \S*\/(?<agent>dashboard_agent|runtime_env_agent|metrics_agent)\w*_port_/,
    code: 'ray-agent-late',
    category: 'timeout',
    retryable: true,
    tell: ({ agent }) => ({
      what: `Ray ended itself, because its ${agent?.replaceAll('_', ' ')} had not opened its ports in time: one is taken, or the host is very busy`,
      remedy:
        '`ss -ltnp` shows who has the ports of the agents; logs/dashboard_agent.log in its newest session says more',
    }),
  },
  {
    signature: /The current node timed out during startup/,
    code: 'ray-start-timeout',
    category: 'timeout',
    retryable: true,
    tell: () => ({
      what: 'Ray on this host did not come up within its own 30 s, and does not say why',
      remedy:
        'look at logs/raylet.out and logs/raylet.err in its newest session: a full disk, an address that is not its own and a taken port all end like this, and a host that is very busy, too',
    }),
  },
  {
    // No failure by itself: Ray goes on, slowly.
    signature:
      /The object store is using (?<folder>\S+) instead of \/dev\/shm because \/dev\/shm has only (?<bytes>\d+) bytes available/,
    code: 'ray-shared-memory',
    category: 'config',
    retryable: false,
    tell: ({ folder, bytes }) => ({
      what: `Ray keeps its objects on the disk, in ${folder}, because /dev/shm has only ${bytes} bytes left`,
      remedy: 'make /dev/shm larger (`mount -o remount,size=...`), or write a smaller `object-store:` for the host',
    }),
  },
];

function versions({ ray, own }: Parts): Pick<RayDiagnosis, 'what' | 'remedy'> {
  return {
    what: `the head runs Ray ${ray}, and the environment of this host has Ray ${own}`,
    remedy: `write \`version: ${ray}\` for the cluster, or bring the head to ${own} first`,
  };
}
