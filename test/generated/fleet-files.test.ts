import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { CAPABILITIES } from '../../src/capabilities.ts';
import { BringupError, BringupErrors } from '../../src/core/error.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { loadFleet } from '../../src/fleet/load-fleet.ts';
import { selectHosts } from '../../src/fleet/select.ts';
import { renderTemplate, templateNames } from '../../src/fleet/template.ts';
import { damaged, forInputs, forInputsAsync, HANGS_MS, hostileText, INPUTS, timed, workSince } from './inputs.ts';

const docs = join(import.meta.dirname, '../../docs/fleet');
const pages = readdirSync(docs)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(docs, name), 'utf8'));
const overlay = readFileSync(join(docs, 'environments/production.yaml'), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'fleet-files-'));
const file = join(folder, 'fleet.yaml');
mkdirSync(join(folder, 'environments'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The fleet of a file, or the problems that it was told to have. Every problem names its line and what to do. */
async function load(text: string | Buffer, environment?: string): Promise<Fleet | readonly BringupError[]> {
  writeFileSync(environment === undefined ? file : join(folder, 'environments', `${environment}.yaml`), text);
  const from = process.cpuUsage();
  try {
    return await loadFleet({
      file,
      ...(environment === undefined ? {} : { environment }),
      capabilities: CAPABILITIES,
      env: { HOME: '/home/me', USER: 'me' },
      secrets: 'ignore',
    });
  } catch (error) {
    if (!(error instanceof BringupErrors)) throw error;
    for (const { code, message, remedy, where } of error.problems) {
      expect([code, message, remedy]).not.toContain('');
      if (code === 'more-problems' || code === 'file-unreadable' || code === 'file-too-large') continue;
      expect([code, where.file, where.line, where.column], message).toEqual([
        code,
        expect.stringMatching(/\.yaml$/),
        expect.any(Number),
        expect.any(Number),
      ]);
      expect(where.line).toBeGreaterThan(0);
    }
    return error.problems;
  } finally {
    expect(workSince(from)).toBeLessThan(HANGS_MS);
  }
}

/** YAML of any shape, with the names that fleet files have. */
const NAMES = [
  'version',
  'fleet',
  'name',
  'hosts',
  'defaults',
  'groups',
  'vars',
  'ssh',
  'base',
  'files',
  'path',
  'content',
  'secret',
  'packages',
  'commands',
  'run',
  'users',
  'labels',
  '<<',
  '__proto__',
  'constructor',
  '*',
  '&a',
  '? x',
  '!!map',
  '{',
  'null',
  '1',
  'jump',
  'environment',
];
const scalar = fc.oneof(
  fc.constantFrom(
    ...NAMES,
    '*a',
    '&a x',
    '!!binary aGk=',
    '!!js/function "x"',
    '|',
    '>-',
    '"{{ vars.x }}"',
    "'{{ host.name }}'",
    '{{ x }}',
    '[',
    '~',
    '0x10',
    '1e999',
    '.inf',
    '2001-01-01',
    '"\\x00"',
    '"\\ud800"',
    '{ secret: TOKEN }',
    'web',
    'bringup/v1',
  ),
  hostileText,
);
const node = fc.letrec<{ yaml: string }>((tie) => ({
  yaml: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('yaml'), { maxLength: 4 }).map((items) => `\n${items.map((item) => `- ${indent(item)}`).join('\n')}`),
    fc
      .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...NAMES) }, hostileText), tie('yaml')), {
        maxLength: 5,
      })
      .map((entries) => `\n${entries.map(([key, value]) => `${key}: ${indent(value)}`).join('\n')}`),
  ),
})).yaml;
const indent = (text: string) => text.replaceAll('\n', '\n  ');
const odd = node.map(
  (body) => `version: bringup/v1\nfleet: { name: x }\n${body.startsWith('\n') ? body.slice(1) : `hosts: ${body}`}\n`,
);

