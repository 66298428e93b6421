import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What goes wrong with a cluster of Ray, as a person meets it, and the code that it is told with. */
const TROUBLES: readonly (readonly [string, string])[] = [
  ['the secret with the token is not set, or empty', 'secret-missing'],
  [
    'too little room, memory or `/dev/shm`, a clock that is off, a port of the node that is taken, another Python than that of the head',
    'ray-gates-failed',
  ],
  ['two hosts of the run are copies of one disk', 'cloned-disk'],
  ['a package has no wheel for the processor, the C library or the Python of the hosts', 'ray-wheel-none-fits'],
  ['what came from an index is not the file that the lock names, twice', 'ray-file-wrong-hash'],
  ['the files of the environment are not all on the host as they were packed', 'ray-environment-not-whole'],
  ['the disk of a host gets full while the environment is made', 'disk-full'],
  ['the head is off, its unit is stopped, or nothing gets through to it', 'ray-head-away'],
  ['another program listens at the port of the head', 'ray-head-other-language'],
  ['the head runs another version of Ray', 'ray-version-differs'],
  ['the head runs another Python, if only by its patch level', 'ray-python-differs'],
  ['the unit of a node does not start', 'service-not-up'],
  ['a host is so busy that Ray does not come up in its own time, three times', 'ray-agent-late'],
  ['the token file cannot be read by Ray', 'ray-token-unreadable'],
  ['the head has another token', 'ray-token-refused'],
  ['a firewall is between the nodes', 'ray-ports-closed'],
  ['a host was installed anew, at the address that it had', 'host-key-changed'],
  ['another run is at work on the host, or one was killed less than 40 s ago', 'locked'],
];

/** The rows of the table in docs/ray.md; what to do about each is told in docs/errors.md. Throws Error for a code that is not there. */
export function rayTroubles(): readonly (readonly string[])[] {
  const page = readFileSync(join(import.meta.dirname, '../../docs/errors.md'), 'utf8');
  const cures = new Map(
    page.split('\n').flatMap((line) => {
      const [, codes = '', , cure = ''] = line.startsWith('| `') ? line.split('|').map((cell) => cell.trim()) : [];
      return [...codes.matchAll(/`(.+?)`/g)].map(([, code = '']) => [code, cure] as const);
    }),
  );
  return TROUBLES.map(([trouble, code]) => {
    const cure = cures.get(code);
    if (cure === undefined) throw new Error(`docs/errors.md has no row for ${code}`);
    return [trouble, `\`${code}\``, cure];
  });
}
