import type { ApiDevice, MeshBehind } from '../tailscale-api.ts';

/** A node as the API of Headscale 0.29 tells it. Source: headscale proto/headscale/v1/node.proto. */
interface Node {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly machineKey: string;
  readonly nodeKey: string;
  readonly user?: { readonly name: string } | null;
  readonly ipAddresses: readonly string[];
  readonly online: boolean;
  readonly lastSeen?: string | null;
  readonly expiry?: string | null;
  readonly tags: readonly string[];
  readonly availableRoutes: readonly string[];
  readonly approvedRoutes: readonly string[];
}

/** A Headscale of 0.28 or newer as what stands behind an API of Tailscale's shapes: its keys, and its nodes as devices. */
export function meshBehind(url: string, apiKey: string): MeshBehind {
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, ...sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  };
  /** Ids of keys, which alone tell a key afterwards. */
  const ids = new Map<string, string>();
  const idIn = (nodeId: string) => /^n(\d+)CNTRL$/.exec(nodeId)?.[1] ?? 'none';
  return {
    async makeKey({ tags, ephemeral, expires }) {
      const wish = { reusable: false, ephemeral, expiration: expires, aclTags: tags };
      const { preAuthKey } = await ask<{ preAuthKey: { id: string; key: string } }>('POST', '/preauthkey', wish);
      ids.set(preAuthKey.key, preAuthKey.id);
      return preAuthKey.key;
    },
    async isUsed(key) {
      const { preAuthKeys } = await ask<{ preAuthKeys: readonly { id: string; used: boolean }[] }>(
        'GET',
        '/preauthkey',
      );
      return preAuthKeys.some(({ id, used }) => id === ids.get(key) && used);
    },
    endKey: (key) => ask('DELETE', `/preauthkey?id=${ids.get(key)}`),
    async devices() {
      const { nodes } = await ask<{ nodes: readonly Node[] }>('GET', '/node');
      return nodes.map(deviceOf);
    },
    remove: (nodeId) => ask('DELETE', `/node/${idIn(nodeId)}`),
    rename: (nodeId, name) => ask('POST', `/node/${idIn(nodeId)}/rename/${name}`),
    setTags: (nodeId, tags) => ask('POST', `/node/${idIn(nodeId)}/tags`, { tags }),
    approve: (nodeId, routes) => ask('POST', `/node/${idIn(nodeId)}/approve_routes`, { routes }),
  };
}

/** Source of its shape: tailscale-client-go-v2 devices.go. */
function deviceOf(node: Node): ApiDevice {
  return {
    id: node.id,
    nodeId: `n${node.id}CNTRL`,
    hostname: node.name,
    name: `${node.givenName}.mesh.test`,
    user: node.user?.name ?? '',
    tags: node.tags,
    addresses: node.ipAddresses,
    machineKey: node.machineKey,
    nodeKey: node.nodeKey,
    connectedToControl: node.online,
    lastSeen: node.lastSeen ?? undefined,
    expires: node.expiry ?? undefined,
    keyExpiryDisabled: node.expiry == null,
    advertisedRoutes: node.availableRoutes,
    enabledRoutes: node.approvedRoutes,
  };
}
