import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { BringupErrors } from '../../../src/core/error.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';

/** A mesh section, and what is wrong with it: each must be part of a sentence or remedy, one problem each, in any order. */
interface Case {
  readonly case: string;
  readonly mesh: object;
  readonly problems?: readonly string[];
  readonly never?: string;
  /** It is no Headscale's section. */
  readonly other?: boolean;
}

const cases: readonly Case[] = parse(await readFile(join(import.meta.dirname, 'section.yaml'), 'utf8'));

test.each(cases)('$case', async ({ mesh, problems = [], never, other }) => {
  const folder = await mkdtemp(join(tmpdir(), 'mesh-section-'));
  try {
    const file = join(folder, 'fleet.yaml');
    await writeFile(file, stringify({ version: 'bringup/v1', fleet: { name: 'lab' }, vars: { mesh: 'mesh.example.org' }, mesh, hosts: { a: { address: '192.0.2.1' } } }));
    const loading = loadFleet({ file, capabilities: CAPABILITIES, env: { USER: 'me', HEADSCALE_API_KEY: 'made for the test' }, secrets: 'require' });
    const told = await loading.then(
      (fleet) => {
        if (other && 'auth-key' in mesh) expect(fleet.sections['mesh']).toMatchObject({ 'auth-key': { name: 'HEADSCALE_API_KEY' } });
        else if (other) expect(fleet.sections['mesh']).toMatchObject({ tailnet: { name: expect.any(String), api: expect.stringMatching(/^https:/) } });
        else expect(fleet.sections['mesh']).toMatchObject({ server: expect.stringContaining('mesh.example.org'), user: expect.stringMatching(/^(mesh|lab)$/) });
        return [];
      },
      (error: unknown) => {
        if (!(error instanceof BringupErrors)) throw error;
        for (const { where } of error.problems) expect(where.line).toBeGreaterThan(0);
        return error.problems.map(({ message, remedy }) => `${message} / ${remedy}`);
      },
    );
    expect(told, told.join('\n')).toHaveLength(problems.length);
    for (const part of problems) expect(told).toContainEqual(expect.stringContaining(part));
    if (never !== undefined) expect(told.join()).not.toContain(never);
  } finally {
    await rm(folder, { recursive: true });
  }
});
