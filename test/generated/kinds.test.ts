import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base } from '../../src/base/capability.ts';
import { BringupError } from '../../src/core/error.ts';
import { Secret } from '../../src/core/secret.ts';
import { join } from '../../src/core/sh.ts';
import { hostText } from '../../src/engine/host-text.ts';
import { programText } from '../../src/engine/program.ts';
import type { AnyKind } from '../../src/engine/resource.ts';
import { PRELUDE } from '../../src/host/prelude.ts';
import { parseKeyLine } from '../../src/resources/authorized-key-line.ts';
import { damaged, forInputs, HANGS_MS, hostileText, INPUTS, timed } from './inputs.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPTwJcjGzoEb62IMmjVSo9cA0nWdRy68PuTMS9lpKKGS';
const HASH = 'a'.repeat(64);

/** Things of each kind that are asked for together: of the test machine itself, and of no machine. */
const SPECS: Readonly<Record<string, readonly object[]>> = {
  hostname: [{ name: 'web' }],
  package: [{ name: 'dpkg' }, { name: 'no-such-package' }, { name: 'awk' }, { name: 'c++' }],
  group: [{ name: 'root' }, { name: 'nobody-here' }, { name: 'constructor' }],
  user: [
    { name: 'root', groups: ['root'] },
    { name: 'nobody', passwordHash: new Secret('H', '$6$x$y') },
    { name: '__proto__' },
  ],
  'authorized-key': [
    { user: 'root', key: KEY },
    { user: 'root', key: KEY, exclusive: true },
    { user: 'none', key: KEY },
  ],
  file: [
    { path: '/etc/passwd', content: 'x' },
    { path: '/no/such', content: new Secret('S', 'x') },
    { path: '/a\nb', mode: '0644' },
  ],
  directory: [{ path: '/etc' }, { path: '/no/such', mode: '0755' }],
  link: [
    { path: '/bin', target: '/usr/bin' },
    { path: '/etc/localtime', target: '/x' },
    { path: '/l -> m', target: '/y' },
  ],
  line: [
    { path: '/etc/passwd', line: 'x' },
    { path: '/etc/group', line: 'root:x:0:', match: '^root:' },
    { path: '/no', line: 'a', create: true },
  ],
  download: [
    { path: '/etc/passwd', url: 'https://example.org/x', sha256: HASH },
    { path: '/no', url: 'https://example.org/x', sha256: HASH },
  ],
  archive: [
    { dest: '/opt/x', source: 'https://example.org/x.tar.gz', sha256: HASH },
    { dest: '/etc', source: '/x.zip', sha256: HASH },
  ],
  sysctl: [
    { name: 'vm.swappiness', value: '10' },
    { name: 'net.ipv4.ip_forward', value: '1' },
  ],
  unit: [
    { name: 'x.service', content: '[Service]\n' },
    { name: 'y.service', state: 'absent' },
  ],
  timer: [
    { name: 'x', onCalendar: 'daily', command: 'true' },
    { name: 'y', onBootSec: '1min', service: 'z.service' },
  ],
  service: [
    { name: 'ssh', running: true, enabled: true },
    { name: 'no-such', running: false },
  ],
  firewall: [
    { name: 'ssh', action: 'allow', ports: [22], proto: 'tcp' },
    { name: 'lan', action: 'deny', from: '10.0.0.0/8', backend: 'nft' },
  ],
  'firewall-settings': [{ enabled: true, incoming: 'deny' }],
  reboot: [{ when: 'needed' }],
  command: [
    { name: 'x', run: 'true', check: 'false' },
    { name: 'y', run: 'true', creates: '/etc' },
    { name: 'z', run: 'true' },
  ],
};

/** What hosts printed for the tables of cases, by kind. */
const PRINTED = printedCases();

