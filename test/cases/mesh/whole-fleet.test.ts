import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { BringupErrors } from '../../../src/core/error.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';

test.each([
  ['b: { hostname: same }', 'same: {}', 'same'],
  ['b: { hostname: x }', 'same: { hostname: x }', 'x'],
  ['b: { hostname: same }', 'same: { state: left }', undefined],
  ['b: { hostname: other }', 'same: {}', undefined],
])('two hosts with one name in the mesh are refused: %s beside %s', async (first, second, twice) => {
  const folder = await mkdtemp(join(tmpdir(), 'mesh-names-'));
  try {
    const file = join(folder, 'fleet.yaml');
    const [one, two] = [first, second].map((text, index) => text.replace(/: (.*)/, `: { address: 192.0.2.${index + 1}, mesh: $1 }`));
    await writeFile(
      file,
      `version: bringup/v1
fleet: { name: lab }
mesh: { server: 'https://mesh.example.org', user: mesh, control: { local: true } }
hosts:
  plain: { address: 192.0.2.9 }
  ${one}
  ${two}
`,
    );
    const told = await loadFleet({ file, capabilities: CAPABILITIES, env: { USER: 'me' }, secrets: 'require' }).then(
      () => [],
      (error: unknown) => (error instanceof BringupErrors ? error.problems : [error]),
    );
    const what = expect.stringMatching(new RegExp(`^b \\(.*fleet\\.yaml:6:\\d+\\) and same are both to be ${twice} in the mesh`));
    expect(told).toMatchObject(twice === undefined ? [] : [{ code: 'mesh-name-twice', where: { line: 7 }, message: what }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the host with the command of the server has to be one of the fleet', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mesh-control-'));
  try {
    const file = join(folder, 'fleet.yaml');
    const text = (host: string) => `version: bringup/v1
fleet: { name: lab }
mesh: { server: 'https://mesh.example.org', user: mesh, control: { host: ${host} } }
hosts: { ctl: { address: 192.0.2.9 } }
`;
    const load = () => loadFleet({ file, capabilities: CAPABILITIES, env: { USER: 'me' }, secrets: 'require' });
    await writeFile(file, text('ctl'));
    await load();
    await writeFile(file, text('clt'));
    const told = await load().catch((error: unknown) => error);
    expect(told).toMatchObject({
      problems: [{ code: 'mesh-control-host', where: { line: 3 }, remedy: expect.stringContaining('ctl') }],
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a command that works without a secret of the mesh does not ask for it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mesh-secret-'));
  try {
    const file = join(folder, 'fleet.yaml');
    await writeFile(
      file,
      `version: bringup/v1
fleet: { name: lab }
mesh: { server: 'https://mesh.example.org', user: mesh, api-key: { secret: HEADSCALE_API_KEY } }
hosts: { web: { address: 192.0.2.9, ssh: { key: { secret: WEB_KEY } }, mesh: {} } }
`,
    );
    const load = (env: NodeJS.ProcessEnv, ...needed: readonly (readonly string[])[]) =>
      loadFleet({ file, capabilities: CAPABILITIES, env: { USER: 'me', ...env }, secrets: 'require', ...(needed[0] === undefined ? {} : { secretsOf: needed[0] }) }).then(
        () => [],
        (error: BringupErrors) => error.problems.map(({ code, where }) => `${code} ${where.line}`),
      );
    expect(await load({})).toEqual(['secret-missing 3', 'secret-missing 4']);
    expect(await load({}, [])).toEqual(['secret-missing 4']);
    expect(await load({ WEB_KEY: 'x' }, ['base'])).toEqual([]);
    expect(await load({ WEB_KEY: 'x' }, ['mesh'])).toEqual(['secret-missing 3']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
