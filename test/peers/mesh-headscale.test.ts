import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { BringupError } from '../../src/core/error.ts';
import { Secret } from '../../src/core/secret.ts';
import { poll } from '../../src/lab/poll.ts';
import { openHeadscale } from '../../src/mesh/headscale/client.ts';
import { bringup } from '../lab/support/run-cli.ts';
import { addDebugNode } from '../support/mesh/debug-node.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { type MeshServer, startMeshServer } from '../support/mesh/mesh-server.ts';
import { HEADSCALE_VERSIONS } from '../support/mesh/programs.ts';

const BUILD_MS = 1_200_000;
/** How a server of the version is told. */
const TOLD = { '0.26.1': '0.26 or 0.27', '0.27.1': '0.27.1', '0.28.0': '0.28.0', '0.29.2': '0.29.2' } as const;

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof BringupError ? error.code : String(error)),
  );

describe.skipIf(!requireGo()).each(HEADSCALE_VERSIONS)('Headscale %s', (version) => {
  let server: MeshServer;
  let key: string;
  const open = (text: string) => openHeadscale({ url: server.url, apiKey: new Secret('HEADSCALE_API_KEY', text) });

  beforeAll(async () => {
    server = await startMeshServer({ version });
    key = await server.apiKey('1h');
  }, BUILD_MS);
  afterAll(() => server?.[Symbol.asyncDispose]());

  test('is known by what it tells without a key', async () => {
    expect((await open('no key at all')).version).toBe(TOLD[version]);
  });

  test('a wrong key and one that has expired are told as that', async () => {
    for (const wrong of ['hskey-api-abcdefghijkl-wrong', 'wrong', `${key}x`])
      expect(await codeOf(open(wrong).then((client) => client.users()))).toBe('mesh-key-refused');
    const brief = await open(await server.apiKey('1s'));
    const refused = async () => ((await codeOf(brief.users())) === 'mesh-key-refused' ? true : undefined);
    expect(await poll(refused, { timeoutMs: 20_000, everyMs: 200 })).toBe(true);
  });

  describe('bringup mesh status', () => {
    let place: string;
    beforeAll(() => {
      place = mkdtempSync(join(tmpdir(), 'mesh-status-'));
    });
    afterAll(() => rmSync(place, { recursive: true, force: true }));

    const status = (section: object, ...options: readonly string[]) => {
      const file = join(place, 'fleet.yaml');
      const fleet = {
        version: 'bringup/v1',
        fleet: { name: 'lab' },
        mesh: { server: server.url, 'api-key': { secret: 'HEADSCALE_API_KEY' }, user: 'mesh', ...section },
        // Nobody answers there, and nobody is asked.
        hosts: { 'gpu-1': { address: '192.0.2.11', mesh: {} }, 'gpu-2': { address: '192.0.2.12', mesh: {} } },
      };
      writeFileSync(file, stringify(fleet));
      return bringup(place, ['mesh', 'status', '-f', file, ...options], { env: { HEADSCALE_API_KEY: key } });
    };

    test('tells the nodes and who is not there', async () => {
      await addDebugNode(server, key, 'gpu-1');
      const [text, json] = [await status({}), await status({}, '--json')];
      expect([text.code, text.stderr]).toEqual([0, '']);
      expect(text.stdout).toContain(`fleet lab · ${server.url} · Headscale ${TOLD[version]} · user mesh\n`);
      expect(text.stdout).toMatch(/\n- gpu-1 {2}(never seen|last seen .* ago) {2}100\.64\.\S+ fd7a:\S+\n/);
      expect(text.stdout).toMatch(/\n✖ gpu-2 {2}not in the mesh\n\n1 node · 0 online · 1 host not in the mesh\n$/);
      expect(json.json).toMatchObject({
        version: 'bringup.mesh-status/1',
        server: { url: server.url, version: TOLD[version] },
        user: { name: 'mesh' },
        nodes: [{ name: 'gpu-1', host: 'gpu-1', online: false, waitingRoutes: [] }],
        missing: ['gpu-2'],
      });
      expect(`${text.traces}${json.traces}`).not.toContain(key);
    });

    test('a user that is not there, and a server that is not', async () => {
      const user = await status({ user: 'meshy' }, '--json');
      expect([user.code, user.json]).toMatchObject([
        10,
        { problem: { code: 'mesh-user-missing', where: { line: 8 } } },
      ]);
      expect(user.stderr).toContain('did you mean mesh?');
      const down = await status({ server: 'http://127.0.0.1:1' });
      expect(down.code).toBe(3);
      expect(down.stderr).toMatch(/^✖ no connection to the mesh server http:\/\/127\.0\.0\.1:1: /);
      expect(down.stderr).toContain('fleet.yaml:5:11');
      expect(`${user.traces}${down.traces}`).not.toContain(key);
    });
  });
});
