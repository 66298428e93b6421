import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import type { CapabilitySchema } from '../../../src/fleet/schema.ts';

const root = join(import.meta.dirname, '../../..');
const docs = join(root, 'docs/fleet');
const table = join(root, 'src/capabilities.ts');
const { CAPABILITIES = [] }: { CAPABILITIES?: readonly CapabilitySchema[] } = existsSync(table)
  ? await import(table)
  : {};

const pages = (await readdir(docs)).filter((name) => name.endsWith('.yaml'));

test.each(pages)('docs/fleet/%s loads as it is printed', async (page) => {
  const file = join(docs, page);
  const text = await readFile(file, 'utf8');
  const names = [...text.matchAll(/secret:\s*([A-Z][A-Z0-9_]*)/g)].map(([, name]) => [name, 'made-for-the-test-and-as-long-as-a-token-is']);
  const fleet = await loadFleet({
    file,
    capabilities: CAPABILITIES,
    env: { HOME: '/home/me', USER: 'me', ...Object.fromEntries(names) },
    secrets: 'require',
  });
  expect(fleet.hosts.length).toBeGreaterThan(0);
});

test('the environment of docs/fleet/environments.yaml changes what its page says', async () => {
  const load = (environment?: string) =>
    loadFleet({
      file: join(docs, 'environments.yaml'),
      ...(environment === undefined ? {} : { environment }),
      capabilities: CAPABILITIES,
      env: { USER: 'me' },
      secrets: 'require',
    });
  const [staging, production] = [await load(), await load('production')];
  expect(staging.hosts.map(({ name }) => name)).toEqual(['web-1', 'db-1', 'sandbox']);
  expect(production.hosts.map(({ name }) => name)).toEqual(['web-1', 'db-1', 'web-2']);
  expect(production.hosts[1]?.labels).toEqual({ role: 'db', tier: 'gold' });
  expect(production.onFailure).toBe('rollback');
  expect(production.hosts[0]?.vars).toEqual({ site: 'shop-production' });
});