describe('fleet files', () => {
  test('damaged pages of the documentation: a fleet, or problems with their lines', async () => {
    let fleets = 0;
    await forInputsAsync(
      damaged(pages),
      async (text) => {
        if (!Array.isArray(await load(text))) fleets += 1;
      },
      { count: INPUTS / 4 },
    );
    expect(fleets).toBeGreaterThan(INPUTS / 200);
  });

  test('YAML of any shape', async () => {
    await forInputsAsync(fc.oneof(odd, node, hostileText), async (text) => void (await load(text)), {
      count: INPUTS / 4,
    });
  });

  test('an overlay of any shape over a good file', async () => {
    await load(readFileSync(join(docs, 'environments.yaml'), 'utf8'));
    await forInputsAsync(fc.oneof(damaged([overlay]), odd), async (text) => void (await load(text, 'production')), {
      count: INPUTS / 10,
    });
  });

  test('bytes that are no UTF-8', async () => {
    await forInputsAsync(
      fc.uint8Array({ maxLength: 200 }),
      async (bytes) => void (await load(Buffer.concat([Buffer.from('version: bringup/v1\n'), bytes]))),
      { count: INPUTS / 10 },
    );
  });

  const head = 'version: bringup/v1\nfleet: { name: x }\n';
  const hosts = 'hosts: { web: { address: 10.0.0.1 } }\n';
  const laughs = Array.from(
    { length: 30 },
    (_, level) => `  l${level + 1}: &l${level + 1} [${'*l'.concat(String(level), ', ').repeat(9)}*l${level}]`,
  );
  test.each<[string, string]>([
    ['a billion laughs', `${head}vars:\n  l0: &l0 [ha]\n${laughs.join('\n')}\n${hosts}`],
    [
      'a billion laughs in merge keys',
      `${head}vars:\n  a0: &a0 { x: 1 }\n${Array.from({ length: 500 }, (_, at) => `  a${at + 1}: &a${at + 1} { <<: [*a${at}, *a${at}], y${at}: 1 }`).join('\n')}\n${hosts}`,
    ],
    [
      'templates that multiply',
      `${head}vars:\n  v0: ${'x'.repeat(100)}\n${Array.from({ length: 40 }, (_, at) => `  v${at + 1}: "{{ vars.v${at} }}{{ vars.v${at} }}"`).join('\n')}\n${hosts}`,
    ],
    ['lists in lists', `${head}vars: { x: ${'['.repeat(5000)}${']'.repeat(5000)} }\n${hosts}`],
    ['lists in lists without an end', `${head}vars: { x: ${'['.repeat(100_000)}`],
    [
      'maps in maps',
      `${head}vars:\n${Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at + 1)}a:`).join('\n')}\n${hosts}`,
    ],
    ['maps in maps on one line', `${head}vars: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}\n${hosts}`],
    ['questions in questions', `${head}vars:\n  ${'? '.repeat(5000)}x\n${hosts}`],
    ['dashes in dashes', `${head}vars:\n  x:\n   ${'- '.repeat(10_000)}x\n${hosts}`],
    ['one text of a megabyte', `${head}vars: { x: "${'x'.repeat(1_000_000)}" }\n${hosts}`],
    ['one key of a megabyte', `${head}vars: { ${'x'.repeat(1_000_000)}: 1 }\n${hosts}`],
    ['a megabyte of comment', `${head}# ${'x'.repeat(1_000_000)}\n${hosts}`],
    ['a megabyte of line breaks', `${head}${'\n'.repeat(1_000_000)}${hosts}`],
    ['a megabyte of blanks', `${head}vars:${' '.repeat(1_000_000)}\n${hosts}`],
    ['a megabyte of braces in a text', `${head}vars: { x: '${'{'.repeat(1_000_000)}' }\n${hosts}`],
    ['a megabyte of open templates', `${head}vars: { x: '${'{{ '.repeat(300_000)}' }\n${hosts}`],
    ['a hundred thousand keys twice', `${head}vars:\n${'  same: 1\n'.repeat(100_000)}${hosts}`],
    ['a hundred thousand documents', `${'---\n'.repeat(100_000)}`],
    [
      'a hundred thousand anchors',
      `${head}vars:\n${Array.from({ length: 60_000 }, (_, at) => `  a${at}: &a${at} x`).join('\n')}\n${hosts}`,
    ],
    ['addresses with almost a password', `${head}# ${'://a:'.repeat(200_000)}\n${hosts}`],
    [
      'five thousand hosts that jump to one another',
      `${head}hosts:\n${Array.from({ length: 5000 }, (_, at) => `  h${at}: { address: 10.0.0.1, ssh: { jump: h${(at + 1) % 5000} } }`).join('\n')}\n`,
    ],
    [
      'keys of prototypes',
      `${head}vars: { constructor: 1, toString: { x: 1 }, hasOwnProperty: y }\nhosts:\n  constructor: { address: 10.0.0.1 }\n  toString: { address: 10.0.0.2, labels: { valueOf: x } }\n`,
    ],
    ['__proto__', `${head}vars: { __proto__: { polluted: true } }\nhosts: { __proto__: { address: 10.0.0.1 } }\n`],
    ['NUL', `${head}vars: { x: "a\0b" }\n${hosts}`],
    ['a byte-order mark and CR LF', `\ufeff${head}${hosts}`.replaceAll('\n', '\r\n')],
    ['CR', `${head}${hosts}`.replaceAll('\n', '\r')],
    ['two byte-order marks', `\ufeff\ufeff${head}${hosts}`],
    ['UTF-16', Buffer.from(`\ufeff${head}${hosts}`, 'utf16le').toString('latin1')],
  ])('%s', async (_, text) => {
    await load(text);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

test('templates: never a throw, no name left that was known, and text without names as it was', () => {
  const piece = fc.oneof(
    fc.constantFrom('{{', '}}', '{{ a }}', '{{a.b}}', '{{ "{{" }}', '{{ facts.os.id }}', '{', '}', '"', '{{ "x', ' '),
    hostileText,
  );
  forInputs(
    fc.tuple(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
      piece,
    ),
    ([template, value]) => {
      const late = (name: string) => (name.startsWith('facts') ? undefined : value);
      const once = renderTemplate(template, late);
      for (const name of templateNames(template).every((one) => !one.startsWith('facts')) ? [] : templateNames(once))
        expect(name).toMatch(/^facts/);
      // What was put in is never taken for a template: rendering the rest later gives what rendering all at once gives.
      const known = (name: string) => (name.startsWith('facts') ? 'debian' : value);
      if (templateNames(template).some((name) => name.startsWith('facts')))
        expect(renderTemplate(once, known)).toBe(renderTemplate(template, known));
    },
  );
  for (const text of [
    '{{ '.repeat(300_000),
    '{{ "'.repeat(200_000),
    '{'.repeat(1_000_000),
    `{{ ${'a.'.repeat(300_000)} }}`,
    `{{${' '.repeat(100_000)}`,
  ])
    expect(timed(() => renderTemplate(text, () => undefined))).toBeLessThan(HANGS_MS);
});

test('selections of any text: hosts, or one error that names what is there', async () => {
  const fleet = (await load(pages.find((page) => page.includes('groups:')) ?? '')) as Fleet;
  expect(fleet.hosts.length).toBeGreaterThan(0);
  const term = fc.oneof(
    hostileText,
    fc.constantFrom(
      'all',
      '*',
      '!',
      'group:',
      'web*',
      '{a,b}',
      'a=b',
      '[',
      '(',
      '+(a)',
      '**',
      '!(x)',
      ...fleet.hosts.map(({ name }) => name),
    ),
  );
  const select = (text: string) => {
    try {
      expect(selectHosts(fleet, text).length).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof BringupError)) throw error;
    }
  };
  forInputs(
    fc.array(term, { maxLength: 5 }).map((terms) => terms.join(',')),
    select,
  );
  for (const text of [
    '{'.repeat(4000),
    '*'.repeat(4000),
    '*a'.repeat(2000),
    '{a,b}'.repeat(800),
    `{1..${'9'.repeat(20)}}`,
    '[a-'.repeat(1000),
  ])
    expect(timed(() => void select(text))).toBeLessThan(HANGS_MS);
});
