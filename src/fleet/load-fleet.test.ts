import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { BringupError, BringupErrors } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import type { Fleet } from './fleet.ts';
import { loadFleet } from './load-fleet.ts';
import { secretRef } from './secret-ref.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);
const base = z.strictObject({
  packages: z.array(z.string()).optional(),
  files: z.array(z.strictObject({ path: z.string(), content: z.union([z.string(), secretRef]) })).optional(),
});
const capabilities = [{ name: 'base', hostSchema: base, fleetSchema: z.record(z.string(), z.int()) }];

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fleet-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function load(text: string | Uint8Array, env: NodeJS.ProcessEnv = {}): Promise<Fleet> {
  const file = join(directory, 'fleet.yaml');
  await writeFile(file, text);
  return loadFleet({ file, capabilities, env, secrets: 'require' });
}

/** Loads; anything thrown but BringupErrors with a full sentence, a remedy and a place in it fails the test. */
async function survives(text: string | Uint8Array): Promise<Fleet | undefined> {
  try {
    return await load(text);
  } catch (error) {
    if (!(error instanceof BringupErrors)) throw error;
    for (const problem of error.problems) {
      expect(problem).toBeInstanceOf(BringupError);
      expect(problem.message).not.toBe('');
      expect(problem.remedy).not.toBe('');
      expect(problem.message).not.toMatch(/undefined|\[object/);
    }
    return undefined;
  }
}

/** Documents that are nearly fleets: right keys in wrong places, odd values, templates, secrets. */
const nearly = fc.letrec<{ value: unknown; map: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(
      '',
      'a',
      'bringup/v1',
      '{{ vars.a }}',
      '{{ host.name }}',
      '{{ facts.x }}',
      '{{ "{{" }}',
      '{{',
      '10s',
      null,
      22,
      0,
      -1,
      1.5,
      true,
    ),
    fc.string(),
    fc.double(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(
    fc.oneof(
      fc.constantFrom(
        'version',
        'fleet',
        'name',
        'vars',
        'defaults',
        'groups',
        'match',
        'hosts',
        'a',
        'b',
        'all',
        'address',
      ),
      fc.constantFrom(
        'labels',
        'ssh',
        'sudo',
        'base',
        'secret',
        'jump',
        'user',
        'key',
        'packages',
        'files',
        'connection',
        '<<',
      ),
      fc.string(),
    ),
    tie('value'),
    { maxKeys: 6 },
  ),
}));
const fleetLike = fc.record(
  {
    version: fc.constantFrom('bringup/v1', 'v2'),
    fleet: fc.oneof(fc.constant({ name: 'lab' }), nearly.map),
    vars: fc.oneof(fc.constant({ a: '{{ host.name }}' }), nearly.map),
    defaults: nearly.map,
    groups: fc.dictionary(fc.constantFrom('g', 'h'), nearly.map),
    hosts: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.constant({ address: 'x' }), nearly.map)),
    base: nearly.value,
  },
  { requiredKeys: [] },
);

describe('whatever stands in the file', () => {
  test('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => void (await survives(bytes))),
      { numRuns },
    );
  });

  test('random text of YAML pieces', async () => {
    const piece = fc.constantFrom(
      'a',
      'hosts',
      ':',
      ': ',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&x ',
      '*x',
      '!t ',
      '<<',
      '"',
      "'",
      '|',
      '>',
      '#',
      '?',
      ',',
      '---\n',
      '\t',
      '%',
      '@',
      '~',
      '1',
      '.inf',
      '\u0000',
      '\uFEFF',
      '\r\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => void (await survives(pieces.join('')))),
      { numRuns },
    );
  });

  test('documents that are nearly fleets', async () => {
    await fc.assert(
      fc.asyncProperty(fleetLike, async (document) => {
        const fleet = await survives(stringify(document, { aliasDuplicateObjects: false }));
        if (fleet === undefined) return;
        for (const host of fleet.hosts) {
          expect(host.address).not.toBe('');
          expect(fleet.locateInHost(host.name, ['ssh', 'user']).line).toBeGreaterThan(0);
        }
      }),
      { numRuns },
    );
  });

  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('\n');
  const head = 'version: bringup/v1\nfleet: { name: l }\n';
  const manyHosts = `hosts:\n${lines(2_000, (n) => `  h${n}: { address: a${n} }`)}`;

  test.each([
    ['brackets', '['.repeat(1 << 16), 'yaml-too-deep'],
    ['braces', '{a: '.repeat(1 << 15), 'yaml-too-deep'],
    ['dashes', '- '.repeat(1 << 16), 'yaml-too-deep'],
    ['many keys', lines(20_000, (n) => `k${n}: 1`), 'more-problems'],
    ['many hosts without a fleet', manyHosts, 'missing-key'],
    ['many anchors', '&a '.repeat(1 << 14), 'yaml-syntax'],
    ['a chain of aliases', `a0: &a0 [x]\n${lines(5_000, (n) => `a${n + 1}: &a${n + 1} [*a${n}]`)}`, 'yaml-too-deep'],
    [
      'hosts times defaults',
      `${head}defaults: { base: { packages: [${'x, '.repeat(20_000)}] } }\n${manyHosts}`,
      'fleet-too-large',
    ],
    ['a long line', `x: ${'a'.repeat(1 << 19)}`, 'unknown-key'],
  ])('large and odd: %s', async (_, text, code) => {
    const error = await load(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BringupErrors);
    expect((error as BringupErrors).problems.map((problem) => problem.code)).toContain(code);
  });

  test('more than a mebibyte', async () => {
    await expect(load('#'.repeat((1 << 20) + 1))).rejects.toMatchObject({ problems: [{ code: 'file-too-large' }] });
  });

  test.each([
    ['no file', 'nothing.yaml', 'file-unreadable'],
    ['a directory', '.', 'file-unreadable'],
    ['a device', '/dev/null', 'file-unreadable'],
  ])('%s', async (_, name, code) => {
    const loading = loadFleet({ file: resolve(directory, name), capabilities, env: {}, secrets: 'ignore' });
    await expect(loading).rejects.toMatchObject({ problems: [{ code, category: 'config' }] });
  });
});

test('secrets are resolved where they belong, and print as their names', async () => {
  const text = `
version: bringup/v1
fleet: { name: lab }
hosts:
  a:
    address: a
    ssh: { key: { secret: KEY } }
    base: { files: [{ path: /x, content: { secret: KEY } }] }
`;
  const fleet = await load(text, { KEY: 'line one\nline two\n' });
  const { key } = fleet.hosts[0]?.ssh ?? {};
  expect(key).toBeInstanceOf(Secret);
  expect((key as Secret).reveal()).toBe('line one\nline two\n');
  expect(JSON.stringify(fleet)).not.toContain('line one');
});

test('a thousand hosts with a large default load', async () => {
  const files = Array.from(
    { length: 50 },
    (_, index) => `{ path: /f${index}, content: "{{ host.name }} {{ vars.x }}" }`,
  );
  const hosts = Array.from({ length: 1000 }, (_, index) => `  h${index}: { address: a${index}, labels: { r: x } }`);
  const text = `version: bringup/v1\nfleet: { name: l }\nvars: { x: y }\ndefaults: { base: { files: [${files.join(', ')}] } }\nhosts:\n${hosts.join('\n')}\n`;
  const fleet = await load(text);
  expect(fleet.hosts).toHaveLength(1000);
});
