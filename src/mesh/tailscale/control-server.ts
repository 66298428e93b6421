import type { ControlServer, MeshKey } from '../control-server.ts';
import { steady } from '../http/send.ts';
import { endsThen } from '../key-end.ts';
import { ANSWERS, read } from './answers.ts';
import { call, GONE, type TailscaleApi } from './api.ts';
import { tagsRequired } from './errors.ts';

/** By this keys that bringup made are told from others. At most 50 characters. */
const DESCRIPTION = 'made by bringup for one join';
/** Keys are told one by one. */
const AT_ONCE = 4;

/** A tailnet of Tailscale as the control server of a fleet. Throws BringupError when the service does not take its credential. */
export async function tailscaleServer(api: TailscaleApi, loginServer: string | undefined): Promise<ControlServer> {
  await api.tokens.get();
  const sure = steady(api);
  const tailnet = `/tailnet/${encodeURIComponent(api.tailnet)}`;
  const device = (id: string) => `/device/${encodeURIComponent(id)}`;
  const change = async (path: string, body: object, scope: string): Promise<void> => {
    await call(api, { method: 'POST', path, body, scope, about: 'node' });
  };
  const keyOf = async (id: string): Promise<MeshKey | undefined> => {
    const path = `${tailnet}/keys/${encodeURIComponent(id)}`;
    const answer = await call(sure, { method: 'GET', path, scope: 'auth_keys', about: 'key' });
    if (answer === GONE) return undefined;
    const { description, expires, revoked, invalid } = read(ANSWERS.key, answer, api.url, `GET ${path}`);
    if (description !== DESCRIPTION) return undefined;
    const ended = Date.parse(expires ?? '') <= Date.now() || revoked !== undefined;
    // The only other thing that ends a key that works once is its use.
    return { id, used: invalid && !ended, expiration: revoked ?? expires };
  };
  return {
    product: 'tailscale',
    version: '',
    url: api.url,
    loginServer,
    user: undefined,
    refuses: ({ tags }) => (tags.length === 0 ? tagsRequired() : undefined),
    async nodes() {
      const path = `${tailnet}/devices`;
      const answer = await call(api, {
        method: 'GET',
        path: `${path}?fields=all`,
        scope: 'devices:core:read',
        about: 'tailnet',
      });
      return read(ANSWERS.devices, answer, api.url, `GET ${path}`);
    },
    async createKey({ expiration, tags, ephemeral }) {
      if (tags.length === 0) throw tagsRequired();
      const path = `${tailnet}/keys`;
      const create = { reusable: false, ephemeral, preauthorized: true, tags };
      const expirySeconds = Math.max(1, Math.floor((expiration.getTime() - Date.now()) / 1_000));
      const body = { capabilities: { devices: { create } }, expirySeconds, description: DESCRIPTION };
      const answer = await call(sure, { method: 'POST', path, body, scope: 'auth_keys', about: 'tailnet' });
      return read(ANSWERS.newKey, answer, api.url, `POST ${path}`);
    },
    async keys() {
      const path = `${tailnet}/keys?all=true`;
      const answer = await call(sure, { method: 'GET', path, scope: 'auth_keys', about: 'tailnet' });
      const ids = [...read(ANSWERS.keyIds, answer, api.url, `GET ${tailnet}/keys`)];
      const found: MeshKey[] = [];
      const some = async (): Promise<void> => {
        for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
          const key = await keyOf(id);
          if (key !== undefined) found.push(key);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, some));
      return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
    async deleteKey(id, expiration) {
      const key = await keyOf(id);
      if (key === undefined || key.used || !endsThen(key, expiration)) return;
      const path = `${tailnet}/keys/${encodeURIComponent(id)}`;
      await call(sure, { method: 'DELETE', path, scope: 'auth_keys', about: 'key' });
    },
    // The service does not tell by which key a node came. All are removed some time after they were last seen.
    deleteNodesOf: async () => undefined,
    async deleteNode(id) {
      await call(api, { method: 'DELETE', path: device(id), scope: 'devices:core', about: 'node' });
    },
    renameNode: (id, name) => change(`${device(id)}/name`, { name }, 'devices:core'),
    approveRoutes: (id, routes) => change(`${device(id)}/routes`, { routes }, 'devices:routes'),
    setTags: (id, tags) => change(`${device(id)}/tags`, { tags }, 'devices:core'),
    [Symbol.asyncDispose]: async () => undefined,
  };
}
