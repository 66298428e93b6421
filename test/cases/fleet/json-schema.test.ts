import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fleetJsonSchema } from '../../../src/fleet/json-schema.ts';
import { SAMPLE_CAPABILITIES } from './sample-capabilities.ts';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

const root = join(import.meta.dirname, '../../..');
const text = await readFile(join(root, 'schema/fleet.schema.json'), 'utf8');
const shipped = z.fromJSONSchema(JSON.parse(text) as JsonSchema);
const sample = z.fromJSONSchema(fleetJsonSchema(SAMPLE_CAPABILITIES) as JsonSchema);

describe('the JSON Schema an editor uses', () => {
  const pages = ['docs/fleet', 'docs/fleet/environments'];
  test.each(pages)('takes every example in %s', async (folder) => {
    for (const name of (await readdir(join(root, folder))).filter((entry) => entry.endsWith('.yaml'))) {
      const document = parse(await readFile(join(root, folder, name), 'utf8'), { merge: true });
      expect([name, shipped.safeParse(document).error?.issues]).toEqual([name, undefined]);
    }
  });

  test('takes every case that loads', async () => {
    for (const name of (await readdir(import.meta.dirname)).filter((entry) => entry.endsWith('.yaml'))) {
      const cases = parse(await readFile(join(import.meta.dirname, name), 'utf8'));
      for (const row of cases.filter(({ loads }: { loads?: object }) => loads !== undefined)) {
        for (const text of [row.fleet, row.overlay ?? '']) {
          const document = parse(text, { merge: true }) ?? {};
          expect([row.case, sample.safeParse(document).error?.issues]).toEqual([row.case, undefined]);
        }
      }
    }
  });

  test.each([
    'fleet: { nme: x }',
    'hosts: { A: { address: a } }',
    'hosts: { a: { ssh: { prot: 2 } } }',
    'hosts: { a: { ssh: { key: { secret: low } } } }',
    'defaults: { base: { pakages: [] } }',
    'groups: { g: { match: { a: 1 } } }',
    'defaults: { vars: { "{{ x }}": 1 } }',
    'mesh: { control: { kind: other } }',
  ])('does not take %s', (text) => {
    expect(sample.safeParse(parse(text)).success).toBe(false);
  });
});
