import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSiteKeys } from '../mesh/dist-sign.ts';
import type { WindowsMachine } from './machine.ts';

interface Node {
  id: string;
  name: string;
  givenName: string;
  nodeKey: string;
  machineKey: string;
  ipAddresses: readonly string[];
  online: boolean;
  user: { id: string; name: string };
  availableRoutes: readonly string[];
  approvedRoutes: readonly string[];
  tags: readonly string[];
}

interface Key {
  id: string;
  key: string;
  /** Whose nodes it makes. */
  user: (typeof USERS)[number];
  used: boolean;
  expiration: string;
}

/** What Windows machines of the emulator join: the API of Headscale 0.29 and a site with the vendor's installers, signed. */
export interface MeshSite extends AsyncDisposable {
  readonly url: string;
  readonly rootKey: string;
  readonly apiKey: string;
  readonly nodes: Node[];
  /** All that were ever made. */
  readonly keys: readonly Key[];
  /** What the next joins are told instead. */
  refusal: string | undefined;
  /** Lets a machine join here. */
  serve(machine: WindowsMachine): void;
  /** The SHA-256 of what is served in the place of installers, once it was changed. */
  tamper(): Disposable;
}

const USERS = [
  { id: '1', name: 'mesh' },
  { id: '2', name: 'office' },
] as const;
const VERSIONS = ['1.102.3', '1.104.0'];

/** Starts one on the loopback. Shapes: headscale proto/headscale/v1 at v0.29.2; tailscale clientupdate/distsign. */
export async function startMeshSite(): Promise<MeshSite> {
  const signing = makeSiteKeys();
  const apiKey = `hskey-api-${'0'.repeat(12)}-${'k'.repeat(64)}`;
  const nodes: Node[] = [];
  const keys: Key[] = [];
  const machines = new Map<string, WindowsMachine>();
  let refusal: string | undefined;
  let tampered = false;
  const files = new Map<string, Buffer>();
  for (const version of VERSIONS)
    for (const arch of ['amd64', 'arm64'])
      files.set(
        `tailscale-setup-${version}-${arch}.msi`,
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.from(`MSI tailscale ${version} ${arch} ${'x'.repeat(150_000)}`),
        ]),
      );

  const seen = (node: Node) => ({ ...node, online: machines.get(node.nodeKey)?.tailscale.running === true });
  const api = async (request: IncomingMessage, path: string): Promise<object | undefined> => {
    const body = (await textOf(request)) as { readonly [name: string]: unknown };
    const { method } = request;
    if (path === '/user') return { users: USERS };
    if (path === '/node') return { nodes: nodes.map(seen) };
    if (path === '/preauthkey' && method === 'GET') return { preAuthKeys: keys.map(listed) };
    if (path === '/preauthkey' && method === 'POST') {
      const user = USERS.find(({ id }) => id === body['user']);
      if (user === undefined) return undefined;
      const key: Key = {
        user,
        id: String(keys.length + 1),
        key: `hskey-auth-${String(keys.length).padStart(12, '0')}-${createHash('sha256').update(String(keys.length)).digest('hex')}`,
        used: false,
        expiration: String(body['expiration']),
      };
      keys.push(key);
      return { preAuthKey: { ...listed(key), key: key.key } };
    }
    if (path.startsWith('/preauthkey?id=') && method === 'DELETE') {
      const key = keys.find(({ id }) => id === path.split('=')[1]);
      if (key !== undefined) key.expiration = '2001-01-01T00:00:00Z';
      return {};
    }
    const [, id, verb, argument] = /^\/node\/(\d+)(?:\/(\w+)(?:\/([\w-]+))?)?$/.exec(path) ?? [];
    const node = nodes.find((one) => one.id === id);
    if (node === undefined) return undefined;
    if (method === 'DELETE') nodes.splice(nodes.indexOf(node), 1);
    if (verb === 'rename') node.givenName = argument ?? '';
    if (verb === 'approve_routes') node.approvedRoutes = body['routes'] as readonly string[];
    if (verb === 'tags') node.tags = body['tags'] as readonly string[];
    return { node: seen(node) };
  };
  const site = (path: string): Buffer | string | undefined => {
    if (path === '/distsign.pub') return signing.bundle;
    if (path === '/distsign.pub.sig') return signing.bundleSignature;
    const [, name = '', kind = ''] = /^\/stable\/([^/]+?\.msi)(\.sha256|\.sig)?$/.exec(path) ?? [];
    const content = files.get(name);
    if (content === undefined) return undefined;
    if (kind === '.sig') return signing.signFile(content);
    const served = tampered ? Buffer.concat([content, Buffer.from('!')]) : content;
    return kind === '.sha256' ? createHash('sha256').update(served).digest('hex') : served;
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    response.setHeader('content-type', 'application/json');
    if (path === '/version') return void response.end(JSON.stringify({ version: 'v0.29.2' }));
    if (!path.startsWith('/api/v1/')) {
      const content = site(path);
      return void response.writeHead(content === undefined ? 404 : 200).end(content);
    }
    if (request.headers.authorization !== `Bearer ${apiKey}`) return void response.writeHead(401).end('Unauthorized');
    const answer = await api(request, path.slice('/api/v1'.length));
    response
      .writeHead(answer === undefined ? 404 : 200)
      .end(JSON.stringify(answer ?? { code: 5, message: 'not found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    rootKey: signing.rootKey,
    apiKey,
    nodes,
    keys,
    get refusal() {
      return refusal;
    },
    set refusal(text) {
      refusal = text;
    },
    serve(machine) {
      machine.tailscale.register = (secret, { hostname, url: asked }) => {
        if (refusal !== undefined) return refusal;
        if (asked !== url) return 'no such server';
        const key = keys.find((one) => one.key === secret);
        if (key === undefined) return 'AuthKey not found';
        if (key.used) return 'authkey already used';
        if (Date.parse(key.expiration) < Date.now()) return 'authkey expired';
        key.used = true;
        const id = String(nodes.length + 1);
        const nodeKey = `nodekey:${createHash('sha256').update(secret).digest('hex')}`;
        const address = `100.64.0.${nodes.length + 7}`;
        nodes.push({
          id,
          name: hostname,
          givenName: hostname,
          nodeKey,
          machineKey: `mkey:${createHash('sha256').update(machine.user).digest('hex')}`,
          ipAddresses: [address],
          online: true,
          user: key.user,
          availableRoutes: [],
          approvedRoutes: [],
          tags: [],
        });
        machines.set(nodeKey, machine);
        return { address, name: `${hostname}.mesh.test`, nodeKey };
      };
    },
    tamper() {
      tampered = true;
      return {
        [Symbol.dispose]() {
          tampered = false;
        },
      };
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listed({ id, key, user, used, expiration }: Key): object {
  const masked = `${key.slice(0, 23)}-***`;
  return { id, key: masked, used, expiration, user, reusable: false, ephemeral: false, aclTags: [] };
}

async function textOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}
