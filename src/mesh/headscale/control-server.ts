import { BringupError } from '../../core/error.ts';
import { suggest } from '../../fleet/nearest.ts';
import type { ControlServer } from '../control-server.ts';
import { endsThen } from '../key-end.ts';
import type { Headscale } from './client.ts';
import { clientTooOld } from './client-floor.ts';
import { userMissing } from './errors.ts';

/** A Headscale as the control server of a fleet, for one of its users. Throws BringupError when it has no such user. */
export async function headscaleServer(
  client: Headscale,
  { url, user: name }: { readonly url: string; readonly user: string },
): Promise<ControlServer> {
  const users = await client.users();
  const user = users.find((one) => one.name === name);
  if (user === undefined) {
    const names = users.map((one) => one.name).filter((one) => one !== '');
    throw userMissing(url, name, names.length === 0 ? 'it has none at all' : suggest(name, names, 'users'));
  }
  return {
    product: 'headscale',
    version: client.version,
    url,
    loginServer: url,
    user,
    refuses: (join) => clientTooOld({ version: client.version, url }, join.client),
    nodes: () => client.nodes(),
    async createKey(wanted) {
      const { id, key, expiration } = await client.createKey({ ...wanted, user });
      return { id, key, expiration };
    },
    async keys() {
      return (await client.keys(user)).map(({ id, used, expiration }) => ({ id, used, expiration }));
    },
    async deleteKey(id, expiration) {
      const keyOf = async () => (await client.keys(user)).find((key) => key.id === id);
      const key = await keyOf();
      // One that was used is of no use to anybody, and from 0.28 on an ephemeral node without its key would stay for good.
      if (key === undefined || key.used || !endsThen(key, expiration)) return;
      try {
        await client.deleteKey(user, key);
      } catch (error) {
        // Each version says in its own words that there is no such key; whether it is gone is what counts.
        if (!(error instanceof BringupError) || (await keyOf()) !== undefined) throw error;
      }
    },
    deleteNode: (id) => client.deleteNode(id),
    deleteNodesOf: (keyId) => client.deleteNodesOf(keyId),
    renameNode: (id, to) => client.renameNode(id, to),
    approveRoutes: (id, routes) => client.approveRoutes(id, routes),
    setTags: (id, tags) => client.setTags(id, tags),
    [Symbol.asyncDispose]: async () => undefined,
  };
}
