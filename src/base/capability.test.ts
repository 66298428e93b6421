import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { idOf } from '../engine/resource.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { base } from './capability.ts';
import { entriesOf } from './collection.ts';
import { files } from './collections/files.ts';
import { COLLECTIONS } from './collections.ts';
import { baseSchema } from './schema.ts';

const host = { name: 'a', address: '192.0.2.1', labels: {}, vars: {} } as unknown as FleetHost;
const fleet = {
  name: 'lab',
  vars: {},
  root: '/',
  hosts: [host],
  locateInHost: () => ({ file: 'fleet.yaml', line: 1 }),
} as unknown as Fleet;
const ask = (section: object) =>
  base.wanted({ fleet, host, section, facts: undefined, prepared: new Map(), value: () => undefined });

test('law: a list and a map that say the same want the same, and asking twice changes nothing', () => {
  const path = fc.stringMatching(/^\/[a-z]{1,8}$/);
  const entry = fc.record(
    { content: fc.string(), mode: fc.constantFrom('0600', '0644') },
    { requiredKeys: ['content'] },
  );
  fc.assert(
    fc.property(fc.dictionary(path, entry), (map) => {
      const list = Object.entries(map).map(([at, fields]) => ({ path: at, ...fields }));
      const [fromMap, fromList] = [ask({ files: map }), ask({ files: list })];
      expect(fromMap.map(({ spec }) => spec)).toEqual(fromList.map(({ spec }) => spec));
      expect(ask({ files: map })).toEqual(fromMap);
    }),
  );
});

test('law: what the schema takes, wanted understands, and every id is unique and of its kind', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/), { maxLength: 6 }), (names) => {
      const section = {
        packages: names,
        groups: names,
        users: names,
        services: names,
        directories: names.map((name) => `/srv/${name}`),
      };
      expect(baseSchema.safeParse(section).success).toBe(true);
      const ids = ask(section).map(idOf);
      expect(new Set(ids).size).toBe(names.length * 5);
    }),
  );
});

describe('the reference', () => {
  test('everything is described', () => {
    const schema = z.toJSONSchema(baseSchema, { io: 'input', unrepresentable: 'any' });
    const undescribed = Object.entries(schema.properties ?? {}).filter(
      ([, value]) => typeof value === 'object' && !value.description,
    );
    expect(undescribed).toEqual([]);
    for (const { section, entry } of COLLECTIONS) {
      const fields = Object.entries(entry.shape).filter(
        ([, field]) => !(field as z.ZodType).description && !(field as z.ZodOptional<z.ZodType>).unwrap?.().description,
      );
      expect([section, fields.map(([name]) => name)]).toEqual([section, []]);
    }
  });

  test('keys are kebab-case, and early fields are fields', () => {
    for (const { entry, early, key } of COLLECTIONS) {
      for (const name of Object.keys(entry.shape)) expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      for (const name of [...early, key]) expect(Object.keys(entry.shape)).toContain(name);
    }
  });

  test('every kind can be taken out again, or says why not', () => {
    for (const { kind } of COLLECTIONS) expect([kind.kind, typeof kind.absent]).toEqual([kind.kind, 'function']);
  });

  test('kinds stand in the list once', () =>
    expect(new Set(base.kinds.map(({ kind }) => kind)).size).toBe(base.kinds.length));
});

test('entries know where they stand', () => {
  expect(entriesOf(files, [{ path: '/a' }]).map(({ path }) => path)).toEqual([['files', 0]]);
  expect(entriesOf(files, { '/a': 'x' })).toEqual([{ value: { path: '/a', content: 'x' }, path: ['files', '/a'] }]);
  expect(entriesOf(files, undefined)).toEqual([]);
});
