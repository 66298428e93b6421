import { readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { directFleet } from '../../../src/cli/onboard/direct-fleet.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['an API key', { HEADSCALE_API_KEY: 'a' }, { user: 'mesh', 'api-key': { secret: 'HEADSCALE_API_KEY' } }],
  ['a pre-auth key', { MESH_AUTH_KEY: 'b' }, { 'auth-key': { secret: 'MESH_AUTH_KEY' } }],
  ['both', { HEADSCALE_API_KEY: 'a', MESH_AUTH_KEY: 'b' }, { user: 'mesh', 'api-key': { secret: 'HEADSCALE_API_KEY' } }],
  ['neither yet', {}, { user: 'mesh', 'api-key': { secret: 'HEADSCALE_API_KEY' } }],
])('the mesh of a machine without a fleet file is joined with %s', async (_, variables, login) => {
  for (const name of ['HEADSCALE_API_KEY', 'MESH_AUTH_KEY']) vi.stubEnv(name, (variables as Record<string, string>)[name] ?? '');
  await using made = await directFleet({ head: '100.64.0.1', rayVersion: '2.60.0', server: 'https://mesh.example.org' });
  const text = await readFile(made.file, 'utf8');
  expect(parse(text)).toMatchObject({ mesh: { server: 'https://mesh.example.org', ...login } });
  expect(Object.keys((parse(text) as { mesh: object }).mesh)).toEqual(['server', ...Object.keys(login)]);
});
