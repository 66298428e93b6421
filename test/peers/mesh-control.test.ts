import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BringupError } from '../../src/core/error.ts';
import { openControlServer } from '../../src/mesh/control-server.ts';
import { addDebugNode } from '../support/mesh/debug-node.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { type MeshServer, startMeshServer } from '../support/mesh/mesh-server.ts';
import { HEADSCALE_VERSIONS } from '../support/mesh/programs.ts';
import { type OpenWay, openWay, WAYS } from './support/control-ways.ts';

const BUILD_MS = 1_200_000;
/** How a server of the version is told. */
const TOLD = { '0.26.1': '0.26 or 0.27', '0.27.1': '0.27.1', '0.28.0': '0.28.0', '0.29.2': '0.29.2' } as const;
const in10Minutes = () => new Date(Date.now() + 600_000);

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof BringupError ? error.code : String(error)),
  );

describe.skipIf(!requireGo()).each(HEADSCALE_VERSIONS)('Headscale %s', (version) => {
  let server: MeshServer;
  let apiKey: string;
  const deletes = version !== '0.26.1' && version !== '0.27.1';

  beforeAll(async () => {
    server = await startMeshServer({ version });
    apiKey = await server.apiKey('1h');
  }, BUILD_MS);
  afterAll(() => server?.[Symbol.asyncDispose]());

  describe.each(WAYS)('asked by %s', (way) => {
    let open: OpenWay;
    beforeAll(async () => {
      open = await openWay(way, server);
    });
    afterAll(() => open?.[Symbol.asyncDispose]());
    const nodeOf = async (name: string) => (await open.control.nodes()).find((node) => node.name === name);
    const keyOf = async (id: string) => (await open.control.keys()).find((key) => key.id === id);

    test('tells what it is', () => {
      const { product, loginServer, user } = open.control;
      expect([product, open.control.version, loginServer]).toEqual(['headscale', TOLD[version], server.url]);
      expect(user).toEqual({ id: '1', name: 'mesh' });
    });

    test('a key lives as long as it was made for, and can be taken back', async () => {
      const expiration = in10Minutes();
      const { id, key } = await open.control.createKey({ expiration, tags: [], ephemeral: true });
      expect(key.reveal()).toMatch(deletes ? /^hskey-auth-/ : /^[0-9a-f]{48}$/);
      const listed = await keyOf(id);
      expect(listed).toMatchObject({ used: false });
      // The command line is told how long, in whole seconds.
      expect(Math.abs(Date.parse(listed?.expiration ?? '') - expiration.getTime())).toBeLessThan(3_000);
      await open.control.deleteKey(id);
      const left = await keyOf(id);
      if (deletes) expect(left).toBeUndefined();
      // Up to 0.27 the command line would have to be given the key itself, as an argument.
      else expect(Date.parse(left?.expiration ?? '') <= Date.now()).toBe(way === 'its API');
      await open.control.deleteKey(id);
      await open.control.deleteKey('4711');
      expect(open.traces()).not.toContain(key.reveal());
    });

    test('a key has the tags it was made with, and they must be tags', async () => {
      const wanted = { expiration: in10Minutes(), tags: ['tag:worker', 'tag:server'], ephemeral: false };
      const { id } = await open.control.createKey(wanted);
      const all = (version === '0.26.1' || version === '0.27.1' ? ['-u', '1'] : []) as readonly string[];
      const list = JSON.parse(await server.cli('preauthkeys', 'list', ...all, '-o', 'json')) as readonly {
        id: number;
      }[];
      expect(list.find((key) => String(key.id) === id)).toMatchObject({
        acl_tags: expect.arrayContaining(wanted.tags),
      });
      expect(await keyOf(id)).toMatchObject({ used: false });
      expect(await codeOf(open.control.createKey({ ...wanted, tags: ['worker'] }))).toBe('mesh-tag-refused');
    });

    test('a node is listed, renamed, tagged, has its routes approved, and goes', async () => {
      await addDebugNode(server, apiKey, 'gpu-7', ['10.7.0.0/24', '10.8.0.0/24']);
      const node = await nodeOf('gpu-7');
      expect(node).toMatchObject({ hostname: 'gpu-7', user: 'mesh', online: false, tags: [], expiry: undefined });
      expect(node?.addresses).toEqual([expect.stringMatching(/^100\.64\./), expect.stringMatching(/^fd7a:115c:a1e0:/)]);
      expect([node?.machineKey, node?.nodeKey]).toEqual([
        expect.stringMatching(/^mkey:[0-9a-f]{64}$/),
        expect.stringMatching(/^nodekey:[0-9a-f]{64}$/),
      ]);
      const id = node?.id ?? '';
      await open.control.approveRoutes(id, ['10.7.0.0/24']);
      expect((await nodeOf('gpu-7'))?.routes.approved).toEqual(['10.7.0.0/24']);
      await open.control.approveRoutes(id, []);
      expect((await nodeOf('gpu-7'))?.routes.approved).toEqual([]);
      await open.control.renameNode(id, 'gpu-70');
      await open.control.setTags(id, ['tag:worker']);
      expect(await nodeOf('gpu-70')).toMatchObject({ id, hostname: 'gpu-7', tags: ['tag:worker'] });
      expect(await codeOf(open.control.setTags(id, ['worker']))).toBe('mesh-tag-refused');
      // A tag that the policy does not know: up to 0.27 the server takes it from its administrator.
      expect(await codeOf(open.control.setTags(id, ['tag:nobody']))).toBe(deletes ? 'mesh-tag-refused' : 'none');
      await open.control.deleteNode(id);
      expect(await nodeOf('gpu-70')).toBeUndefined();
      expect(await codeOf(open.control.deleteNode(id))).toBe('mesh-node-missing');
    });

    test('many questions at once take one connection', async () => {
      const logins = () => open.sshd?.log().match(/Accepted publickey/g)?.length ?? 0;
      const before = logins();
      const lists = await Promise.all(Array.from({ length: 6 }, () => open.control.nodes()));
      expect(lists).toHaveLength(6);
      // None, when it was still open.
      expect(logins() - before).toBeLessThanOrEqual(1);
    });

    test('a user that is not there', async () => {
      expect(await codeOf(openWay(way, server, { user: 'meshy' }))).toBe('mesh-user-missing');
    });
  });

  test('the command line tells in its own way what is wrong on its host', async () => {
    const control = { local: true, command: server.program, config: server.config };
    const problem = (changes: object) =>
      openWay('its command line', server, { control: { ...control, ...changes } }).then(
        () => 'none',
        (error: BringupError) => `${error.code}: ${error.message}`,
      );
    const [command, config, user] = await Promise.all([
      problem({ command: '/nowhere/headscale' }),
      problem({ config: '/nowhere/config.yaml' }),
      problem({ command: `setpriv --reuid 65534 --clear-groups ${server.program}` }),
    ]);
    expect(command).toMatch(
      /^mesh-command-missing: headscale on this machine could not be started: .*\/nowhere\/headscale/,
    );
    expect(config).toMatch(/^mesh-command-config: .*: error loading config file \/nowhere\/config.yaml/i);
    expect(user).toMatch(/^mesh-command-not-allowed: .*permission denied/);
  });

  test('on this machine the command finds its configuration by HEADSCALE_CONFIG, too', async () => {
    const section = { server: server.url, user: 'mesh', control: { local: true as const, command: server.program } };
    await using control = await openControlServer(section, { env: { HEADSCALE_CONFIG: server.config } });
    expect(await control.nodes()).toEqual([]);
    expect(await codeOf(openControlServer(section, { env: {} }))).toMatch(
      /^mesh-command-config$|^mesh-server-unreachable$/,
    );
  });

  test('a server that is down is told, whoever asks', async () => {
    const ways = await Promise.all(WAYS.map((way) => openWay(way, server)));
    await server.stop();
    try {
      const told = ways.map(({ control }) =>
        control.nodes().then(String, (error: BringupError) => `${error.code}: ${error.message}`),
      );
      const [api, local, ssh] = await Promise.all(told);
      expect(api).toContain('mesh-server-unreachable: no connection to the mesh server http://127.0.0.1:');
      expect(local).toMatch(
        /^mesh-server-unreachable: headscale on this machine does not reach its server: .*deadline exceeded/,
      );
      expect(ssh).toContain('mesh-server-unreachable: headscale on ctl does not reach its server: ');
    } finally {
      for (const way of ways) await way[Symbol.asyncDispose]();
      await server.start();
    }
  });
});
