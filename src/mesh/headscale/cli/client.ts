import { ANSWERS, type MeshNode, type OwnRoute, read } from '../answers.ts';
import type { Headscale } from '../client.ts';
import { deleteByKey } from '../nodes.ts';
import { approvedOneByOne, withOwnRoutes } from '../own-routes.ts';
import { ofUserOrNobody } from '../pre-auth-keys.ts';
import { askCli, type Cli, changeByCli } from './ask.ts';
import { detectCli } from './detect.ts';

/**
 * A Headscale that is asked by its own command line. What is the same as in the API has one reader; only the words differ:
 * headscale cmd/headscale/cli, by tag.
 */
export async function openHeadscaleCli(cli: Cli): Promise<Headscale> {
  const { version, dialect } = await detectCli(cli.host);
  const url = cli.host.what;
  const reading = (asked: string) => ({ url, asked: `\`${asked}\`` });
  const change = async (...words: readonly string[]): Promise<void> => {
    await changeByCli(cli, words);
  };
  const nodeList = async (by = cli): Promise<readonly MeshNode[]> =>
    read(ANSWERS.nodes, { nodes: await askCli(by, ['nodes', 'list']) }, reading('nodes list'));
  // Without --force it asks, and there is nobody to answer.
  const deleteNode = async (id: string, by = cli): Promise<void> => {
    await changeByCli(by, ['nodes', 'delete', '--identifier', id, '--force']);
  };
  const ownRoutes = async (): Promise<readonly OwnRoute[]> =>
    read(ANSWERS.routes, { routes: await askCli(cli, ['routes', 'list']) }, reading('routes list'));
  const own = dialect.routes === 'own';
  const sure: Cli = { ...cli, steady: true };
  return {
    version,
    async users() {
      return read(ANSWERS.users, { users: await askCli(cli, ['users', 'list']) }, reading('users list'));
    },
    nodes: () => (own ? withOwnRoutes(nodeList, ownRoutes) : nodeList()),
    approveRoutes: own
      ? (id, wanted) =>
          approvedOneByOne({ id, wanted }, ownRoutes, (route, verb) => change('routes', verb, '--route', route))
      : (id, routes) => change('nodes', 'approve-routes', '--identifier', id, '--routes', routes.join(',')),
    deleteNode: (id) => deleteNode(id),
    deleteNodesOf: (keyId) =>
      deleteByKey({ nodes: () => nodeList(sure), deleteNode: (id) => deleteNode(id, sure) }, keyId),
    renameNode: (id, name) => change('nodes', 'rename', '--identifier', id, '--', name),
    setTags: (id, tags) => change('nodes', 'tag', '--identifier', id, '--tags', tags.join(',')),
    async createKey({ user, expiration, tags, ephemeral }) {
      const answer = await changeByCli(sure, [
        'preauthkeys',
        'create',
        '--user',
        user[dialect.keyUser],
        '--expiration',
        `${Math.max(1, Math.floor((expiration.getTime() - Date.now()) / 1_000))}s`,
        ...(tags.length === 0 ? [] : ['--tags', tags.join(',')]),
        ...(ephemeral ? ['--ephemeral'] : []),
      ]);
      return read(ANSWERS.newKey, { preAuthKey: answer }, reading('preauthkeys create'));
    },
    async keys(user) {
      const of = dialect.keyList === 'all' ? [] : ['--user', user[dialect.keyUser]];
      const answer = await askCli(sure, ['preauthkeys', 'list', ...of]);
      return ofUserOrNobody(read(ANSWERS.keys, { preAuthKeys: answer }, reading('preauthkeys list')), user);
    },
    async deleteKey(_user, { id }) {
      // Up to 0.27 a key is named by itself, which would put it into the list of processes. It ends by itself soon.
      if (dialect.keyEnd === 'delete-by-id') await changeByCli(sure, ['preauthkeys', 'delete', '--id', id]);
    },
  };
}
