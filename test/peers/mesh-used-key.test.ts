import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../src/lab/poll.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { type MeshServer, startMeshServer } from '../support/mesh/mesh-server.ts';
import { HEADSCALE_VERSIONS } from '../support/mesh/programs.ts';
import { type OpenWay, openWay, WAYS } from './support/control-ways.ts';
import { startTailscaled, type Tailscaled } from './support/tailscaled.ts';

const BUILD_MS = 1_200_000;
const WAIT = { timeoutMs: 40_000, everyMs: 200 };

/**
 * What becomes of a node when its used key is taken back (headscale issues 1885, 2830 and 3312 are about nodes that were thrown
 * out). Two ephemeral nodes: one whose key our `deleteKey` was asked to delete, one whose key the server itself took back.
 */
describe.skipIf(!requireGo()).each(HEADSCALE_VERSIONS)('a used key of Headscale %s', (version) => {
  const deletes = version !== '0.26.1' && version !== '0.27.1';
  let server: MeshServer;
  let open: OpenWay;
  const joined: { readonly name: string; readonly key: string; readonly client: Tailscaled }[] = [];

  const join = async (name: string) => {
    const client = await startTailscaled();
    const { id, key } = await open.control.createKey({
      expiration: new Date(Date.now() + 600_000),
      tags: [],
      ephemeral: true,
    });
    joined.push({ name, key: id, client });
    const words = [
      'up',
      `--login-server=${server.url}`,
      `--hostname=${name}`,
      '--auth-key=file:/dev/stdin',
      '--timeout=50s',
    ];
    await client.cli(words, key.reveal());
  };
  const online = async (wanted: boolean) => {
    const names = async () => (await open.control.nodes()).filter((node) => node.online).map(({ name }) => name);
    const all = async () => ((await names()).length === (wanted ? joined.length : 0) ? true : undefined);
    return (await poll(all, WAIT)) ?? names();
  };
  const keyOf = async (name: string) => {
    const id = joined.find((one) => one.name === name)?.key;
    return (await open.control.keys()).find((key) => key.id === id);
  };

  beforeAll(async () => {
    server = await startMeshServer({ version });
    open = await openWay('its API', server);
    await join('left-alone');
    await join('taken-back');
  }, BUILD_MS);
  afterAll(async () => {
    for (const { client } of joined) await client[Symbol.asyncDispose]();
    await open?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  test('is told as used at once', async () => {
    expect(await online(true)).toBe(true);
    expect([await keyOf('left-alone'), await keyOf('taken-back')]).toMatchObject([{ used: true }, { used: true }]);
  });

  test.each(WAYS)(
    'tells which node came by it, and that one alone is removed, also by a run that is cancelled: %s',
    async (way) => {
      await join('given-up');
      const { key = '', client } = joined.pop() ?? {};
      const stop = new AbortController();
      await using asked = await openWay(way, server, {}, { signal: stop.signal });
      stop.abort();
      await asked.control.deleteNodesOf(key);
      await client?.[Symbol.asyncDispose]();
      expect((await open.control.nodes()).map(({ name }) => name).toSorted()).toEqual(['left-alone', 'taken-back']);
    },
  );

  test('is left alone by deleteKey, and its node stays whatever becomes of the key', async () => {
    const [ours, theirs] = joined;
    await open.control.deleteKey(ours?.key ?? '');
    expect(await keyOf('left-alone')).toMatchObject({ used: true });
    const list = async () =>
      JSON.parse(await server.cli('preauthkeys', 'list', '-u', '1', '-o', 'json')) as readonly {
        id: number;
        key: string;
      }[];
    if (deletes) await server.cli('preauthkeys', 'delete', '--id', theirs?.key ?? '');
    else
      await server.cli(
        'preauthkeys',
        'expire',
        '-u',
        '1',
        (await list()).find(({ id }) => String(id) === theirs?.key)?.key ?? '',
      );
    for (const { client } of joined) await client.restart();
    await server.stop();
    await server.start();
    expect(await online(true)).toBe(true);
    for (const { client } of joined) {
      const running = async () => ((await client.state()) === 'Running' ? true : undefined);
      expect((await poll(running, WAIT)) ?? (await client.state())).toBe(true);
    }
  }, 120_000);

  test('that was deleted makes an ephemeral node stay for good; that is why it is left alone', async () => {
    for (const { client } of joined) await client.cli(['logout']);
    const left = deletes ? ['taken-back'] : [];
    const names = async () => (await open.control.nodes()).map(({ name }) => name);
    const gone = async () => ((await names()).join() === left.join() ? true : undefined);
    expect((await poll(gone, WAIT)) ?? (await names())).toBe(true);
  }, 60_000);
});