describe.each(base.kinds.map((kind) => ({ name: kind.kind, kind })))('$name', ({ name, kind }) => {
  const specs = (SPECS[name] ?? []).map((spec) => ({ state: 'present', ...spec }));
  const samples = [printedHere(kind, specs), ...(PRINTED.get(name) ?? []), ''];

  test('whatever a host prints is one state for each thing, and a decision', () => {
    expect(specs.length, `no things of kind ${name} are asked for in this test`).toBeGreaterThan(0);
    forInputs(
      fc.tuple(
        fc.oneof({ weight: 4, arbitrary: damaged(samples) }, { weight: 1, arbitrary: hostileText }),
        fc.boolean(),
      ),
      ([printed, notified]) => {
        const output = hostText(Buffer.from(printed));
        const states = kind.parse(output, specs);
        expect(states.length).toBe(specs.length);
        const changes = specs.flatMap((spec, index) => {
          const state = states[index];
          const decision = orProblem(() => kind.decide(state, spec, { notified }));
          return decision?.verdict === 'change' ? [{ spec, state, action: decision.action }] : [];
        });
        // States are kept on hosts and compared between runs.
        expect(() => JSON.stringify(states)).not.toThrow();
        if (changes.length > 0) kind.apply(changes);
        for (const change of changes) kind.undo(change);
      },
      { count: INPUTS / 4 },
    );
  });

  test('a megabyte of it, and lines without an end, take no time', () => {
    const [sample = ''] = samples;
    const lines = `${sample}\n`.repeat(Math.ceil(1_000_000 / (sample.length + 1)));
    for (const output of [
      lines,
      lines.replaceAll('\n', ' '),
      ' '.repeat(1_000_000),
      'a'.repeat(1_000_000),
      ':|/ '.repeat(250_000),
    ]) {
      expect(timed(() => kind.parse(output, specs))).toBeLessThan(HANGS_MS);
    }
  });
});

test('a line of authorized_keys may hold anything', () => {
  const whole = [
    `${KEY} me@laptop`,
    `restrict,command="echo \\"hi, there\\"",From="*.example.com" ${KEY}`,
    `cert-authority ${KEY}`,
  ];
  forInputs(
    fc.oneof(
      damaged(whole),
      hostileText,
      fc.tuple(hostileText, fc.constantFrom(...whole)).map((parts) => parts.join(' ')),
    ),
    (line) => {
      const key = parseKeyLine(line);
      if (key === undefined) return;
      // What is read is in the line as it stands, and means the same when it is read again.
      expect(line).toContain(key.blob);
      expect(parseKeyLine(key.line)).toEqual(key);
    },
  );
  for (const line of [
    'a '.repeat(100_000),
    `${'a '.repeat(100_000)}${KEY}`,
    '"'.repeat(100_000),
    ' '.repeat(100_000),
    `${'x'.repeat(1_000_000)}`,
  ])
    expect(timed(() => expect(parseKeyLine(line)).toBeUndefined())).toBeLessThan(HANGS_MS);
});

/** What this machine prints. Reads change nothing. */
function printedHere(kind: AnyKind, specs: readonly object[]): string {
  const input = programText(join([PRELUDE, kind.read(specs)]));
  return spawnSync('sh', ['-c', 'p=$(cat); exec </dev/null; eval "$p"'], { input, encoding: 'utf8' }).stdout;
}

/** The result, or undefined for an error that a person can act on. */
function orProblem<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof BringupError) return undefined;
    throw error;
  }
}

function printedCases(): ReadonlyMap<string, readonly string[]> {
  const folder = path(import.meta.dirname, '../cases/resources');
  const all = new Map<string, string[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue;
    const table: unknown = JSON.parse(readFileSync(path(folder, file), 'utf8'));
    const { kind = path(file, '..'), cases = [] } = Array.isArray(table)
      ? { cases: table }
      : (table as { kind: string; cases: object[] });
    const printed = cases.flatMap(
      (one: { printed?: string[]; output?: string }) => one.printed?.join('\n') ?? one.output ?? [],
    );
    all.set(kind, [...(all.get(kind) ?? []), ...printed]);
  }
  return all;
}
