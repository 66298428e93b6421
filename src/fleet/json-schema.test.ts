import { expect, test } from 'vitest';
import { z } from 'zod';
import { fleetJsonSchema } from './json-schema.ts';
import { secretRef } from './secret-ref.ts';

type Schema = { [key: string]: Schema } & { type?: unknown; description?: string; anyOf?: unknown; $ref?: string };

const schema = fleetJsonSchema([
  {
    name: 'web',
    hostSchema: z.strictObject({
      'listen-port': z.int().min(1).describe('Port to listen on.'),
      key: secretRef.optional(),
      sites: z.array(z.strictObject({ name: z.string() })).optional(),
    }),
    fleetSchema: z.strictObject({ domain: z.string() }).transform(({ domain }) => domain.length),
  },
]) as unknown as { properties: Schema; $defs: Schema };

test('it describes what a person writes, and nothing has to be there, because another layer may have it', () => {
  const hosts = schema.properties['hosts'] as Schema;
  expect(hosts['additionalProperties']?.['properties']?.['web']).toEqual({ $ref: '#/$defs/host-web' });
  const web = schema.$defs['host-web'] as Schema;
  expect(web).toMatchObject({ type: ['object', 'null'], additionalProperties: false });
  expect(web).not.toHaveProperty('required');
  expect(web['properties']?.['listen-port']).toMatchObject({
    type: ['integer', 'null'],
    description: 'Port to listen on.',
  });
  expect(schema.properties['web']?.['properties']).toHaveProperty('domain');
});

test('items of lists are whole: lists replace', () => {
  expect(schema.$defs['host-web']?.['properties']?.['sites']).toMatchObject({
    items: { type: 'object', required: ['name'] },
  });
});

test('rules about the form of a text hold only for texts without a template', () => {
  const ssh = schema.$defs['host-ssh']?.['properties'] as Schema;
  const user = new RegExp(String(ssh['user']?.['pattern']));
  expect(['ops', '{{ fleet.name }}-ops', 'a b'].map((text) => user.test(text))).toEqual([true, true, false]);
  expect(ssh['host-keys']?.anyOf).toContainEqual({ type: 'string', pattern: '\\{\\{' });
  expect(schema.$defs['secret']?.['properties']?.['secret']?.['pattern']).toBe('^[A-Z][A-Z0-9_]*$');
});

test('a secret is written by its name', () => {
  expect(schema.$defs['host-ssh']?.['properties']?.['passphrase']?.anyOf).toContainEqual({ $ref: '#/$defs/secret' });
  expect(schema.$defs['secret']).toMatchObject({ type: 'object', required: ['secret'], additionalProperties: false });
});

test('every key of the frame says what it is for', () => {
  for (const [key, value] of Object.entries(schema.properties)) {
    if (key !== 'web') expect([key, (value as Schema).description]).toEqual([key, expect.any(String)]);
  }
});
