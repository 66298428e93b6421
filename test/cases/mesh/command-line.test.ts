import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MeshUser } from '../../../src/mesh/headscale/answers.ts';
import { apiShape } from '../../../src/mesh/headscale/cli/api-shape.ts';
import { openHeadscaleCli } from '../../../src/mesh/headscale/cli/client.ts';
import type { Ran } from '../../../src/mesh/headscale/cli/control-host.ts';

/** What a `headscale` prints by its words, and what is understood. */
interface Case {
  readonly case: string;
  readonly prints: Readonly<Record<string, string>>;
  readonly version: string;
  readonly nodes: readonly object[];
  readonly keys: readonly object[];
}

const cases: readonly Case[] = JSON.parse(readFileSync(join(import.meta.dirname, 'command-line.json'), 'utf8'));
const mesh: MeshUser = { id: '1', name: 'mesh' };

/** A control host that prints what the case says, and remembers what ran. */
function host(prints: Case['prints']) {
  const ran: string[] = [];
  const run = async (words: readonly string[]): Promise<Ran> => {
    const line = words.join(' ');
    ran.push(line);
    const stdout = prints[line.replace('--output json ', '')];
    return stdout === undefined ? { code: 1, stdout: '', stderr: `{"error":"unknown: ${line}"}` } : { code: 0, stdout, stderr: '' };
  };
  return { ran, cli: { host: { what: 'headscale on ctl', run, [Symbol.asyncDispose]: async () => undefined }, config: undefined } };
}

test.each(cases)('$case', async ({ prints, version, nodes, keys }) => {
  const { cli, ran } = host(prints);
  const headscale = await openHeadscaleCli(cli);
  expect(headscale.version).toBe(version);
  expect(await headscale.users()).toEqual([mesh]);
  expect(JSON.parse(JSON.stringify(await headscale.nodes()))).toEqual(nodes);
  expect((await headscale.keys(mesh)).map(({ id, used, expiration }) => ({ id, used, ...(expiration === undefined ? {} : { expiration }) }))).toEqual(keys);
  expect(ran.filter((line) => line.includes('preauthkeys list'))).toHaveLength(1);
});

test('routes of 0.23 to 0.25 are enabled one by one', async () => {
  const { cli, ran } = host({ ...cases[0]?.prints, 'routes enable --route 2': '{}', 'routes disable --route 1': '{}' });
  const headscale = await openHeadscaleCli(cli);
  await headscale.approveRoutes('1', ['10.2.0.0/24']);
  expect(ran.slice(-2)).toEqual(['--output json routes disable --route 1', '--output json routes enable --route 2']);
});

test('a name that looks like an option is no option', async () => {
  const { cli, ran } = host({ version: 'v0.29.2', 'nodes rename --identifier 7 -- --force': '{}' });
  await (await openHeadscaleCli(cli)).renameNode('7', '--force');
  expect(ran.at(-1)).toBe('--output json nodes rename --identifier 7 -- --force');
});

test('what stands in an answer that is no JSON is not repeated', async () => {
  const { cli } = host({ version: 'v0.29.2', 'preauthkeys create --user 1 --expiration 599s': 'hskey-auth-made-for-this-test' });
  const headscale = await openHeadscaleCli(cli);
  const creating = headscale.createKey({ user: mesh, expiration: new Date(Date.now() + 599_900), tags: [], ephemeral: false });
  await expect(creating).rejects.toMatchObject({ code: 'mesh-answer-unreadable', message: expect.not.stringContaining('hskey') });
});

test.each([
  [{ seconds: 1_795_248_000, nanos: 5_000_000 }, '2026-11-21T08:00:00.005Z'],
  [{ seconds: -62_135_596_800 }, '0001-01-01T00:00:00.000Z'],
  [{ nanos: 1_000_000 }, '1970-01-01T00:00:00.001Z'],
  [{ given_name: 'a', ip_addresses: [{ acl_tags: null }] }, { givenName: 'a', ipAddresses: [{ aclTags: null }] }],
  [{ givenName: 'a', expiration: '2026-11-21T08:00:00Z' }, { givenName: 'a', expiration: '2026-11-21T08:00:00Z' }],
  [{}, {}],
  [{ seconds: 'soon' }, { seconds: 'soon' }],
])('%j is %j', (printed, shape) => {
  expect(apiShape(printed)).toEqual(shape);
});
