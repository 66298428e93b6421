import { BringupErrors } from '../../core/error.ts';
import { Secret } from '../../core/secret.ts';
import type { Fleet, FleetHost } from '../../fleet/fleet.ts';
import type { FileEdit } from '../../image/file-edit.ts';
import { boardsSchema } from '../schema/boards.ts';
import { imagesSchema } from '../schema/images.ts';
import { type FlashTarget, flashTargets } from '../target.ts';
import type { InstallOptions, NodeInfo, TuringPiConfig, User } from './api.ts';
import { wrongConfig } from './config-error.ts';
import type { ImageWish } from './image-builder.ts';
import { boardName } from './node-info.ts';
import type { FlowWish } from './turing-pi.ts';

const LOGIN = 'bringup';

/** What flows come to: the same as a fleet file that says it. */
export interface FlowFleet {
  readonly fleet: Fleet;
  readonly targets: readonly FlashTarget[];
  readonly secrets: readonly Secret[];
}

/** A fleet and its targets, of a configuration and its flows. `edits` of each flow's image. Throws BringupErrors. */
export function fleetOfFlows(
  config: TuringPiConfig,
  flows: readonly { readonly wish: FlowWish; readonly edits: readonly FileEdit[] }[],
): FlowFleet {
  const board = boardName(config);
  const password = new Secret('BMC_PASSWORD', config.password);
  const secrets = [password];
  const secret = (name: string, value: string | undefined) => {
    if (value === undefined) return undefined;
    const made = new Secret(name, value);
    secrets.push(made);
    return made;
  };
  const nodes: Record<string, unknown> = {};
  const images: Record<string, unknown> = {};
  const hosts: FleetHost[] = [];
  for (const { wish } of flows) {
    const { node, install } = wish;
    const image = imageOf(wish);
    const name = imageName(images, {
      from: image.from,
      sha256: image.sha256,
      os: image.system(node.module),
      shrink: image.shrink,
      'recover-journal': image.recoverJournal,
    });
    const host = hostOf(node, config, (value) => secret('SSH_PRIVATE_KEY', value));
    hosts.push(host);
    nodes[node.id] = defined({
      host: host.name,
      module: node.module,
      image: name,
      hostname: image.hostname ?? node.hostname,
      network: networkOf(node, image),
      users: usersOf(host.ssh.user, install, node, secret),
      'authorized-keys': install.authorizedKeys,
      'host-key': secret(`HOST_KEY_${node.id}`, install.hostKey),
      'ssh-passwords': install.sshPasswords,
      'user-data': image.userData,
      timezone: image.timezone,
      locale: image.locale,
    });
  }
  const sections = {
    images: checked(imagesSchema, images, 'images'),
    boards: checked(
      boardsSchema,
      {
        [board]: defined({
          address: config.address,
          port: config.port,
          fingerprint: config.fingerprint,
          certificate: config.certificate,
          user: config.user,
          password,
          transfer: config.transfer,
          'pull-address': config.pullAddress,
          'pull-port': config.pullPort,
          verify: config.verify,
          'other-nodes': config.otherNodes,
          'reload-daemon': config.reloadDaemon,
          nodes,
        }),
      },
      'boards',
    ),
  };
  const fleet: Fleet = { ...NO_FILE, name: board, hosts, sections, root: process.cwd() };
  const targets = flashTargets(fleet).map((target) => {
    const { edits = [] } = flows.find(({ wish }) => wish.node.id === target.node) ?? {};
    return { ...target, edits };
  });
  return { fleet, targets, secrets };
}

/** What a fleet file says by itself. */
const NO_FILE: Omit<Fleet, 'name' | 'hosts' | 'sections' | 'root'> = {
  environment: undefined,
  vars: {},
  file: 'turingPi()',
  onFailure: 'stop',
  parallel: 20,
  rollout: { waves: [], failureBudget: { hosts: 0 }, pauseMs: 0, reboots: 1 },
  guardSeconds: 25,
  locate: () => ({}),
  locateInHost: () => ({}),
};

function imageOf({ node, image }: FlowWish): ImageWish & { readonly from: string } {
  if (image?.from === undefined)
    throw wrongConfig(
      `node ${node.name}`,
      'has no stock image',
      "tell one, such as image(ubuntu().base('ubuntu.img.xz'))",
    );
  return { ...image, from: image.from };
}

/** Nodes of one stock image share it. */
function imageName(images: Record<string, unknown>, image: object): string {
  const text = JSON.stringify(image);
  const known = Object.keys(images).find((name) => JSON.stringify(images[name]) === text);
  const name = known ?? `image-${Object.keys(images).length + 1}`;
  images[name] = defined(image);
  return name;
}

function networkOf(node: NodeInfo, { network = {} }: ImageWish): object {
  if (network === 'dhcp') return defined({ mac: node.mac, dhcp: true });
  return defined({
    mac: network.mac ?? node.mac,
    addresses: network.addresses ?? [`${node.address}/${node.prefixLength}`],
    gateways: network.gateways ?? (node.gateway === undefined ? [] : [node.gateway]),
    dns: network.dns ?? node.dns,
    search: network.search,
  });
}

/** The user that we log in as is always there, and first. */
function usersOf(
  login: string,
  { users = [] }: InstallOptions,
  node: NodeInfo,
  secret: (name: string, value: string | undefined) => Secret | undefined,
): readonly object[] {
  const own = users.find(({ name }) => name === login);
  // Callbacks run as root, and nobody is there to type a password.
  if (own?.sudo === 'with-password' && login !== 'root')
    throw wrongConfig(
      `install.users.${login}.sudo`,
      'is with-password, and that is the user we log in as',
      'let it become root without one, and give another user to people, or name another in ssh: { user }',
    );
  const section = (user: User, index: number) =>
    defined({
      name: user.name,
      'password-hash': user.passwordHash,
      'initial-password': secret(`PASSWORD_${node.id}_${index}`, user.initialPassword),
      'authorized-keys': user.authorizedKeys,
      sudo: user.name === login ? (user.sudo ?? 'without-password') : user.sudo,
      groups: user.groups,
      shell: user.shell,
    });
  return [own ?? { name: login }, ...users.filter((user) => user !== own)].map(section);
}

function hostOf(
  node: NodeInfo,
  { ssh = {}, nodes }: TuringPiConfig,
  secret: (value: string | undefined) => Secret | undefined,
): FleetHost {
  const key = secret(ssh.privateKey) ?? ssh.key;
  return {
    name: node.hostname.split('.')[0] ?? node.hostname,
    address: node.address,
    connection: 'ssh',
    labels: {},
    groups: [],
    vars: {},
    ssh: {
      user: ssh.user ?? LOGIN,
      port: nodes[node.id]?.sshPort ?? ssh.port ?? 22,
      hostKeys: 'strict',
      knownHosts: [],
      connectTimeoutMs: 10_000,
      ...(key === undefined ? {} : { key }),
      written: ['user', 'port', ...(key === undefined ? [] : ['key'])],
    },
    sudo: {},
    sections: {},
    source: {},
  };
}

interface Schema {
  safeParse(value: unknown): {
    readonly data?: unknown;
    readonly error?: {
      readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
    };
  };
}

function checked(schema: Schema, value: unknown, name: string): object {
  const { data, error } = schema.safeParse(value);
  if (error === undefined) return data as object;
  throw new BringupErrors(
    error.issues.map(({ path, message }) =>
      wrongConfig([name, ...path].map(String).join('.'), message, 'correct what is told to turingPi() or to the flow'),
    ),
  );
}

function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
