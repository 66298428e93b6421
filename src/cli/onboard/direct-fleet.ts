import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { hostName } from '../../fleet/fleet-of-one.ts';

/** What a fleet file would say of this machine and its cluster, said on the command line. */
export interface DirectWords {
  readonly name?: string;
  readonly cluster?: string;
  /** Address of the head of the cluster. */
  readonly head?: string;
  readonly rayVersion?: string;
  readonly python?: string;
  readonly network?: 'mesh' | 'lan';
  readonly probation?: string;
  readonly server?: string;
  readonly meshUser?: string;
}

/** Variables that hold the secrets. */
export const TOKEN = 'RAY_TOKEN';
export const API_KEY = 'HEADSCALE_API_KEY';
export const AUTH_KEY = 'MESH_AUTH_KEY';
/** What a cluster is called that nobody named. */
const CLUSTER = 'main';
const HEAD = 'head-of-cluster';

/** What is not said and has to be, by its option and its variable. */
export function missingWords(
  words: DirectWords,
): readonly { readonly key: keyof DirectWords; readonly told: string }[] {
  const all = [
    { key: 'head', told: '--head ADDRESS (BRINGUP_RAY_HEAD): where the head of the cluster is reached' },
    { key: 'rayVersion', told: '--ray-version VERSION (BRINGUP_RAY_VERSION): the Ray of the head' },
    ...(words.network === 'lan'
      ? []
      : [
          {
            key: 'server',
            told: '--server URL (BRINGUP_MESH_SERVER): the server of the mesh; with --network lan none is needed',
          } as const,
        ]),
  ] as const;
  return all.filter(({ key }) => (words[key] ?? '') === '');
}

/** A fleet file of this machine, which is gone when it is disposed of. */
export interface DirectFleet extends AsyncDisposable {
  readonly file: string;
  readonly host: string;
}

/** Writes what was said as a fleet file. Nothing secret is in it. */
export async function directFleet(words: DirectWords): Promise<DirectFleet> {
  const { cluster = CLUSTER, head = '', network = 'mesh' } = words;
  const name = words.name ?? hostName(hostname());
  const host = name === HEAD ? `${name}-1` : name;
  const own = network === 'lan' ? { address: await ownAddress(head) } : {};
  const mesh = network === 'lan' ? {} : { mesh: {} };
  const document = {
    version: 'bringup/v1',
    fleet: { name: 'onboard' },
    ...(network === 'lan' ? {} : { mesh: { server: words.server, ...meshLogin(words) } }),
    ray: {
      clusters: {
        [cluster]: {
          version: words.rayVersion,
          network,
          token: { secret: TOKEN },
          ...(words.python === undefined ? {} : { python: words.python }),
          ...(words.probation === undefined ? {} : { probation: words.probation }),
        },
      },
    },
    hosts: {
      [host]: { connection: 'local', ...mesh, ray: { cluster, ...own } },
      [HEAD]: {
        address: head,
        ...mesh,
        ray: { cluster, role: 'head', ...(isIP(head) === 0 ? {} : { address: head }) },
      },
    },
  };
  const directory = await mkdtemp(join(tmpdir(), 'bringup-onboard-'));
  const file = join(directory, 'fleet.yaml');
  await writeFile(file, stringify(document), { mode: 0o600 });
  return { file, host, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
}

/** Which secret the mesh is joined with: a key that lets this machine in and nothing else, where there is one. */
export function meshSecret(): typeof API_KEY | typeof AUTH_KEY {
  return process.env[AUTH_KEY] && !process.env[API_KEY] ? AUTH_KEY : API_KEY;
}

function meshLogin({ meshUser = 'mesh' }: DirectWords): object {
  const secret = meshSecret();
  return secret === AUTH_KEY ? { 'auth-key': { secret } } : { user: meshUser, 'api-key': { secret } };
}

/** The address from which this machine goes to another; nothing is sent. */
async function ownAddress(other: string): Promise<string> {
  const socket = createSocket(isIP(other) === 6 ? 'udp6' : 'udp4');
  try {
    const connected = once(socket, 'connect');
    socket.connect(9, other);
    await connected;
    return socket.address().address;
  } catch {
    return '127.0.0.1';
  } finally {
    socket.close();
  }
}
