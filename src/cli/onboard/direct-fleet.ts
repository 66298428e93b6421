import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CAPABILITIES } from '../../capabilities.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import { hostName } from '../../fleet/fleet-of-one.ts';
import { loadFleet } from '../../fleet/load-fleet.ts';
import type { Role } from '../../onboard/role.ts';
import { clusterName } from '../../ray/schema.ts';
import { asSaid, badCluster, headUnknown, notKept } from './direct-problems.ts';

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
export type MeshSecret = typeof API_KEY | typeof AUTH_KEY;
/** What a cluster is called that nobody named. */
const CLUSTER = 'main';
const HEAD = 'head-of-cluster';
const NAMED = 'onboard-';

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

/** Which part the machine is to have, and where its file is kept. */
export interface DirectPart {
  readonly role: Role;
  readonly account: string;
  /** State directory of bringup. */
  readonly state: string;
  /** What the machine joins the mesh with. Default: what is in the environment. */
  readonly joinsWith?: MeshSecret;
}

/** Writes what was said as a fleet file, which stays: `bringup ray leave` and `bringup undo` need it later. Nothing secret is in it. */
export async function directFleet(
  words: DirectWords,
  { role, account, state, joinsWith = meshSecret() }: DirectPart,
): Promise<{ readonly file: string; readonly host: string }> {
  const { cluster = CLUSTER, head = '', network = 'mesh' } = words;
  // It becomes part of a path.
  const { error } = clusterName.safeParse(cluster);
  if (error !== undefined) throw badCluster(cluster, error.issues.map(({ message }) => message).join(', '));
  const name = words.name ?? hostName(hostname());
  const host = name === HEAD ? `${name}-1` : name;
  const own = network === 'lan' ? { address: await ownAddress(head) } : {};
  const mesh = network === 'lan' ? {} : { mesh: {} };
  // In a mesh a name is that of the mesh.
  const headAddress =
    isIP(head) !== 0 ? { address: head } : network === 'lan' ? { address: await addressOf(head) } : {};
  const document = {
    version: 'bringup/v1',
    // Of its own, so that what another one made on this machine is nothing to it.
    fleet: { name: `${NAMED}${cluster}` },
    ...(network === 'lan' ? {} : { mesh: { server: words.server, ...meshLogin(words, joinsWith) } }),
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
      [host]: { connection: 'local', ...mesh, ray: { cluster, ...PARTS[role](account), ...own } },
      [HEAD]: {
        address: head,
        ...mesh,
        ray: { cluster, role: 'head', ...headAddress },
      },
    },
  };
  const folder = join(state, 'onboard');
  const file = join(folder, `${cluster}.yaml`);
  const fresh = join(folder, `.${cluster}.${process.pid}.yaml`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(fresh, `${HEADLINE}${stringify(document)}`, { mode: 0o600 });
  } catch (error) {
    throw notKept(file, error as Error);
  }
  try {
    // What an earlier onboarding left is needed as long as this one cannot begin.
    await loadFleet({ file: fresh, capabilities: CAPABILITIES, env: process.env, secrets: 'ignore' });
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw asSaid(error);
  }
  return { file, host };
}

/** The address of a name. Throws BringupError. */
async function addressOf(name: string): Promise<string> {
  try {
    return (await lookup(name)).address;
  } catch (error) {
    throw headUnknown(name, error as Error);
  }
}

/** Whether a fleet file was made of words: nobody logs in to the head that it names, and it knows no other node of the cluster. */
export function isMade({ name, hosts }: Pick<Fleet, 'name' | 'hosts'>): boolean {
  return name.startsWith(NAMED) && hosts.some((host) => host.name === HEAD);
}

const HEADLINE = '# Made by `bringup onboard`, which writes it anew.\n';

const PARTS: Readonly<Record<Role, (account: string) => object>> = {
  provider: () => ({}),
  user: (account) => ({ role: 'client', clients: [account] }),
  both: (account) => ({ clients: [account] }),
};

/** Which secret the mesh is joined with: a key that lets this machine in and nothing else, unless one is there that may do everything. */
export function meshSecret(): MeshSecret {
  return process.env[API_KEY] ? API_KEY : AUTH_KEY;
}

function meshLogin({ meshUser = 'mesh' }: DirectWords, secret: MeshSecret): object {
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
